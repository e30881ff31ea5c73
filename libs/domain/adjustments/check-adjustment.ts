import { Decimal } from '../decimal.ts';
import { type Problem, problem } from '../problem.ts';
import type { Adjustment } from './adjustment.ts';
import { type AdjustmentSettings, adjustmentSettings } from './adjustment-settings.ts';
import { eventKey } from './event-key.ts';

/** Above so many points a deduction needs an authority's decision. */
const WITHOUT_BASIS = '1';

/**
 * Why an entry cannot stand beside those that there are, if it cannot: its points, its basis, who determined a fraud, or
 * that its event or its evidence already counts for this zone. `undefined` where it can.
 *
 * @example
 * checkAdjustment({ ...entry, points: '2' }, [])?.code; // 'adjustment.basis-missing'
 */
export const checkAdjustment = (
  entry: Adjustment,
  others: readonly Adjustment[],
  settings: AdjustmentSettings = adjustmentSettings,
): Problem | undefined =>
  pointsProblem(entry) ??
  blockProblem(entry) ??
  basisProblem(entry) ??
  issuerProblem(entry, settings) ??
  repeated(entry, others);

const moves = ({ kind }: Pick<Adjustment, 'kind'>): boolean => kind === 'bonus' || kind === 'deduction';

const pointsProblem = (entry: Adjustment): Problem | undefined => {
  if (moves(entry) !== (entry.points !== undefined)) return says.pointsMisplaced;
  return entry.points !== undefined && new Decimal(entry.points).lessThanOrEqualTo(0)
    ? says.pointsNotPositive
    : undefined;
};

const blockProblem = ({ kind, block }: Adjustment): Problem | undefined =>
  (kind === 'block-zero') === (block !== undefined) ? undefined : says.blockMisplaced;

const basisProblem = ({ kind, points, basis, nature }: Adjustment): Problem | undefined => {
  const heavy = kind === 'deduction' && new Decimal(points ?? 0).greaterThan(WITHOUT_BASIS);
  const grave = heavy || !moves({ kind }) || nature !== undefined;
  return grave && !basis ? says.basisMissing : undefined;
};

/** Statistical fraud (统计造假) is for a statistics body to determine, and for nobody else. */
const issuerProblem = (
  { nature, basis }: Adjustment,
  { statisticsBodies }: AdjustmentSettings,
): Problem | undefined => {
  if (nature !== 'statistical-fraud' || !basis) return undefined;
  const issuer = basis.issuer.normalize('NFKC').replace(/\s+/gu, '');
  return statisticsBodies.some((name) => issuer.includes(name)) ? undefined : says.notOfStatistics;
};

const repeated = (entry: Adjustment, others: readonly Adjustment[]): Problem | undefined => {
  const same = others.find((other) => other.id !== entry.id && repeats(entry, other));
  return (
    same &&
    problem('conflict', 'adjustment.repeated', {
      zh: `同一事项或同一佐证已计入（${same.id}），不重复计算`,
      en: `This event or this evidence already counts, by ${same.id}; nothing counts twice`,
    })
  );
};

/**
 * Whether two entries count one thing twice. Of one event a zone has one entry, in whatever year; only what a decision takes from its
 * place may stand beside the deduction of the same year (扣分并取消评优资格), each kind once. Evidence is that of one event.
 */
const repeats = (entry: Adjustment, other: Adjustment): boolean => {
  if (entry.zone !== other.zone) return false;
  if (eventKey(entry.event) !== eventKey(other.event)) {
    return entry.evidenceSha256.toLowerCase() === other.evidenceSha256.toLowerCase();
  }
  const against = entry.kind !== 'bonus' && other.kind !== 'bonus';
  return !(against && entry.kind !== other.kind && entry.year === other.year);
};

const says = {
  pointsMisplaced: problem('invalid', 'adjustment.points', {
    zh: '加分、扣分须写明分值；其他事项不带分值',
    en: 'A bonus or a deduction says its points; the other kinds have none',
  }),
  blockMisplaced: problem('invalid', 'adjustment.block', {
    zh: '板块记零分须写明板块；其他事项不写',
    en: 'What leaves a block without points names the block; the other kinds name none',
  }),
  pointsNotPositive: problem('invalid', 'adjustment.points', {
    zh: '分值应大于 0',
    en: 'Points must be above zero',
  }),
  notOfStatistics: problem(
    'invalid',
    'adjustment.issuer',
    { zh: '统计造假须由统计机构认定', en: 'Statistical fraud is for a statistics body to determine' },
    [
      {
        pointer: '/basis/issuer',
        message: {
          zh: '应为统计机构，如国家统计局、省统计局、国家统计局浙江调查总队、统计执法监督机构',
          en: 'is to be a statistics body, e.g. a bureau of statistics (统计局) or one of its survey offices (调查总队)',
        },
      },
    ],
  ),
  basisMissing: problem('invalid', 'adjustment.basis-missing', {
    zh: '扣分超过 1 分、影响评优、等次、参评或板块得分的，以及列入容错负面清单的，须有认定机关、文号和日期',
    en: 'A deduction above 1 point, what touches awards, grades, the ranking or a block, and what no exemption covers needs an authority, its document and the date',
  }),
} as const;
