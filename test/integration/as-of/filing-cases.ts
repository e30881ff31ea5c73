import { empowermentRequestExamples } from '../../../libs/domain/forms/empowerment-request/examples.ts';
import { submissionScans } from '../../../libs/ports/scans.ts';
import { submissions } from '../../../libs/ports/submissions.ts';
import { plainTable } from '../../support/forms/plain-table.ts';
import { lodge } from '../../support/line/lodge.ts';
import { both, type Case, day, everyState } from './past-case.ts';
import { zone } from './registry-cases.ts';

/** Announced and certified on the first day, reviewed on the third. */
export const reviewed: Case['made'] = async (line) => {
  const lodged = await lodge(line, {
    ...{ state: 'accepted', form: 'empowerment-request', acceptedAt: day(3) },
    table: plainTable('requests', empowermentRequestExamples['requests'] ?? []),
  });
  const [created, certified] = [lodged.created, lodged.certified].map((deed) => ({ by: '', ...deed, at: day(1) }));
  const validation = { ...lodged.validation!, at: day(1) };
  const files = lodged.files.map((file) => ({ ...file, stored: { ...file.stored!, storedAt: day(1) } }));
  await line.place(
    submissions.write('sub-1', 1, { ...lodged, created: created!, certified: certified!, validation, files }),
  );
};
const entries = (value: string) => ({
  entries: [{ row: '生物医药研发用物品进口“白名单”管理', field: 'provincialOpinion', value }],
});
export const entered: Case['made'] = async (line) => {
  await zone(line);
  await reviewed(line);
  await both(line, 'enterOffice', { params: { id: 'sub-1' } }, [entries('同意上报'), entries('不同意')]);
};

const one = { params: { id: 'sub-1' } };

/** Received on the first day; the sealed scan arrives on the third. */
export const scanned: Case['made'] = async (line) => {
  await reviewed(line);
  const scan = {
    ...{ number: 1, name: '盖章.pdf', size: 1, sha256: 'f'.repeat(64), key: 'k', expiresAt: day(4) },
    announced: { by: 'officer-1', at: day(3) },
    state: 'stored' as const,
    stored: { versionId: 'v', storedAt: day(3), sha256: 'f'.repeat(64) },
  };
  await line.place(submissionScans.write('sub-1', 'absent', { id: 'sub-1', scans: [scan] }));
};

/** A plan that was due in January is valid on the first day and certified on the third; its zone changes its name then, too. */
const filedLate: Case['made'] = async (line) => {
  await zone(line);
  const lodged = await lodge(line, { id: 'plan', form: 'work-plan', period: '2025Q4', state: 'certified' });
  const [created, certified] = [1, 3].map((number) => ({ by: 'officer-1', at: day(number) }));
  const validation = { ...lodged.validation!, at: day(1) };
  const files = lodged.files.map((file) => ({ ...file, stored: { ...file.stored!, storedAt: day(1) } }));
  await line.place(
    submissions.write('plan', 1, { ...lodged, created: created!, certified: certified!, validation, files }),
  );
};
const owed = { params: { zone: 'hangzhou' }, query: { period: '2025Q4' } };

/** The name that the text speaks to, and how far the plan is where it is still owed. */
const toldOfPlan = ({ text, items }: { text: string; items: { form: string; state?: string }[] }) => [
  /旧名|新名/u.exec(text)?.[0],
  items.find(({ form }) => form === 'work-plan')?.state,
];

/** What becomes of a submission. */
export const filingCases: Readonly<Record<string, Case>> = {
  listSubmissions: {
    ...{ made: reviewed, asked: { query: { period: '2025' } }, told: everyState },
    states: [[], ['certified'], ['accepted']],
  },
  readSubmission: {
    ...{ made: reviewed, asked: one, told: ({ state }) => state },
    states: ['submission.unknown', 'certified', 'accepted'],
  },
  readReceipt: {
    ...{ made: scanned, asked: one, told: ({ scan }) => scan?.number !== undefined },
    states: ['submission.unknown', false, true],
  },
  readReminder: {
    ...{ made: filedLate, asked: owed, told: toldOfPlan },
    states: ['zone.unknown', ['旧名', 'valid'], ['新名', undefined]],
  },
  readReminderDocument: {
    ...{ made: filedLate, asked: owed, told: () => 'a document' },
    states: ['zone.unknown', 'a document', 'a document'],
  },
  readFindings: {
    ...{ made: reviewed, asked: one, told: ({ items }) => items },
    states: ['submission.unknown', [], []],
  },
  readReview: {
    ...{ made: reviewed, asked: one, told: ({ decision }) => decision },
    states: ['submission.unknown', 'review.none', 'accept'],
  },
  readOfficeEntries: {
    ...{ made: entered, asked: one, told: (body) => body.entries[0]?.value },
    states: ['submission.unknown', '同意上报', '不同意'],
  },
};
