import { submissions } from '../../../libs/ports/submissions.ts';
import { inflateNode } from '../../../libs/workbook/inflate-node.ts';
import { readWorkbook } from '../../../libs/workbook/read-workbook.ts';
import { plainTable } from '../../support/forms/plain-table.ts';
import { lodge } from '../../support/line/lodge.ts';
import { type Case, day } from './past-case.ts';
import { zone } from './registry-cases.ts';

const table = plainTable('tasks', [
  { taskId: 'T01', subArea: '主城片区', task: '建设平台', deadline: '2025-12', status: '推进中' },
]);

/** A plan that was due in January is certified on the first day and accepted on the third; its zone changes its name then, too. */
const planned: Case['made'] = async (line) => {
  await zone(line);
  const filing = { id: 'plan', form: 'work-plan', period: '2025Q4', table } as const;
  const lodged = await lodge(line, { ...filing, state: 'accepted', acceptedAt: day(3) });
  const [created, certified] = [lodged.created, lodged.certified].map((deed) => ({ by: '', ...deed, at: day(1) }));
  const validation = { ...lodged.validation!, at: day(1) };
  const files = lodged.files.map((file) => ({ ...file, stored: { ...file.stored!, storedAt: day(1) } }));
  await line.place(
    submissions.write('plan', 1, { ...lodged, created: created!, certified: certified!, validation, files }),
  );
};

/** What the cells of a workbook's first sheet have of these words, in their order. */
const wordsIn =
  (words: RegExp): Case['told'] =>
  async (_, bytes) => {
    const read = await readWorkbook(bytes ?? new Uint8Array(), { inflate: inflateNode });
    if (!read.ok) throw new Error(read.error.detail);
    return read.value.sheets
      .slice(0, 1)
      .flatMap(({ cells }) => [...cells].flatMap(({ value }) => words.exec(String(value))?.[0] ?? []));
  };

/** Boards that are printed. Those that are read, and the summary, have their own tests of it. */
export const boardCases: Readonly<Record<string, Case>> = {
  printProgress: {
    made: planned,
    asked: { query: { period: '2025Q4' } },
    told: wordsIn(/^(旧名|新名|(已报|通过)·迟)$/u),
    states: [[], ['旧名', '已报·迟'], ['新名', '通过·迟']],
  },
  printPlanBoard: {
    made: planned,
    asked: { query: { year: '2025' } },
    told: wordsIn(/^新名$|^建设平台$|尚无审核通过的年度计划：旧名/u),
    states: [[], ['尚无审核通过的年度计划：旧名'], ['新名', '建设平台']],
  },
};
