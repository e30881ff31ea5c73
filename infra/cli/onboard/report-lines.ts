import type { Finding } from '../../../libs/domain/finding.ts';
import { findingLines } from '../../../libs/domain/finding-lines.ts';
import type { ImportOutcome } from './import-values.ts';
import type { RegisteredChange } from './register.ts';

/** What came of a workbook: its mistakes, or what it changes. Names and contacts of people are not in it. */
export interface RegistryReport {
  readonly ok: boolean;
  readonly dryRun: boolean;
  readonly findings: readonly Finding[];
  readonly changes: readonly RegisteredChange[];
}

const DONE = { create: '已新建 / created', change: '已更新 / changed', unchanged: '未变 / unchanged' } as const;
const PLANNED = {
  create: '将新建 / would be created',
  change: '将更新 / would be changed',
  unchanged: '未变 / unchanged',
} as const;
const KINDS = { zone: '联动创新区 / zone', person: '人员 / person' } as const;

/** The report for people: a line for each mistake or change, and the sum. */
export const registryLines = ({ findings, changes, dryRun }: RegistryReport): readonly string[] => {
  const words = dryRun ? PLANNED : DONE;
  const count = (what: RegisteredChange['what']) => changes.filter((one) => one.what === what && !one.refused).length;
  const refused = changes.filter((one) => one.refused).length;
  if (findings.length > 0) {
    return [
      ...findings.flatMap(findingLines),
      `有 ${findings.length} 处错误，未登记任何内容 / ${findings.length} mistakes: nothing was registered`,
    ];
  }
  return [
    ...changes.map(({ kind, id, what, fields, refused: problem }) => {
      const named = what === 'change' ? `（${fields.join('、')}）` : '';
      const outcome = problem ? `被拒绝 / refused: ${problem.detail} [${problem.code}]` : `${words[what]}${named}`;
      return `${KINDS[kind]} ${id}: ${outcome}`;
    }),
    `${words.create} ${count('create')}，${words.change} ${count('change')}，${words.unchanged} ${count('unchanged')}${refused > 0 ? `，被拒绝 / refused ${refused}` : ''}`,
  ];
};

const OUTCOMES: Readonly<Record<ImportOutcome['what'], string>> = {
  imported: '已导入并按已认定记录 / imported, and stands as accepted',
  unchanged: '此前已导入，未变 / was imported before: unchanged',
  'would-import': '将导入 / would be imported',
  'not-accepted': '未能导入：校验未通过 / not imported: it does not pass validation',
  refused: '被拒绝 / refused',
};

/** How an import ended, with what was found. */
export const importLines = (outcome: ImportOutcome, findings: readonly Finding[]): readonly string[] => {
  const { what, submission, state, refused } = outcome;
  const of = submission === undefined ? '' : ` ${submission}（${state}）`;
  return [
    ...findings.flatMap(findingLines),
    `${OUTCOMES[what]}${of}${refused ? `: ${refused.detail} [${refused.code}]` : ''}`,
  ];
};
