import type { CountedAdjustment } from '../../libs/domain/adjustments/applied-adjustments.ts';
import type { RunInputs, RunZone } from '../../libs/domain/evaluation/run-inputs.ts';
import type { MechanismFacts } from '../../libs/domain/mechanism/mechanism-facts.ts';
import type { Scheme } from '../../libs/domain/schemes/scheme.ts';
import { standard2025 } from '../../libs/domain/schemes/standard-2025.ts';
import { sampleInputs, sixZones } from './sample-run.ts';

const DUE = '2025-04-16T10:00:00.000Z';

/** What the system saw of a zone that did everything on time. */
const fullMechanism: MechanismFacts = {
  filings: ['institution', 'work-plan', 'bulletin', 'annual-summary'].map((form) => ({
    ...{ form, period: '2025Q1', due: DUE, storedAt: DUE },
  })),
  cityLeader: true,
  bodies: { part: 3, whole: 3 },
  tasks: { part: 5, whole: 5 },
  meetings: ['2025Q1', '2025Q2', '2025Q3', '2025Q4'],
  inspections: { part: 0, whole: 0 },
  replication: { part: 8, whole: 8 },
  cases: 2,
  sources: [],
};

const basis = { issuer: '省应急管理厅', documentNo: '浙应急〔2026〕2号', date: '2026-02-01' };

const entry = (zone: string, given: Partial<CountedAdjustment>): CountedAdjustment => ({
  ...{ id: `2025-${zone}`, zone, year: 2025, kind: 'deduction', event: zone, reason: '测试', basis },
  evidenceSha256: '0'.repeat(64),
  ...given,
});

const scheme: Scheme = {
  ...standard2025,
  sources: {
    ...standard2025.sources,
    innovationCases: { manual: 'review', title: { zh: '专家评审', en: 'Expert review' } },
  },
  ranking: { ties: 'competition', tieBreaks: [{ node: 'economy' }, { item: 'rdIntensity' }, { fewer: 'deductions' }] },
  consequences: { exclusion: 'unranked', 'block-zero': { blocks: ['mechanism'] } },
};

/**
 * A run with all that leads from a score to a place, by a scheme in the manner of the standard one: two groups, a corrected figure and a
 * corrected indicator, a bonus, a deduction, a block without points, a zone off the ranking, manual scores, last year.
 */
export const ruledInputs = (): RunInputs => {
  const zones = sixZones().map(
    (zone, at): RunZone => ({
      ...zone,
      group: at % 3 === 0 ? '东北片' : '西南片',
      mechanism: at % 2 === 0 ? fullMechanism : { ...fullMechanism, cityLeader: false, cases: 1 },
    }),
  );
  const [first, second, third, fourth] = zones;
  const correction = (zone: RunZone | undefined) => ({
    ...{ zone: zone?.zone ?? '', fileSha256: zone?.filing?.fileSha256 ?? '', objection: `objection-${zone?.zone}` },
    basis: { issuer: '浙江省统计局', documentNo: '浙统函〔2026〕8号', date: '2026-04-20' },
  });
  return sampleInputs(zones, {
    scheme,
    adjustments: [
      entry(first?.zone ?? '', { kind: 'bonus', points: '0.6' }),
      entry(second?.zone ?? '', { points: '1.2' }),
      entry(third?.zone ?? '', { kind: 'block-zero', block: 'mechanism' }),
      entry(fourth?.zone ?? '', { kind: 'exclusion' }),
    ],
    corrections: [
      {
        ...correction(first),
        on: { kind: 'cell', subArea: first?.filing?.table.rows[0]?.subArea ?? '', field: 'taxRevenue' },
        value: '650000',
      },
      { ...correction(second), on: { kind: 'indicator', indicator: 'rdIntensity' }, value: '2.5' },
    ],
    manualScores: zones.map(({ zone }) => ({
      ...{ zone, item: 'review', version: 1, score: '0.75', basis, evidenceSha256: 'a'.repeat(64) },
    })),
    prior: {
      ...{ year: 2024, run: 'run-2024-0000000000000000', scheme: { id: 'standard', version: 1 } },
      scores: zones.map(({ zone }, at) => ({ zone, score: String(70 + at) })),
    },
  });
};
