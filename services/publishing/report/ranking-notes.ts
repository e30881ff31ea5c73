import type { Message } from '../../../libs/domain/message.ts';
import { both } from './bilingual.ts';
import { type Html, html } from './html.ts';
import type { ReportView } from './report-view.ts';
import { type Display, MOST_DECIMALS } from './rounded-number.ts';
import type { ScoreDecimals } from './score-decimals.ts';

/** The notes under the ranking (注): only those that something in the table calls for. */
export const rankingNotes = (view: ReportView): Html => html`<ol class="notes">
${[...rankNotes(view), ...(view.shown.scores ? scoreNotes(view) : [])].map(
  (note) => html`<li>${both(note)}</li>
`,
)}</ol>`;

const rankNotes = ({ zones, inputs, items }: ReportView): readonly Message[] => [
  tieNote({ inputs, items }),
  ...(zones.some(({ entry }) => entry.group?.of === 1)
    ? [
        {
          zh: '组内只有一个参加排名的单位的，组内位次不具比较意义。',
          en: 'A rank within a group of one ranked zone compares nothing.',
        },
      ]
    : []),
  ...(zones.some(({ entry }) => entry.provisional && entry.rank !== null)
    ? [
        {
          zh: `可比权重低于${inputs.scheme.usableWeightFloor}%的，位次暂定。`,
          en: `暂定: the rank is provisional where less than ${inputs.scheme.usableWeightFloor}% of the weight could be used.`,
        },
      ]
    : []),
];

const tieNote = ({ inputs: { scheme }, items }: Pick<ReportView, 'inputs' | 'items'>): Message => {
  const breaks = (scheme.ranking.tieBreaks ?? []).map((one): Message => {
    if ('fewer' in one) return { zh: '扣分少者在前', en: 'fewer points taken off' };
    if ('node' in one) return scheme.titles[one.node] ?? { zh: '总得分', en: 'the score of the tree' };
    return items.find(({ id }) => id === one.item)?.title ?? { zh: one.item, en: one.item };
  });
  return breaks.length === 0
    ? {
        zh: '位次按未修约的总分确定，总分相同的并列，其后位次顺延。',
        en: 'Ranks are on unrounded scores; equal scores share a rank, and the next rank counts them all.',
      }
    : {
        zh: `位次按未修约的总分确定；总分相同的，依次比较${breaks.map(({ zh }) => zh).join('、')}，仍相同的并列，其后位次顺延。`,
        en: `Ranks are on unrounded scores; equal scores are told apart by ${breaks.map(({ en }) => en).join(', then ')}; what is still equal shares a rank.`,
      };
};

const scoreNotes = ({ zones, items, total, display }: ReportView): readonly Message[] => [
  ...(zones.some(({ entry }) => entry.score !== null && items.some((item) => !entry.indicators[item.id]?.score))
    ? [
        {
          zh: '“—”表示该指标不可比，其权重由同一板块其他指标分摊。',
          en: '—: not comparable; its weight is spread over the other indicators of the block.',
        },
      ]
    : []),
  ...[{ title: { zh: '总分', en: 'Score' }, scores: total }, ...items].flatMap(({ title, scores }) =>
    decimalsNote(title, scores, display),
  ),
];

const decimalsNote = (
  title: Message,
  { decimals, toldApart }: ScoreDecimals,
  { decimals: usual }: Display,
): readonly Message[] => {
  if (decimals === usual) return [];
  const extended = {
    zh: `“${title.zh}”一列保留${decimals}位小数，以区分保留${usual}位小数时相同的不同得分。`,
    en: `${title.en}: ${decimals} decimals, to tell apart unequal scores that print the same at ${usual}.`,
  };
  if (toldApart) return [extended];
  return [
    extended,
    {
      zh: `“${title.zh}”一列中有的得分在${MOST_DECIMALS}位小数以内仍相同，实际并不相等。`,
      en: `${title.en}: some scores that print the same at ${MOST_DECIMALS} decimals are not equal.`,
    },
  ];
};
