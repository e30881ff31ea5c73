import type { FilingContext } from '../../filing.ts';
import type { Message } from '../../message.ts';
import type { Need } from '../need.ts';
import type { ColumnType } from './column-type.ts';
import { type SaidRow, said } from './said.ts';

/** What the office may enter: one of a list, text, a document number or a day. */
export type OfficeType =
  | Extract<ColumnType, { readonly kind: 'choice' | 'text' | 'date' }>
  | { readonly kind: 'document-number' };

/** A column (栏) that the office adds beside what was filed, and fills in itself. */
export interface OfficeColumn {
  readonly field: string;
  readonly label: Message;
  readonly type: OfficeType;
  readonly definition: Message;
  /** Beside which rows it stands; beside every one where this is absent. */
  readonly rows?: {
    readonly said: Message;
    /** Given what the filing is compared with, whether a row is one of them. */
    readonly where: (context: FilingContext) => (row: SaidRow) => boolean;
  };
  /** A filing is not accepted before something stands here, beside each of its rows. */
  readonly required?: true;
  /** It may be entered and changed after the acceptance, too; otherwise what stands there then, stays. */
  readonly later?: true;
  /** The options that need a reason: without a note they are refused. */
  readonly noteFor?: readonly string[];
  /** In characters, for the print sheet. */
  readonly width?: number;
}

/** What the office adds to one table of a form (省自贸办填写栏). */
export interface OfficeColumns {
  /** The id of the table. */
  readonly sheet: string;
  /** What rows are called, each by a name of its own, in their order. */
  readonly rowNames: (rows: readonly SaidRow[]) => readonly string[];
  readonly columns: readonly [OfficeColumn, ...OfficeColumn[]];
  /** What its columns compare a filing with to tell their rows. */
  readonly needs?: readonly Need[];
}

/** 同意 or 不同意: an approval. Who refuses says why. */
export const approval = {
  type: { kind: 'choice', options: [{ value: '同意' }, { value: '不同意' }] },
  noteFor: ['不同意'],
} as const satisfies Pick<OfficeColumn, 'type' | 'noteFor'>;

/**
 * Calls rows by what they say in the columns that tell them apart; alike ones, which a good filing has not, by their order, too.
 *
 * @example
 * namedBy('code', 'unit')([{ cells: { code: { value: '00123' }, unit: { value: '市商务局' } } }]); // ['00123｜市商务局']
 */
export const namedBy =
  (...fields: readonly string[]): OfficeColumns['rowNames'] =>
  (rows) => {
    const seen = new Map<string, number>();
    return rows.map((row) => {
      const name = fields
        .map((field) => said(row, field))
        .filter((words) => words !== '')
        .join('｜');
      const times = (seen.get(name) ?? 0) + 1;
      seen.set(name, times);
      return times === 1 && name !== '' ? name : `${name}#${times}`;
    });
  };
