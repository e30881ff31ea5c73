import type { Source } from './given-value.ts';

/**
 * A cell of a file as messages name it.
 *
 * @example
 * nameSource({ file: '主城.xlsx', sheet: '表', cell: 'C4', sha256: '' }); // '主城.xlsx“表”C4'
 */
export const nameSource = ({ file, sheet, cell }: Source): string => `${file}“${sheet}”${cell}`;
