import { noticeClause } from './notice-clause.ts';
import type { Scheme } from './scheme.ts';

type Item = Scheme['items'][number];

/** 60 points at the lower goalpost, 100 at the upper one. */
const between = (id: string, lower: string, upper: string): Item => ({
  id,
  direction: 'up',
  normaliser: { method: 'efficacy', bounds: { lower, upper }, scale: [60, 100] },
});

/** A share of what was to be done: nothing done is no point. */
const share = (id: string): Item => ({
  id,
  direction: 'up',
  normaliser: { method: 'goalposts', lower: 0, upper: 1, scale: [0, 100] },
});

const measures = [
  'cityLeaderHeads',
  'subAreaBodies',
  'institutionOnTime',
  'quarterlyProgressOnTime',
  'taskCompletion',
  'regularMeetings',
  'inspectionClosure',
  'bulletinsOnTime',
  'summaryOnTime',
  'replicatedReforms',
  'innovationCases',
];

/**
 * The standard scheme (默认方案): working mechanism 40 and economic development 60. The mechanism scores results, not paper;
 * growth is scored against the province's growth of the same period. No veto, grades by quota, advancement as a list.
 */
export const standard2025: Scheme = {
  id: 'standard',
  version: 1,
  title: {
    zh: '联动创新区年度绩效考评方案（默认）',
    en: 'Annual assessment of the linkage innovation zones (default)',
  },
  citation: [noticeClause],
  // The notice's year: it scores every year that no scheme of the office's does.
  effectiveYear: 2022,
  disclosure: 'none',
  titles: {
    mechanism: { zh: '工作机制落实效果', en: 'Working mechanism' },
    coordination: { zh: '统筹协调', en: 'Coordination' },
    progress: { zh: '工作推进', en: 'Progress of work' },
    publication: { zh: '信息发布', en: 'Publication' },
    replication: { zh: '评估推广', en: 'Evaluation and replication' },
    economy: { zh: '经济发展情况', en: 'Economic development' },
  },
  items: [
    ...measures.map(share),
    between('taxPerMu', '10', '50'),
    between('rdIntensity', '1', '5'),
    between('tradeShare', '0', '6'),
    between('tradeGrowth', '-15', '15'),
    between('fdiShare', '0', '6'),
    between('fdiGrowth', '-30', '30'),
    between('energyIntensityDecline', '-2', '6'),
  ],
  sources: {
    ...Object.fromEntries(measures.map((id) => [id, { mechanism: id }])),
    taxPerMu: { indicator: 'taxPerMu', unit: '万元/亩' },
    rdIntensity: { indicator: 'rdIntensity', unit: '%' },
    tradeShare: { indicator: 'tradeShare', unit: '%' },
    tradeGrowth: { indicator: 'tradeGrowth', unit: '百分点', above: 'province' },
    fdiShare: { indicator: 'fdiShare', unit: '%' },
    fdiGrowth: { indicator: 'fdiGrowth', unit: '百分点', above: 'province' },
    energyIntensityDecline: { indicator: 'energyIntensityDecline', unit: '%' },
  },
  normaliser: { method: 'efficacy' },
  weights: { method: 'given' },
  missing: 'renormalise',
  nulls: {
    'not-reported': 'zero',
    'missing-input': 'zero',
    'zero-denominator': 'zero',
    'zero-base': 'spread',
    'negative-base': 'spread',
  },
  usableWeightFloor: '80',
  adjustments: { bonusCap: '1', deductionCap: '3' },
  grades: {
    method: 'quota',
    steps: [
      { grade: 'excellent', title: { zh: '优秀', en: 'Excellent' }, share: '0.3', rounding: 'floor', least: 1 },
      { grade: 'good', title: { zh: '良好', en: 'Good' }, share: '0.4', rounding: 'round' },
    ],
    rest: { grade: 'pass', title: { zh: '合格', en: 'Pass' } },
    byDecision: { grade: 'failed', title: { zh: '不合格', en: 'Failed' } },
  },
  advancement: { method: 'linear', each: '1', use: 'list', cap: '10' },
  tree: {
    id: 'total',
    aggregate: 'arithmetic',
    children: [
      {
        id: 'mechanism',
        weight: 40,
        aggregate: 'arithmetic',
        children: [
          {
            id: 'coordination',
            weight: 6,
            aggregate: 'arithmetic',
            children: [
              { item: 'cityLeaderHeads', weight: 3 },
              { item: 'subAreaBodies', weight: 2 },
              { item: 'institutionOnTime', weight: 1 },
            ],
          },
          {
            id: 'progress',
            weight: 16,
            aggregate: 'arithmetic',
            children: [
              { item: 'quarterlyProgressOnTime', weight: 4 },
              { item: 'taskCompletion', weight: 8 },
              { item: 'regularMeetings', weight: 2 },
              { item: 'inspectionClosure', weight: 2 },
            ],
          },
          {
            id: 'publication',
            weight: 4,
            aggregate: 'arithmetic',
            children: [{ item: 'bulletinsOnTime', weight: 4 }],
          },
          {
            id: 'replication',
            weight: 14,
            aggregate: 'arithmetic',
            children: [
              { item: 'summaryOnTime', weight: 3 },
              { item: 'replicatedReforms', weight: 7 },
              { item: 'innovationCases', weight: 4 },
            ],
          },
        ],
      },
      {
        id: 'economy',
        weight: 60,
        aggregate: 'arithmetic',
        children: [
          { item: 'taxPerMu', weight: 20 },
          { item: 'rdIntensity', weight: 15 },
          { item: 'tradeShare', weight: 10 },
          { item: 'tradeGrowth', weight: 15 },
          { item: 'fdiShare', weight: 10 },
          { item: 'fdiGrowth', weight: 15 },
          { item: 'energyIntensityDecline', weight: 15 },
        ],
      },
    ],
  },
  ranking: { ties: 'competition' },
};
