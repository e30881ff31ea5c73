import { indicatorFields } from '../../../indicator-table.ts';
import { editionNote, readEdition } from '../editions.ts';
import type { SheetRule } from '../rule.ts';

/** What the sheet says of its edition (数据性质) is none of the known ones. */
export const editionUnclear: SheetRule = {
  id: 'edition.unclear',
  level: 'warning',
  source: 'The form comes in editions: 快报, 年报, 核定; approval needs one of the last two',
  hint: { zh: '数据性质请填“快报”“年报”或“核定”', en: 'Say 快报 (flash), 年报 (annual) or 核定 (verified)' },
  find: (sheet) => {
    const notes = indicatorFields.flatMap((field) => editionNote(sheet, field) ?? []);
    const byCell = new Map(notes.map((note) => [note.cell, note]));
    return [...byCell.values()]
      .filter(({ text }) => readEdition(text) === undefined)
      .map(({ text, cell }) => ({
        cell,
        seen: text,
        expected: '快报、年报或核定',
        message: {
          zh: `数据性质“${text}”无法识别`,
          en: `The edition “${text}” is none of 快报, 年报 and 核定`,
        },
      }));
  },
};
