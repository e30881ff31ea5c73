import { english } from '../bilingual.ts';
import { seriesColour } from '../chart-palette.ts';
import { contributionChart } from '../contribution-chart.ts';
import { contributionTable } from '../contribution-table.ts';
import { type Html, html } from '../html.ts';
import type { ItemView } from '../report-view.ts';
import type { Section } from '../section.ts';

/** What each indicator gave to each zone's score (得分构成): a chart, its legend, and the same as a table. */
export const contributions: Section = {
  id: 'contributions',
  title: { zh: '得分构成', en: 'Contributions to the score' },
  render: (view) =>
    view.shown.scores
      ? html`<p>各段为该项指标对总分的贡献（分），自左至右按图例编号排列。${english('Each segment is what an indicator adds to the score, in the order of the legend.')}</p>
<ul class="legend">${view.items.map(legendEntry)}</ul>
<figure class="scroll" tabindex="0" role="region" aria-label="得分构成图">${contributionChart(view)}</figure>
${contributionTable(view)}`
      : undefined,
};

const legendEntry = ({ ordinal, title }: ItemView): Html => {
  const { fill, text } = seriesColour(ordinal);
  return html`<li><svg viewBox="0 0 18 18" aria-hidden="true"><rect width="18" height="18" fill="${fill}"/><text x="9" y="13" fill="${text}" text-anchor="middle">${ordinal}</text></svg><span><span class="ordinal">${ordinal}</span> ${title.zh}</span></li>
`;
};
