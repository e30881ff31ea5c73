import { compactText } from '../reading/compact-text.ts';
import { type SaidRow, said } from '../records/said.ts';

/**
 * By what a project without a code is known: its name and its investor. Empty without a name.
 *
 * @example
 * nameKey({ cells: { name: { value: '氢能 装备项目' }, investor: { value: '甲公司' } } }); // '氢能装备项目|甲公司'
 */
export const nameKey = (row: SaidRow): string =>
  said(row, 'name') === '' ? '' : `${compactText(said(row, 'name'))}|${compactText(said(row, 'investor'))}`;

/**
 * Makes a finder of the same project among some rows: the one with its code; else, where one of the two has no code yet,
 * the one of its name and investor.
 *
 * @example
 * projectIndex([])({ cells: {} }); // undefined
 */
export const projectIndex = <Row extends SaidRow>(rows: readonly Row[]): ((row: SaidRow) => Row | undefined) => {
  const byCode = new Map(rows.filter((row) => said(row, 'code') !== '').map((row) => [said(row, 'code'), row]));
  const byName = Map.groupBy(rows, nameKey);
  return (row) => {
    const code = said(row, 'code');
    const named = nameKey(row) === '' ? [] : (byName.get(nameKey(row)) ?? []);
    return byCode.get(code) ?? named.find((other) => code === '' || said(other, 'code') === '');
  };
};
