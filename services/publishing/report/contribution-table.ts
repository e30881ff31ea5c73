import { type Decimal, plain } from '../../../libs/domain/decimal.ts';
import { both } from './bilingual.ts';
import { contributionPoints } from './contribution-points.ts';
import { type Html, html } from './html.ts';
import type { ReportView, ZoneView } from './report-view.ts';
import { number, rounded } from './rounded-number.ts';

/** The chart's figures as a table, for whoever cannot use the chart. */
export const contributionTable = (view: ReportView): Html => html`<details class="chart-figures">
<summary>${both({ zh: '图中数据', en: 'The chart as a table' })}</summary>
<figure class="scroll" tabindex="0" role="region" aria-label="得分构成数据">
<table class="contributions">
<thead><tr>
<th scope="col">${both({ zh: '联动创新区', en: 'Zone' })}</th>
${view.items.map(
  ({ ordinal, title }) => html`<th scope="col" class="number">${ordinal} ${title.zh}</th>
`,
)}<th scope="col" class="number">${both({ zh: '总分', en: 'Score' })}</th>
</tr></thead>
<tbody>
${view.zones.map((zone) => zoneRow(view, zone))}
</tbody></table></figure></details>`;

const zoneRow = (view: ReportView, zone: ZoneView): Html => {
  const parts = contributionPoints(view, zone);
  const { score } = zone.entry;
  return html`<tr>
<th scope="row">${zone.name}</th>
${view.items.map((item) => pointsCell(view, parts.find((part) => part.item === item)?.points))}
<td class="number total">${score === null ? '—' : number(score, rounded(score, view.total))}</td>
</tr>
`;
};

const pointsCell = ({ display }: ReportView, points: Decimal | undefined): Html =>
  points === undefined
    ? html`<td class="number">—</td>`
    : html`<td class="number">${number(plain(points), rounded(plain(points), display))}</td>`;
