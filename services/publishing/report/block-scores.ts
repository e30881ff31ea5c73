import type { SchemeBlock } from '../../../libs/domain/schemes/scheme-blocks.ts';
import { both } from './bilingual.ts';
import { type Html, html } from './html.ts';
import { itemCell, itemHeading } from './item-scores.ts';
import type { ReportView } from './report-view.ts';
import { number, rounded } from './rounded-number.ts';

/** So many columns of items a printed page is wide enough for, beside rank and total. */
const MOST_COLUMNS = 9;

/** Whether the items' scores stand in tables of their own, one a block, since the ranking has no room for them all. */
export const isSplit = ({ items }: ReportView): boolean => items.length > MOST_COLUMNS;

/** The scores of every item, a table a block (分板块得分), zones in the order of the ranking; zones without a score are left out. */
export const blockScores = (view: ReportView): Html => {
  const blocks = [...new Set(view.items.map(({ block }) => block))];
  return html`${blocks.map((block) => blockTable(view, block))}`;
};

const blockTable = (
  view: ReportView,
  block: SchemeBlock,
): Html => html`<h3>${both(block.title)} <small>权重 ${block.weight}</small></h3>
<figure class="scroll" tabindex="0" role="region" aria-label="${block.title.zh}各项得分">
<table class="ranking">
<thead><tr>
<th scope="col">${both({ zh: '联动创新区', en: 'Zone' })}</th>
<th scope="col" class="number">${both({ zh: '板块得分', en: 'Block score' })}</th>
${view.items.filter((item) => item.block === block).map(itemHeading)}
</tr></thead>
<tbody>
${view.zones
  .filter(({ entry }) => entry.score !== null)
  .map(
    (zone) => html`<tr>
<th scope="row">${zone.name}</th>
${blockCell(view, zone.entry.blocks[block.id])}
${view.items.filter((item) => item.block === block).map((item) => itemCell(zone, item))}
</tr>
`,
  )}
</tbody></table></figure>
`;

const blockCell = ({ display }: ReportView, score: string | null | undefined): Html =>
  score === null || score === undefined
    ? html`<td class="number total">—</td>`
    : html`<td class="number total">${number(score, rounded(score, display))}</td>`;
