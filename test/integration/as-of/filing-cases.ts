import { empowermentRequestExamples } from '../../../libs/domain/forms/empowerment-request/examples.ts';
import { submissions } from '../../../libs/ports/submissions.ts';
import { plainTable } from '../../support/forms/plain-table.ts';
import { lodge } from '../../support/line/lodge.ts';
import { both, type Case, day, everyState } from './past-case.ts';
import { zone } from './registry-cases.ts';

/** Announced and certified on the first day, reviewed on the third. */
const reviewed: Case['made'] = async (line) => {
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
const entered: Case['made'] = async (line) => {
  await zone(line);
  await reviewed(line);
  await both(line, 'enterOffice', { params: { id: 'sub-1' } }, [entries('同意上报'), entries('不同意')]);
};

const one = { params: { id: 'sub-1' } };
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
