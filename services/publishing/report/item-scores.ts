import { type Html, html } from './html.ts';
import type { ItemView, ZoneView } from './report-view.ts';
import { number, rounded } from './rounded-number.ts';

/** The heading of a column of one item's scores. */
export const itemHeading = ({ title, weight }: ItemView): Html =>
  html`<th scope="col" class="number">${title.zh}<br><small>权重 ${weight}</small> <span lang="en">${title.en}</span></th>
`;

/** A zone's score of one item. */
export const itemCell = ({ entry }: ZoneView, { id, scores }: ItemView): Html => {
  const score = entry.indicators[id]?.score ?? null;
  return score === null
    ? html`<td class="number">—</td>`
    : html`<td class="number">${number(score, rounded(score, scores))}</td>`;
};
