import { askedMoment } from '../../libs/domain/asked-moment.ts';
import { type AcceptedPlan, type PlanBoard, planBoard } from '../../libs/domain/boards/plan-board.ts';
import { workPlanHeading } from '../../libs/domain/forms/headings/work-plan.ts';
import type { Problem } from '../../libs/domain/problem.ts';
import { ok, type Result } from '../../libs/domain/result.ts';
import { countedAt, type Submission } from '../../libs/domain/submission.ts';
import { workbookOf } from '../../libs/domain/submitted-files.ts';
import type { GetObject } from '../../libs/ports/objects.ts';
import { readOfficeEntriesAsOf } from '../../libs/ports/office-entries.ts';
import { readPeriodSubmissions } from '../../libs/ports/period-submissions.ts';
import type { ListIndex, ListRecords } from '../../libs/ports/records.ts';
import { type AskedZones, zonesShown } from './zones-shown.ts';

/** What the plan board is read from. */
export interface PlanBoardPorts {
  readonly listRecords: ListRecords;
  readonly listIndex: ListIndex;
  readonly getObject: GetObject;
}

/** Which plan board is asked for. */
export interface AskedPlanBoard extends AskedZones {
  readonly year: string;
  /** When it is asked for, RFC 3339 in UTC. */
  readonly time: string;
}

/**
 * Reads the plan board of a year: the registry, the four quarters' submissions, and for each work plan that was accepted its table and
 * what the office decided on its rows. Throws where a table is gone.
 */
export const collectPlanBoard = async (
  ports: PlanBoardPorts,
  { year, time, ...asked }: AskedPlanBoard,
): Promise<Result<PlanBoard, Problem>> => {
  const moment = askedMoment(asked.asOf, time);
  const zones = await zonesShown(ports.listRecords, { ...asked, asOf: asked.asOf === undefined ? undefined : moment });
  if (!zones.ok) return zones;
  const only = zones.value.length === 1 ? `${zones.value[0]?.id}#${workPlanHeading.id}#` : undefined;
  const quarters = ['Q1', 'Q2', 'Q3', 'Q4'].map((quarter) => `${year}${quarter}`);
  const filed = await Promise.all(quarters.map((period) => readPeriodSubmissions(ports.listIndex, period, only)));
  const accepted = filed
    .flat()
    .filter((submission) => submission.filing.form === workPlanHeading.id && countedAt(submission, moment));
  const plans = await Promise.all(accepted.map((submission) => readPlan(ports, submission, moment)));
  return ok(planBoard({ year: Number(year), moment, zones: zones.value, plans }));
};

const readPlan = async (ports: PlanBoardPorts, submission: Submission, moment: string): Promise<AcceptedPlan> => {
  const { id, filing, validation, files } = submission;
  const [object, officeEntries] = await Promise.all([
    ports.getObject({ bucket: 'results', key: validation?.table ?? '' }),
    readOfficeEntriesAsOf(ports, id, moment),
  ]);
  if (!object) throw new Error(`the table of submission ${id} is gone`);
  return {
    ...{ submission: id, zone: filing.zone, period: filing.period },
    fileSha256: workbookOf(files)?.sha256 ?? '',
    table: JSON.parse(new TextDecoder().decode(object.bytes)) as unknown,
    synthetic: validation?.synthetic === true,
    ...(officeEntries ? { officeEntries } : {}),
  };
};
