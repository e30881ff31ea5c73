import { reviewedCopies } from '../../../libs/ports/reviewed-copies.ts';
import { submissions } from '../../../libs/ports/submissions.ts';
import { onFilingChanged } from '../../../services/indicators/compute-indicators.ts';
import { officer } from '../../support/line/ask.ts';
import { type Lodged, lodge } from '../../support/line/lodge.ts';
import { mustExplainAt } from '../../support/line/must-explain.ts';
import type { Line } from '../../support/line/open-line.ts';
import { entered, reviewed, scanned } from './filing-cases.ts';
import { both, type Case, day } from './past-case.ts';
import { zone } from './registry-cases.ts';

/** Lodged as on a day: created, validated and certified on it. */
const lodgedOn = async (line: Line, number: number, as: Lodged): Promise<void> => {
  const { created, validation, certified, ...lodged } = await lodge(line, as);
  const at = day(number);
  await line.place(
    submissions.write(lodged.id, 1, {
      ...lodged,
      created: { ...created, at },
      ...(validation ? { validation: { ...validation, at } } : {}),
      ...(certified ? { certified: { ...certified, at } } : {}),
    }),
  );
};

const copy = (size: number) => ({ key: `copy-${size}`, size, sha256: 'f'.repeat(64) });

/** With a copy of the findings on the first day, and one of the review on the third. */
const annotated: Case['made'] = async (line) => {
  await reviewed(line);
  const found = await submissions.read(line.ports.readRecord, 'sub-1');
  if (!found?.value.validation) throw new Error('it was not validated');
  const validation = { ...found.value.validation, annotated: copy(1) };
  await line.place(
    submissions.write('sub-1', found.version, { ...found.value, validation }),
    reviewedCopies.write('sub-1', 'absent', { annotated: copy(2), at: day(3) }),
  );
};

/** One attempt was returned before; the second is announced on the first day, and validated on the third. */
const again: Case['made'] = async (line) => {
  await lodge(line, { id: 'sub-0', state: 'returned' });
  await lodgedOn(line, 3, { id: 'sub-1', attempt: 2, state: 'valid' });
  const found = await submissions.read(line.ports.readRecord, 'sub-1');
  if (!found) throw new Error('it was not lodged');
  const { value, version } = found;
  const created = { ...value.created, at: day(1) };
  await line.place(submissions.write('sub-1', version, { ...value, created }));
};

const asked = mustExplainAt('C8');
const explained: Case['made'] = async (line) => {
  await lodgedOn(line, 1, { state: 'valid', findings: [asked.finding] });
  const said = (text: string) => ({ answers: { [asked.id]: text } });
  await both(line, 'explainFindings', { actor: officer, params: { id: 'sub-1' } }, [said('一'), said('二')]);
};

const given: Case['made'] = async (line) => {
  await lodgedOn(line, 1, { state: 'certified' });
  const to = (assignee: string) => ({ assignee });
  await both(line, 'assignSubmission', { params: { id: 'sub-1' } }, [to('office-2'), to('office-3')]);
};

/** Computed of a table that is valid on the first day and counts on the third. */
const computed: Case['made'] = async (line) => {
  for (const [number, state] of [
    [1, 'valid'],
    [3, 'accepted'],
  ] as const) {
    line.setClock(day(number));
    await lodge(line, { id: state, attempt: number, state });
    await onFilingChanged(line.ports)({ zone: 'hangzhou', form: 'indicator-data', period: '2025' });
  }
};

const one = { params: { id: 'sub-1' } };
const named = (headers: { readonly 'content-disposition': string }) =>
  /旧名|新名/u.exec(decodeURIComponent(headers['content-disposition']))?.[0] ?? 'a document';

/** What is made of submissions, and what is said and given beside them. */
export const paperCases: Readonly<Record<string, Case>> = {
  readSubmissionFile: {
    ...{ made: scanned, asked: { ...one, query: { role: 'scan' } }, told: ({ fileName }) => fileName },
    states: ['submission.unknown', 'file.unknown', '盖章.pdf'],
  },
  readScans: {
    ...{ made: scanned, asked: one, told: ({ items }) => items.map(({ state }: { state: string }) => state) },
    states: ['submission.unknown', [], ['stored']],
  },
  printSubmission: {
    ...{ made: entered, asked: one, told: named },
    states: ['submission.unknown', 'a document', 'a document'],
  },
  printReceipt: {
    ...{ made: scanned, asked: one, told: named },
    states: ['submission.unknown', 'a document', 'a document'],
  },
  readAnnotated: {
    ...{ made: annotated, asked: one, told: ({ size }) => size },
    states: ['submission.unknown', 1, 2],
  },
  readSources: {
    ...{ made: again, asked: one, told: ({ items }) => items },
    states: ['submission.unknown', 'findings.not-yet', []],
  },
  readDiff: {
    ...{ made: again, asked: one, told: ({ comparedWith }) => comparedWith.id },
    states: ['submission.unknown', 'findings.not-yet', 'sub-0'],
  },
  readChanges: {
    ...{ made: again, asked: one, told: ({ comparedWith }) => comparedWith.id },
    states: ['submission.unknown', 'findings.not-yet', 'sub-0'],
  },
  readExplanations: {
    ...{ made: explained, asked: one, told: ({ answers }) => answers[asked.id] },
    states: ['submission.unknown', '一', '二'],
  },
  readAssignee: {
    ...{ made: given, asked: one, told: ({ assignee }) => assignee },
    states: ['submission.unknown', 'office-2', 'office-3'],
  },
  readReviewQueue: {
    made: given,
    asked: {},
    told: ({ items }) => items.map(({ assignee }: { assignee: string }) => assignee),
    states: [[], ['office-2'], ['office-3']],
  },
  readIndicators: {
    ...{ made: computed, asked: { query: { year: '2025' } }, told: ({ zones }) => zones.hangzhou?.basis },
    states: [undefined, 'valid', 'accepted'],
  },
  readTemplate: {
    made: zone,
    asked: { params: { form: 'work-plan' }, query: { zone: 'hangzhou', period: '2026Q1' } },
    told: named,
    states: ['zone.unknown', '旧名', '新名'],
  },
};
