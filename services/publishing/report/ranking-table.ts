import { both } from './bilingual.ts';
import { type Html, html } from './html.ts';
import { unrankedReasons } from './null-reasons.ts';
import type { ItemView, ReportView, ZoneView } from './report-view.ts';
import { number, rounded, SHOWN_DECIMALS } from './rounded-number.ts';

/** The ranking (排名表): zones by rank; where scores are shown, with the total and every item's score. */
export const rankingTable = (
  view: ReportView,
): Html => html`<figure class="scroll" tabindex="0" role="region" aria-labelledby="ranking-caption">
<table class="ranking">
<caption id="ranking-caption">${both({ zh: `${view.inputs.year}年度联动创新区考评排名`, en: 'Ranking' })}${view.shown.scores ? html`<span class="unit">单位：分</span>` : undefined}</caption>
<thead><tr>
<th scope="col" class="rank">${both({ zh: '位次', en: 'Rank' })}</th>
<th scope="col">${both({ zh: '联动创新区', en: 'Zone' })}</th>
${view.shown.scores ? html`<th scope="col" class="number">${both({ zh: '总分', en: 'Score' })}</th>` : undefined}
<th scope="col" class="number">${both({ zh: '可比权重', en: 'Usable weight' })}</th>
${view.shown.scores ? view.items.map(itemHeading) : undefined}
</tr></thead>
<tbody>
${view.zones.map((zone) => (zone.entry.score === null ? unrankedRow(view, zone) : rankedRow(view, zone)))}
</tbody></table></figure>`;

const itemHeading = ({ title, weight }: ItemView): Html =>
  html`<th scope="col" class="number">${title.zh}<br><small>权重 ${weight}</small> <span lang="en">${title.en}</span></th>
`;

const rankedRow = ({ shown, items, total }: ReportView, zone: ZoneView): Html => {
  const { entry } = zone;
  const score = entry.score ?? '0';
  return html`<tr>
<td class="rank">${rankOf(zone)}</td>
<th scope="row">${zone.name}</th>
${shown.scores ? html`<td class="number total">${number(score, rounded(score, total.decimals))}</td>` : undefined}
<td class="number">${number(entry.usableWeight, rounded(entry.usableWeight, SHOWN_DECIMALS))}%</td>
${shown.scores ? items.map((item) => itemCell(zone, item)) : undefined}
</tr>
`;
};

/** 第几名, 并列 where shared, 暂定 where too little of the weight could be used. */
const rankOf = ({ entry, tied }: ZoneView): Html => {
  const tie = tied ? html`<small>并列</small>` : undefined;
  const open = entry.provisional ? html`<small>暂定</small>` : undefined;
  return html`${tie}<data value="${entry.rank ?? ''}">${entry.rank ?? ''}</data>${open}`;
};

const itemCell = ({ entry }: ZoneView, { indicator, scores }: ItemView): Html => {
  const score = entry.indicators[indicator]?.score ?? null;
  return score === null
    ? html`<td class="number">—</td>`
    : html`<td class="number">${number(score, rounded(score, scores.decimals))}</td>`;
};

const unrankedRow = ({ shown, items }: ReportView, { name, entry }: ZoneView): Html => {
  const columns = shown.scores ? items.length + 2 : 1;
  return html`<tr class="unranked">
<td class="rank">—</td>
<th scope="row">${name}</th>
<td colspan="${columns}">${both(unrankedReasons[entry.reason ?? 'no-usable-item'])}</td>
</tr>
`;
};
