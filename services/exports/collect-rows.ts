import type { Actor } from '../../libs/domain/actor.ts';
import type { RunResult } from '../../libs/domain/evaluation/evaluate.ts';
import { evaluationRows } from '../../libs/domain/exports/evaluation-rows.ts';
import type { ExportKind } from '../../libs/domain/exports/export-asked.ts';
import type { ExportTable } from '../../libs/domain/exports/export-table.ts';
import { type FoundIn, findingRows } from '../../libs/domain/exports/finding-rows.ts';
import { indicatorRows } from '../../libs/domain/exports/indicator-rows.ts';
import { submissionRows } from '../../libs/domain/exports/submission-rows.ts';
import type { IndicatorValues } from '../../libs/domain/indicators/compute-indicators.ts';
import { evaluations, yearPartition } from '../../libs/ports/evaluations.ts';
import { indicatorRecords } from '../../libs/ports/indicator-records.ts';
import type { GetObject } from '../../libs/ports/objects.ts';
import { readPeriodSubmissions } from '../../libs/ports/period-submissions.ts';
import type { ListIndex, StoredRecord, TableName } from '../../libs/ports/records.ts';
import { storedFindings } from '../../libs/ports/stored-findings.ts';

/** What the rows of exports are read from. */
export interface CollectPorts {
  readonly listIndex: ListIndex;
  readonly getObject: GetObject;
}

/** As many as a page may hold. */
const PAGE = 1000;

type Collect = (ports: CollectPorts, year: number, actor: Actor) => Promise<ExportTable>;

/** Reads the rows of a kind of a year, as the one who asked may see them. An object that is gone throws. */
export const collectRows = (ports: CollectPorts, kind: ExportKind, year: number, actor: Actor): Promise<ExportTable> =>
  collectors[kind](ports, year, actor);

const collectSubmissions: Collect = async ({ listIndex }, year, actor) =>
  submissionRows(await submissionsOf(listIndex, year), actor);

const collectFindings: Collect = async ({ listIndex, getObject }, year, actor) => {
  const found: FoundIn[] = [];
  // One file after the other: a year's findings at once would be hundreds of connections.
  for (const submission of await submissionsOf(listIndex, year)) {
    const key = submission.validation?.findings;
    if (key !== undefined) found.push({ submission, findings: await storedFindings(getObject, key) });
  }
  return findingRows(found, actor);
};

const collectIndicators: Collect = async ({ listIndex, getObject }, year) => {
  const records = await listed(listIndex, 'indicators', `PERIOD#${year}`);
  return indicatorRows(
    await Promise.all(
      records.map(async (record) => {
        const { value } = indicatorRecords.of(record);
        return { ...value, values: await stored<IndicatorValues>(getObject, value.values) };
      }),
    ),
  );
};

const collectEvaluations: Collect = async ({ listIndex, getObject }, year) => {
  const records = await listed(listIndex, 'ranking', yearPartition(year));
  return evaluationRows(
    await Promise.all(
      records.map(async (record) => {
        const { value: evaluation } = evaluations.of(record);
        const result = evaluation.run && (await stored<RunResult>(getObject, evaluation.run.result));
        return { evaluation, entries: result?.ranking.entries ?? [] };
      }),
    ),
  );
};

const collectors: Readonly<Record<ExportKind, Collect>> = {
  submissions: collectSubmissions,
  findings: collectFindings,
  indicators: collectIndicators,
  evaluations: collectEvaluations,
};

/** What was filed for the year itself and for its quarters. */
const submissionsOf = async (listIndex: ListIndex, year: number) => {
  const periods = ['', 'Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => `${year}${quarter}`);
  return (await Promise.all(periods.map((period) => readPeriodSubmissions(listIndex, period)))).flat();
};

const listed = async (listIndex: ListIndex, table: TableName, pk: string): Promise<readonly StoredRecord[]> => {
  const found: StoredRecord[] = [];
  let after: string | undefined;
  do {
    const place = { table, index: 'listed', pk, limit: PAGE } as const;
    const page = await listIndex({ ...place, ...(after === undefined ? {} : { after }) });
    found.push(...page.records);
    after = page.next;
  } while (after !== undefined);
  return found;
};

const stored = async <Stored>(getObject: GetObject, key: string): Promise<Stored> => {
  const object = await getObject({ bucket: 'results', key });
  if (!object) throw new Error(`what was to be exported, ${key}, is gone`);
  return JSON.parse(new TextDecoder().decode(object.bytes)) as Stored;
};
