import { itemOf } from '../../../libs/domain/forms/authority-values/items.ts';
import { indicatorFields } from '../../../libs/domain/indicator-table.ts';
import type { NullReason } from '../../../libs/domain/indicators/indicator.ts';
import type { Message } from '../../../libs/domain/message.ts';
import type { Scheme } from '../../../libs/domain/schemes/scheme.ts';
import { blocksOf } from '../../../libs/domain/schemes/scheme-blocks.ts';
import { both } from './bilingual.ts';
import { type Html, html } from './html.ts';
import { nullReasons } from './null-reasons.ts';

/** How item scores add up, and what becomes of an item without a value, in words. */
export const scoringRules = (scheme: Scheme): Html => html`<ol class="notes">
${rules(scheme).map(
  (rule) => html`<li>${both(rule)}</li>
`,
)}</ol>`;

const rules = (scheme: Scheme): readonly Message[] => [
  {
    zh: 'clamp 将比值限制在 0 与 1 之间：不高于不允许值的得基础分，不低于满意值的得满分。',
    en: 'clamp keeps the ratio between 0 and 1.',
  },
  {
    zh: '板块得分 ＝ Σ（指标得分 × 权重）÷ Σ 可比权重；贡献 ＝ 指标得分对总分的贡献，各项之和为总分。',
    en: 'Block score = Σ(score × weight) ÷ Σ usable weight; a contribution is a part of the total, and all add to it.',
  },
  {
    zh: `总分 ＝ 各板块得分按板块权重的加权平均：${blocksOf(scheme)
      .map(({ title, weight }) => `${title.zh} ${weight}`)
      .join('，')}。`,
    en: `The total is the mean of the blocks by weight: ${blocksOf(scheme)
      .map(({ title, weight }) => `${title.en} ${weight}`)
      .join(', ')}.`,
  },
  ...authorityRules(scheme),
  ...policyRule(scheme.nulls, 'zero', '的指标得 0 分，权重保留', 'scores 0 and keeps its weight'),
  ...policyRule(
    scheme.nulls,
    'spread',
    '的指标不计分，权重由同一板块其他指标分摊',
    'is not scored; its weight is spread',
  ),
];

const authorityRules = ({ authority = {} }: Scheme): readonly Message[] =>
  (['authority', 'authority-if-present'] as const).flatMap((choice) => {
    const fields = indicatorFields.filter((field) => authority[field] === choice);
    if (fields.length === 0) return [];
    const labels = fields.map((field) => itemOf(field).label).join('、');
    const only = choice === 'authority';
    return [
      {
        zh: `${labels}采用部门核定数${only ? '' : '，尚无核定数的采用填报数'}。`,
        en: `${fields.join(', ')}: the departments’ figures count${only ? '' : ', or the zone’s own where there are none'}.`,
      },
    ];
  });

const policyRule = (nulls: Scheme['nulls'], policy: 'zero' | 'spread', zh: string, en: string): readonly Message[] => {
  const reasons = (Object.keys(nullReasons) as NullReason[]).filter((reason) => (nulls[reason] ?? 'spread') === policy);
  if (reasons.length === 0) return [];
  return [
    {
      zh: `${reasons.map((reason) => `“${nullReasons[reason].zh}”`).join('、')}${zh}。`,
      en: `An item ${en} where ${reasons.map((reason) => nullReasons[reason].en).join('; or ')}.`,
    },
  ];
};
