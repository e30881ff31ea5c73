import type { Message } from '../../../libs/domain/message.ts';
import { both } from './bilingual.ts';
import { type Html, html } from './html.ts';
import type { ReportView } from './report-view.ts';
import { MOST_DECIMALS, rounded, SHOWN_DECIMALS } from './rounded-number.ts';
import type { ScoreDecimals } from './score-decimals.ts';

/** The notes under the ranking (注): only those that something in the table calls for. */
export const rankingNotes = (view: ReportView): Html => html`<ol class="notes">
${[...rankNotes(view), ...(view.shown.scores ? scoreNotes(view) : [])].map(
  (note) => html`<li>${both(note)}</li>
`,
)}</ol>`;

const rankNotes = ({ zones, inputs }: ReportView): readonly Message[] => [
  {
    zh: '位次按未修约的总分确定，总分相同的并列，其后位次顺延。',
    en: 'Ranks are on unrounded scores; equal scores share a rank, and the next rank counts them all.',
  },
  ...(zones.some(({ entry }) => entry.provisional && entry.rank !== null)
    ? [
        {
          zh: `可比权重低于${rounded(inputs.scheme.usableWeightFloor, 0)}%的，位次暂定。`,
          en: `暂定: the rank is provisional where less than ${rounded(inputs.scheme.usableWeightFloor, 0)}% of the weight could be used.`,
        },
      ]
    : []),
];

const scoreNotes = ({ zones, items, total }: ReportView): readonly Message[] => [
  ...(zones.some(({ entry }) => entry.score !== null && items.some((item) => !entry.indicators[item.indicator]?.score))
    ? [
        {
          zh: '“—”表示该指标不可比，其权重由同一板块其他指标分摊。',
          en: '—: not comparable; its weight is spread over the other indicators of the block.',
        },
      ]
    : []),
  ...[{ title: { zh: '总分', en: 'Score' }, scores: total }, ...items].flatMap(({ title, scores }) =>
    decimalsNote(title, scores),
  ),
];

const decimalsNote = (title: Message, { decimals, toldApart }: ScoreDecimals): readonly Message[] => {
  if (decimals === SHOWN_DECIMALS) return [];
  const extended = {
    zh: `“${title.zh}”一列保留${decimals}位小数，以区分保留${SHOWN_DECIMALS}位小数时相同的不同得分。`,
    en: `${title.en}: ${decimals} decimals, to tell apart unequal scores that print the same at ${SHOWN_DECIMALS}.`,
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
