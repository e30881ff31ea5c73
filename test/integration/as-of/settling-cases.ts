import { reformCatalogueExamples } from '../../../libs/domain/forms/reform-catalogue/examples.ts';
import { reformReplicationExamples } from '../../../libs/domain/forms/reform-replication/examples.ts';
import { submissions } from '../../../libs/ports/submissions.ts';
import { plainTable } from '../../support/forms/plain-table.ts';
import { lead } from '../../support/line/ask.ts';
import { hangzhou, lodge, ningbo, registerZones } from '../../support/line/lodge.ts';
import { act, type Case, day } from './past-case.ts';

const [refunds] = reformReplicationExamples['items'] ?? [];
const replicated = (value: string) => ({
  entries: [
    { row: '跨境电商零售进口退货中心仓模式｜国函〔2020〕96号', field: 'evidenceConfirmed', value, note: '已核' },
  ],
});

/** The catalogue counts since the first day, on which an annex 3 is certified; on the third the office confirms its evidence. */
const confirmed: Case['made'] = async (line) => {
  await registerZones(line, hangzhou);
  const table = plainTable('items', reformCatalogueExamples['items'] ?? []);
  const catalogue = { id: 'catalogue', zone: 'province', form: 'reform-catalogue', period: '2025', table } as const;
  await lodge(line, { ...catalogue, state: 'accepted', acceptedAt: day(1) });
  const filed = plainTable('items', [refunds ?? {}]);
  const annex = { form: 'reform-replication', period: '2025Q2', state: 'certified', table: filed } as const;
  const lodged = await lodge(line, annex);
  const [created, certified] = [lodged.created, lodged.certified].map((deed) => ({ by: '', ...deed, at: day(1) }));
  const validation = { ...lodged.validation!, at: day(1) };
  await line.place(submissions.write('sub-1', 1, { ...lodged, created: created!, certified: certified!, validation }));
  await act(line, 3, 'enterOffice', { params: { id: 'sub-1' }, body: replicated('同意') });
};

const customs = (value: string) => ({
  document: '海关统计',
  values: [{ zone: 'hangzhou', field: 'exports', value, unit: '亿元' }],
});

/** Figures are accepted and settled on the first day; the zone explains its difference on the third. */
const explained: Case['made'] = async (line) => {
  await registerZones(line, hangzhou, ningbo);
  await lodge(line, { state: 'accepted', acceptedAt: day(1) });
  const params = { period: '2025' };
  await act(line, 1, 'recordAuthorityValues', { params: { ...params, department: 'customs' }, body: customs('1000') });
  const rows = [{ department: 'customs', field: 'exports', answer: 'explain', text: '口径不同，含区外代报' }];
  await act(line, 3, 'confirmAuthorityValues', { actor: lead, params, body: { rows } });
};

interface Row {
  readonly reported: { readonly value: string } | null;
  readonly answer: { readonly answer: string } | null;
}

/** How many rows have the zone's own figure, and how the zone answered the first. */
const toldOfRows = ({ items }: { items: readonly Row[] }) => [
  items.filter(({ reported }) => reported !== null).length,
  items[0]?.answer?.answer,
];

/** What the office and the departments settle of what zones filed. */
export const settlingCases: Readonly<Record<string, Case>> = {
  readReplicationRate: {
    ...{ made: confirmed, asked: { params: { id: 'sub-1' } }, told: ({ numerator }) => numerator },
    states: ['submission.unknown', 0, 1],
  },
  compareAuthorityValues: {
    ...{ made: explained, asked: { params: { period: '2025' }, query: { zone: 'hangzhou' } }, told: toldOfRows },
    states: [
      [0, undefined],
      [1, undefined],
      [1, 'explain'],
    ],
  },
};
