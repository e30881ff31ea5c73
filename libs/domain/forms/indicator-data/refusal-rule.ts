import type { Message } from '../../message.ts';
import type { Refusal } from '../reading/number-reading.ts';
import { oncePerSheet } from './once-per-sheet.ts';
import { type PlacedFigure, placedFigures, sightFigure, unitOf } from './placed-figures.ts';
import type { SheetRule } from './rule.ts';

/** What a rule about refused cells says. */
interface RefusalRule {
  readonly id: string;
  readonly refusal: Refusal;
  readonly source: string;
  readonly hint: Message;
  /** Written behind “the tax revenue of …”, e.g. `不是数字` and `is not a number`. */
  readonly message: (placed: PlacedFigure) => Message;
}

/**
 * A rule that finds the figures which were refused for one reason, each an error at its cell.
 *
 * @example
 * refusalRule({ id: 'number.date', refusal: 'date', … });
 */
export const refusalRule = ({ id, refusal, source, hint, message }: RefusalRule): SheetRule => ({
  id,
  level: 'error',
  source,
  hint,
  find: (sheet) =>
    distinctCells(refusedFigures(sheet).filter(({ figure }) => isRefused(figure.reading, refusal))).map((placed) => {
      const said = message(placed);
      const text = { zh: `${placed.what.zh}${said.zh}`, en: `${placed.what.en} ${said.en}` };
      return sightFigure(placed, `数字${unitOf(placed.column) ? `（${unitOf(placed.column)}）` : ''}`, text);
    }),
});

/** There is a rule for each reason, and mostly nothing for any of them. */
const refusedFigures = oncePerSheet((sheet) =>
  placedFigures(sheet).filter(({ figure }) => figure.reading.kind === 'refused'),
);

const isRefused = (reading: PlacedFigure['figure']['reading'], refusal: Refusal): boolean =>
  reading.kind === 'refused' && reading.refusal === refusal;

/** A merged cell stands for several figures, but is one mistake. */
const distinctCells = (placed: readonly PlacedFigure[]): readonly PlacedFigure[] => {
  const byCell = new Map<string, PlacedFigure>();
  for (const one of placed) if (!byCell.has(one.figure.cell)) byCell.set(one.figure.cell, one);
  return [...byCell.values()];
};
