import type { Message } from '../../message.ts';
import type { GeneralRule } from './judged-form.ts';
import { distinctCells, type PlacedCell, quotable, sightCell } from './placed-cells.ts';

/** What a rule about refused cells says. */
interface RefusalRule {
  /** The code of the refusal, too. */
  readonly id: string;
  readonly source: string;
  readonly hint: Message;
  /** Written behind 第 4 行“完成时限”, e.g. `不是日期：“年底”`; `seen` is what may be quoted. */
  readonly message: (seen: string, placed: PlacedCell) => Message;
}

/**
 * A rule that finds the cells which were refused for one reason, each an error at its place.
 *
 * @example
 * refusalRule({ id: 'value.not-a-date', … });
 */
export const refusalRule = ({ id, source, hint, message }: RefusalRule): GeneralRule => ({
  id,
  level: 'error',
  source,
  hint,
  find: ({ remarkable }) =>
    distinctCells(remarkable.filter(({ cell }) => cell.refusal?.code === id)).map((placed) =>
      sightCell(placed, placed.cell.refusal?.expected ?? '', message(quotable(placed), placed)),
    ),
});
