import { both } from './bilingual.ts';
import { isSplit } from './block-scores.ts';
import { type Html, html } from './html.ts';
import { itemCell, itemHeading } from './item-scores.ts';
import { unrankedReasons } from './null-reasons.ts';
import type { ItemView, ReportView, ZoneView } from './report-view.ts';
import { number, rounded } from './rounded-number.ts';

/** The ranking (排名表): zones by rank; where scores are shown, with the total and, where there is room, every item's score. */
export const rankingTable = (
  view: ReportView,
): Html => html`<figure class="scroll" tabindex="0" role="region" aria-labelledby="ranking-caption">
<table class="ranking">
<caption id="ranking-caption">${both({ zh: `${view.inputs.year}年度联动创新区考评排名`, en: 'Ranking' })}${view.shown.scores ? html`<span class="unit">单位：分</span>` : undefined}</caption>
<thead><tr>
<th scope="col" class="rank">${both({ zh: '位次', en: 'Rank' })}</th>
<th scope="col">${both({ zh: '联动创新区', en: 'Zone' })}</th>
${view.shown.scores ? html`<th scope="col" class="number">${both({ zh: '总分', en: 'Score' })}</th>` : undefined}
${isGrouped(view) ? groupHeadings : undefined}
<th scope="col" class="number">${both({ zh: '可比权重', en: 'Usable weight' })}</th>
${columns(view).map(itemHeading)}
</tr></thead>
<tbody>
${view.zones.map((zone) => (zone.entry.score === null ? unrankedRow(view, zone) : rankedRow(view, zone)))}
</tbody></table></figure>`;

/** The items whose scores stand in the ranking itself. */
const columns = (view: ReportView): readonly ItemView[] => (view.shown.scores && !isSplit(view) ? view.items : []);

/** Whether zones are ranked by group, too (分组排名). */
const isGrouped = ({ zones }: ReportView): boolean => zones.some(({ entry }) => entry.group !== undefined);

const groupHeadings = html`<th scope="col">${both({ zh: '分组', en: 'Group' })}</th>
<th scope="col" class="rank">${both({ zh: '组内位次', en: 'In group' })}</th>`;

const groupCells = ({ entry: { group } }: ZoneView): Html =>
  group
    ? html`<td class="group">${group.name}</td>
<td class="rank">${group.rank ?? '—'}<small>/${group.of}</small></td>`
    : html`<td>—</td>
<td class="rank">—</td>`;

const rankedRow = (view: ReportView, zone: ZoneView): Html => {
  const { shown, total, display } = view;
  const { entry } = zone;
  const score = entry.score ?? '0';
  return html`<tr>
<td class="rank">${rankOf(zone)}</td>
<th scope="row">${zone.name}</th>
${shown.scores ? html`<td class="number total">${number(score, rounded(score, total))}</td>` : undefined}
${isGrouped(view) ? groupCells(zone) : undefined}
<td class="number">${number(entry.usableWeight, rounded(entry.usableWeight, display))}%</td>
${columns(view).map((item) => itemCell(zone, item))}
</tr>
`;
};

/** 第几名, 并列 where shared, 暂定 where too little of the weight could be used. */
const rankOf = ({ entry, tied }: ZoneView): Html => {
  const tie = tied ? html`<small>并列</small>` : undefined;
  const open = entry.provisional ? html`<small>暂定</small>` : undefined;
  return html`${tie}<data value="${entry.rank ?? ''}">${entry.rank ?? ''}</data>${open}`;
};

const unrankedRow = (view: ReportView, { name, entry }: ZoneView): Html => {
  const span = (view.shown.scores ? columns(view).length + 2 : 1) + (isGrouped(view) ? 2 : 0);
  return html`<tr class="unranked">
<td class="rank">—</td>
<th scope="row">${name}</th>
<td colspan="${span}">${both(unrankedReasons[entry.reason ?? 'no-usable-item'])}</td>
</tr>
`;
};
