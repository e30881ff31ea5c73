import { indicators } from '../../../libs/domain/indicators/index.ts';
import type { Indicator } from '../../../libs/domain/indicators/indicator.ts';
import { both } from './bilingual.ts';
import { type Html, html } from './html.ts';
import { indicatorValue } from './indicator-value.ts';
import { unrankedReasons } from './null-reasons.ts';
import type { ReportView, ZoneView } from './report-view.ts';
import { number, rounded, SHOWN_DECIMALS } from './rounded-number.ts';
import { sourceFigures } from './source-figures.ts';

/** What the report says of one zone: its standing as far as it is disclosed, its indicators, its source figures. */
export const zoneArticle = (
  view: ReportView,
  zone: ZoneView,
): Html => html`<article class="zone" id="zone-${zone.zone}">
<h3>${zone.name} <span class="zone-id" translate="no">${zone.zone}</span></h3>
${standing(view, zone)}
<figure class="scroll" tabindex="0" role="region" aria-label="${zone.name}主要评价指标">
<table class="indicators">
<thead><tr>
<th scope="col">${both({ zh: '指标', en: 'Indicator' })}</th>
<th scope="col" class="number">${both({ zh: '指标值', en: 'Value' })}</th>
${view.shown.scores ? scoreHeadings : undefined}
</tr></thead>
<tbody>
${indicators.map((indicator) => indicatorRow(view, zone, indicator))}
</tbody></table></figure>
${sourceFigures(zone)}
</article>
`;

const scoreHeadings = html`<th scope="col" class="number">${both({ zh: '得分', en: 'Score' })}</th>
<th scope="col" class="number">${both({ zh: '权重', en: 'Weight' })}</th>
<th scope="col" class="number">${both({ zh: '贡献', en: 'Contribution' })}</th>`;

const standing = ({ shown, total }: ReportView, { entry, tied }: ZoneView): Html | undefined => {
  if (!shown.ranks) return undefined;
  if (entry.score === null) {
    return html`<p class="standing">${both(unrankedReasons[entry.reason ?? 'no-usable-item'])}</p>`;
  }
  const score = shown.scores
    ? html`，总分 <b>${number(entry.score, rounded(entry.score, total.decimals))}</b> 分`
    : undefined;
  const open = entry.provisional ? '（暂定）' : undefined;
  return html`<p class="standing">${tied ? '并列' : undefined}第 <b>${entry.rank ?? ''}</b> 名${open}${score}，可比权重 ${number(entry.usableWeight, rounded(entry.usableWeight, SHOWN_DECIMALS))}%</p>`;
};

const indicatorRow = (view: ReportView, zone: ZoneView, { id, title, unit }: Indicator): Html => html`<tr>
<th scope="row">${both(title)}</th>
<td class="number">${indicatorValue(id, zone.values[id] ?? { value: null, unit, lineage: [] })}</td>
${view.shown.scores ? scoreCells(view, zone, id) : undefined}
</tr>
`;

const scoreCells = ({ items }: ReportView, { entry }: ZoneView, id: string): Html => {
  const scored = entry.indicators[id];
  const decimals = items.find(({ indicator }) => indicator === id)?.scores.decimals ?? SHOWN_DECIMALS;
  return html`${cell(scored?.score, decimals)}
<td class="number">${scored ? number(scored.weight, scored.weight) : '—'}</td>
${cell(scored?.contribution, SHOWN_DECIMALS)}`;
};

const cell = (value: string | null | undefined, decimals: number): Html =>
  value === null || value === undefined
    ? html`<td class="number">—</td>`
    : html`<td class="number">${number(value, rounded(value, decimals))}</td>`;
