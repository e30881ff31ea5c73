import type { RankingEntry } from '../../../libs/domain/evaluation/rank-zones.ts';
import type { NullReason } from '../../../libs/domain/indicators/indicator.ts';
import type { Message } from '../../../libs/domain/message.ts';

/** Why an indicator has no value, in words. */
export const nullReasons: Readonly<Record<NullReason, Message>> = {
  'missing-input': { zh: '缺少填报数据或全省总量', en: 'a figure or a province total is missing' },
  'zero-base': { zh: '上年基数为零，不可比', en: 'the prior year is zero, so growth means nothing' },
  'negative-base': { zh: '上年基数为负，不可比', en: 'the prior year is below zero, so growth means nothing' },
  'zero-denominator': { zh: '分母为零，无法计算', en: 'it would be a division by zero' },
  'not-reported': { zh: '未报送', en: 'not reported' },
  'new-zone': { zh: '经确认为新设，无上年数', en: 'the zone is confirmed to be new, without a prior year' },
  'not-comparable': { zh: '经确认与上年不可比', en: 'the years are confirmed not to be comparable' },
};

/** Why a zone has no rank, in words. */
export const unrankedReasons: Readonly<Record<NonNullable<RankingEntry['reason']>, Message>> = {
  'not-reported': { zh: '未报送（没有已通过审核的数据），不参加排名', en: 'Not ranked: no accepted filing' },
  'outside-cohort': { zh: '不在方案规定的参评范围，不参加排名', en: 'Not ranked: outside the cohort of the scheme' },
  excluded: { zh: '按有关认定取消参评资格，不参加排名', en: 'Not ranked: a decision took it off the ranking' },
  'no-usable-item': { zh: '没有可以计分的指标，不参加排名', en: 'Not ranked: no indicator could be scored' },
};
