import { writeDocument } from '../../libs/document/write-document.ts';
import type { ReminderLetter } from '../../libs/domain/reminders/reminder-letter.ts';

/** Widths in twips; together the width of the text. */
const COLUMNS = [
  { header: '序号', width: 700 },
  { header: '报表', width: 2000, left: true },
  { header: '报告期', width: 1244 },
  { header: '报送时限', width: 2100 },
  { header: '逾期', width: 1200 },
  { header: '当前情况', width: 1600 },
] as const;

/** Lays a reminder (催办单) out as an official document. The same letter gives the same bytes. */
export const reminderDocument = ({
  rows,
  opening,
  closing,
  addressee,
  ...letter
}: ReminderLetter): Promise<Uint8Array> =>
  writeDocument({
    ...letter,
    blocks: [
      { kind: 'addressee', text: addressee },
      { kind: 'paragraph', text: opening },
      ...(rows.length > 0 ? [{ kind: 'table' as const, columns: COLUMNS, rows: rows.map(cellsOf) }] : []),
      { kind: 'paragraph', text: closing },
    ],
  });

const cellsOf = (
  { form, period, due, delay, standing }: ReminderLetter['rows'][number],
  index: number,
): readonly string[] => [String(index + 1), form, period, due, delay, standing];
