import { judgeWorkbook as judge } from '../../../services/validation/judge-workbook.ts';
import { sha256Hex } from './digest.ts';
import { remember } from './remember.ts';

/** Judges each workbook once a process. */
export const judgeWorkbook = remember(judge, ({ bytes, file, form, context }) =>
  JSON.stringify([sha256Hex(bytes), file.name, file.sha256, form.id, context]),
);
