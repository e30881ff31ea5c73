import { between, nth, pick } from '../draw.ts';
import type { SampleFiling, SampleRow } from '../filing.ts';
import { bureaus } from '../names.ts';
import { progressOf, type Task, tasks } from '../tasks.ts';
import { inGoodTime } from '../windows.ts';
import type { SampleZone } from '../zones.ts';
import { person } from './institution.ts';

interface PlannedTask {
  readonly task: Task;
  readonly area: number;
  readonly key: string;
  /** The quarter by whose end it is to be done. */
  readonly due: 3 | 4;
}

/** 附件2: the tasks of the year, three a sub-area, with what each quarter brought; and a meeting each quarter. */
export const workPlanFilings = (zone: SampleZone, year: number): readonly SampleFiling[] => {
  const plan = planOf(zone, year);
  return [1, 2, 3, 4].map((quarter) => ({
    zone: zone.id,
    form: 'work-plan',
    period: `${year}Q${quarter}`,
    receivedAt: inGoodTime(zone.id, 'work-plan', `${year}Q${quarter}`),
    rows: {
      tasks: plan.map((planned, at) => taskRow(zone, planned, at, year, quarter)),
      meetings: [meetingRow(zone, year, quarter)],
    },
  }));
};

const perArea = 3;

const planOf = (zone: SampleZone, year: number): readonly PlannedTask[] =>
  zone.subAreas.flatMap((_, area) =>
    Array.from({ length: perArea }, (__, index): PlannedTask => {
      const key = `${zone.id}/${year}/task/${area}/${index}`;
      const start = between(0, tasks.length - 1, `${zone.id}/${year}/${area}`);
      return { task: nth(tasks, start + index * 2), area, key, due: index === 1 ? 3 : 4 };
    }),
  );

const taskRow = (
  zone: SampleZone,
  { task, area, key, due }: PlannedTask,
  at: number,
  year: number,
  quarter: number,
): SampleRow => {
  const month = quarter * 3 - 1;
  const done = quarter >= due;
  const doneOn = `${year}-${String(due * 3 - 1).padStart(2, '0')}-${between(10, 27, `${key}/${due}`)}`;
  return {
    subArea: zone.subAreas[area]?.name ?? '',
    task: task.text,
    responsible: [...new Set(['市商务局', pick(bureaus, key)])].join('、'),
    platform: zone.subAreas[area]?.platforms[0] ?? '',
    progress: progressOf(task, quarter, month, between(10, 27, `${key}/${quarter}`)),
    taskId: `T${String(at + 1).padStart(2, '0')}`,
    schemeItem: task.item,
    target: task.target,
    deadline: `${year}-${due === 3 ? '09' : '12'}`,
    status: done ? '已完成' : '推进中',
    ...(done ? { completedOn: doneOn, evidenceNumber: `${zone.city}联创模〔${year}〕${between(11, 99, key)}号` } : {}),
  };
};

const ordinal = ['一', '二', '三', '四'];

const meetingRow = (zone: SampleZone, year: number, quarter: number): SampleRow => ({
  name: `领导小组办公室${nth(ordinal, quarter - 1)}季度例会`,
  date: `${year}-${String(quarter * 3 - 1).padStart(2, '0')}-${between(10, 27, `${zone.id}/${year}/${quarter}/meeting`)}`,
  chair: `${person(zone, 'bureau')}（市商务局局长）`,
  topics: `研究${nth(ordinal, quarter - 1)}季度重点任务推进情况和下一步安排`,
  minutes: `${zone.city}联创办纪要〔${year}〕${quarter}号`,
  decisions: `各片区按任务清单推进；存在的 ${between(2, 6, `${zone.id}/${year}/${quarter}/topics`)} 个问题限期办结`,
  followUp: '议定事项均已分解到责任单位并按期办理',
});
