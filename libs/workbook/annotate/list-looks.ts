import type { AnnotationLevel } from './annotation.ts';
import { levels } from './annotation-level.ts';
import type { StyleSheet } from './style-sheet.ts';

/** The styles of the list's cells, by index. */
export interface ListLooks {
  readonly title: number;
  readonly header: number;
  /** A text that breaks into lines. */
  readonly text: number;
  /** A short one, in the middle. */
  readonly short: number;
  readonly link: number;
  readonly levels: Readonly<Record<AnnotationLevel, number>>;
}

const face = '<name val="宋体"/><charset val="134"/>';

/** Adds what the list looks like to a workbook's styles. */
export function addListLooks(styles: StyleSheet): ListLooks {
  const plain = styles.add('fonts', `<font><sz val="10"/>${face}</font>`);
  const bold = styles.add('fonts', `<font><b/><sz val="10"/>${face}</font>`);
  const large = styles.add('fonts', `<font><b/><sz val="12"/>${face}</font>`);
  const blue = styles.add('fonts', `<font><u/><sz val="10"/><color rgb="FF0563C1"/>${face}</font>`);
  const grey = styles.add(
    'fills',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFE7EBF0"/><bgColor indexed="64"/></patternFill></fill>',
  );
  const side = (name: string) => `<${name} style="thin"><color rgb="FFB8C0CC"/></${name}>`;
  const grid = styles.add(
    'borders',
    `<border>${side('left')}${side('right')}${side('top')}${side('bottom')}<diagonal/></border>`,
  );
  const cell = (font: number, fill: number, horizontal: 'left' | 'center', border = grid) =>
    styles.add(
      'cellXfs',
      `<xf numFmtId="0" fontId="${font}" fillId="${fill}" borderId="${border}" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="${horizontal}" vertical="center" wrapText="1"/></xf>`,
    );
  return {
    title: styles.add('cellXfs', `<xf numFmtId="0" fontId="${large}" fillId="0" borderId="0" applyFont="1"/>`),
    header: cell(bold, grey, 'center'),
    text: cell(plain, 0, 'left'),
    short: cell(plain, 0, 'center'),
    link: cell(blue, 0, 'center'),
    levels: Object.fromEntries(levels.map((level) => [level, cell(bold, styles.fill(level), 'center')])) as Record<
      AnnotationLevel,
      number
    >,
  };
}
