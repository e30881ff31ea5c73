import { both } from '../bilingual.ts';
import { blockScores, isSplit } from '../block-scores.ts';
import { type Html, html } from '../html.ts';
import { rankingNotes } from '../ranking-notes.ts';
import { rankingTable } from '../ranking-table.ts';
import type { ReportView } from '../report-view.ts';
import type { Section } from '../section.ts';

/** The result of the evaluation (考评结果), as far as it is disclosed: the ranking, or the names of the first three. */
export const ranking: Section = {
  id: 'ranking',
  title: { zh: '考评结果', en: 'Results' },
  render: (view) => {
    if (view.shown.topList) return topList(view);
    if (!view.shown.ranks) return undefined;
    return html`${rankingTable(view)}
${rankingNotes(view)}
${view.shown.scores && isSplit(view) ? blockScores(view) : undefined}`;
  },
};

/** Whoever has rank 1 to 3, so that a tie at the third place leaves nobody out; in the order of the zones' ids. */
const topList = ({ zones }: ReportView): Html => {
  const first = zones.filter(({ entry }) => entry.rank !== null && entry.rank <= 3);
  return html`<h3>${both({ zh: '先进名单', en: 'Leading zones' })}</h3>
<ul class="top-list">${first.map(({ name }) => html`<li>${name}</li>`)}</ul>
<p class="note">${both({ zh: '以上排名不分先后。', en: 'In no particular order.' })}</p>`;
};
