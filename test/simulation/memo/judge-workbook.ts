import { judgeWorkbook as judge } from '../../../libs/domain/forms/judge-workbook.ts';
import { sha256Hex } from './digest.ts';
import { freezeDeep } from './frozen.ts';
import { remember } from './remember.ts';

const judged = remember(
  async (stored: Parameters<typeof judge>[0]) => freezeDeep(await judge(stored)),
  ({ bytes, file, form, context }) => sha256Hex(JSON.stringify([sha256Hex(bytes), file.sha256, form.id, context])),
);

/** Judges each workbook once a process, whatever it is called; what is rejected is called by its name, so it is judged anew. */
export const judgeWorkbook: typeof judge = async (stored) => {
  const known = await judged(stored);
  return known.outcome === 'rejected' ? judge(stored) : known;
};
