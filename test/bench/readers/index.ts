import { read as exceljs } from './exceljs.ts';
import { read as inflate } from './inflate.ts';
import { read as judge } from './judge.ts';
import { read as keep } from './keep.ts';
import type { Reader } from './reader.ts';
import { readLean, read as sheetjs } from './sheetjs.ts';
import { read as validate } from './validate.ts';
import { read as visit } from './visit.ts';

/** Who is compared: the title in a table, and where the reader stands, so that a process can load it alone. */
export const READERS = {
  inflate: { title: 'inflating alone', file: 'inflate.ts', name: 'read', read: inflate },
  visit: { title: 'ours, read alone', file: 'visit.ts', name: 'read', read: visit },
  keep: { title: 'ours, read and all kept', file: 'keep.ts', name: 'read', read: keep },
  validate: { title: 'ours, read and validated', file: 'validate.ts', name: 'read', read: validate },
  judge: { title: 'ours, read and judged by the form', file: 'judge.ts', name: 'read', read: judge },
  lean: { title: 'SheetJS, fastest settings', file: 'sheetjs.ts', name: 'readLean', read: readLean },
  sheetjs: { title: 'SheetJS', file: 'sheetjs.ts', name: 'read', read: sheetjs },
  exceljs: { title: 'exceljs', file: 'exceljs.ts', name: 'read', read: exceljs },
} as const satisfies Record<string, { title: string; file: string; name: string; read: Reader }>;

/** A reader that is compared. */
export type ReaderName = keyof typeof READERS;
