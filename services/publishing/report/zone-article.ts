import type { IndicatorValue } from '../../../libs/domain/indicators/compute-indicators.ts';
import { indicators } from '../../../libs/domain/indicators/index.ts';
import type { Indicator } from '../../../libs/domain/indicators/indicator.ts';
import { authorityFigures } from './authority-figures.ts';
import { both } from './bilingual.ts';
import { type Html, html } from './html.ts';
import { indicatorValue } from './indicator-value.ts';
import { unrankedReasons } from './null-reasons.ts';
import type { ReportView, ZoneView } from './report-view.ts';
import { type Display, number, rounded } from './rounded-number.ts';
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
${indicators.map((indicator) => indicatorRow(view, zone, indicator))}${otherRows(view, zone)}
</tbody></table></figure>
${sourceFigures(zone)}${authorityFigures(zone)}
</article>
`;

const scoreHeadings = html`<th scope="col" class="number">${both({ zh: '得分', en: 'Score' })}</th>
<th scope="col" class="number">${both({ zh: '权重', en: 'Weight' })}</th>
<th scope="col" class="number">${both({ zh: '贡献', en: 'Contribution' })}</th>`;

const standing = ({ shown, total, display }: ReportView, { entry, tied }: ZoneView): Html | undefined => {
  if (!shown.ranks) return undefined;
  if (entry.score === null) {
    return html`<p class="standing">${both(unrankedReasons[entry.reason ?? 'no-usable-item'])}</p>`;
  }
  const score = shown.scores ? html`，总分 <b>${number(entry.score, rounded(entry.score, total))}</b> 分` : undefined;
  const group = entry.group
    ? html`，${entry.group.name}第 <b>${entry.group.rank ?? '—'}</b> 名（共 ${entry.group.of} 个）`
    : undefined;
  const open = entry.provisional ? '（暂定）' : undefined;
  return html`<p class="standing">${tied ? '并列' : undefined}第 <b>${entry.rank ?? ''}</b> 名${open}${group}${score}，可比权重 ${number(entry.usableWeight, rounded(entry.usableWeight, display))}%</p>`;
};

const indicatorRow = (view: ReportView, zone: ZoneView, { id, title, unit }: Indicator): Html => html`<tr>
<th scope="row">${both(title)}</th>
<td class="number">${indicatorValue(id, zone.values[id] ?? { value: null, unit, lineage: [] }, view.display)}${asReported(view, id, zone.values[id])}${asConfirmed(zone.values[id])}</td>
${view.shown.scores ? scoreCells(view, zone, id) : undefined}
</tr>
`;

/** What is scored beside the indicators: measures of the working mechanism and manual scores; only where scores are shown. */
const otherRows = (view: ReportView, zone: ZoneView): readonly Html[] =>
  (view.shown.scores ? view.items : [])
    .filter(({ indicator }) => !indicators.some(({ id }) => id === indicator))
    .map(
      (item) => html`<tr>
<th scope="row">${both(item.title)}</th>
${cell(zone.entry.indicators[item.id]?.value, view.display)}
${scoreCells(view, zone, item.indicator)}
</tr>
`,
    );

/** What the zone's own figures give, where a department's counted in place of one of them: both are printed. */
const asReported = ({ display }: ReportView, id: string, value: IndicatorValue | undefined): Html | undefined =>
  value?.reported &&
  html` <small>${both({ zh: '按填报数', en: 'as reported' })} ${indicatorValue(id, { ...value.reported, unit: value.unit, lineage: [] }, display)}</small>`;

/** The document by which the office confirmed why there is no comparable value (缺项原因确认). */
const asConfirmed = (value: IndicatorValue | undefined): Html | undefined =>
  value?.confirmed &&
  html` <small>${both({ zh: '依据', en: 'by' })} ${value.confirmed.basis.issuer}${value.confirmed.basis.documentNo}</small>`;

const scoreCells = ({ items, display }: ReportView, { entry }: ZoneView, indicator: string): Html => {
  const item = items.find((one) => one.indicator === indicator);
  const scored = item && entry.indicators[item.id];
  return html`${cell(scored?.score, item?.scores ?? display)}
<td class="number">${scored ? number(scored.weight, scored.weight) : '—'}</td>
${cell(scored?.contribution, display)}`;
};

const cell = (value: string | null | undefined, display: Display): Html =>
  value === null || value === undefined
    ? html`<td class="number">—</td>`
    : html`<td class="number">${number(value, rounded(value, display))}</td>`;
