import { Decimal, plain } from '../../../libs/domain/decimal.ts';
import { seriesColour } from './chart-palette.ts';
import { type ContributionPoints, contributionPoints } from './contribution-points.ts';
import { type Html, html } from './html.ts';
import type { ReportView, ZoneView } from './report-view.ts';
import { rounded } from './rounded-number.ts';

/** The chart's measures, in units of its view box; a point of the score is `POINT` wide. */
const LEFT = 200;
const POINT = 7;
const WIDTH = LEFT + 100 * POINT + 100;
const TOP = 30;
const ROW = 46;
const BAR = 32;
/** The narrowest segment that a number such as 12.34 fits into. */
const LABELLED_FROM = 36;

/**
 * Where each zone's score comes from (得分构成): one stacked bar a zone, one segment an item. Every segment has its
 * number and value as text, so that it reads without colour.
 */
export const contributionChart = (view: ReportView): Html => {
  const height = TOP + view.zones.length * ROW + 8;
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="chart-title chart-description">
<title id="chart-title">${view.inputs.year}年度各联动创新区得分构成 Contributions to the score</title>
<desc id="chart-description">${description(view)}</desc>
${[0, 20, 40, 60, 80, 100].map((points) => gridLine(points, height))}
${view.zones.map((zone, index) => bar(view, zone, TOP + index * ROW))}</svg>`;
};

const description = ({ zones, total }: ReportView): string =>
  `横向堆叠条形图，每区一条，各段为各项指标对总分的贡献。${zones
    .map(({ name, entry }) => `${name}${entry.score === null ? '无得分' : `${rounded(entry.score, total)}分`}`)
    .join('，')}。`;

const gridLine = (points: number, height: number): Html => {
  const x = LEFT + points * POINT;
  return html`<line class="grid" x1="${x}" x2="${x}" y1="${TOP - 6}" y2="${height - 8}"/>
<text class="axis" x="${x}" y="${TOP - 12}" text-anchor="middle">${points}</text>
`;
};

const bar = (view: ReportView, zone: ZoneView, y: number): Html => {
  const middle = y + BAR / 2;
  const parts = contributionPoints(view, zone);
  const { score } = zone.entry;
  const end = LEFT + Number(rounded(score ?? '0')) * POINT;
  const label = score === null ? '无得分 no score' : rounded(score, view.total);
  return html`<g>
<text class="zone-name" x="${LEFT - 12}" y="${middle}" text-anchor="end" dominant-baseline="central">${name(zone)}</text>
${segments(parts).map((segment) => drawSegment(view, segment, y))}
<text class="${score === null ? 'axis' : 'zone-total'}" x="${end + 10}" y="${middle}" dominant-baseline="central">${label}</text>
</g>
`;
};

/** A name that is too long for its place is cut; the table beside the chart has it in full. */
const name = ({ name: full }: ZoneView): string => {
  const letters = [...full];
  return letters.length > 12 ? `${letters.slice(0, 11).join('')}…` : full;
};

/** A segment with its place along the bar: lengths are rounded once, so that segments always meet. */
interface Segment extends ContributionPoints {
  readonly from: string;
  readonly width: string;
}

const segments = (parts: readonly ContributionPoints[]): readonly Segment[] => {
  let sum = new Decimal(0);
  return parts.map((part) => {
    const from = place(sum);
    sum = sum.plus(Decimal.max(part.points, 0));
    return { ...part, from: from.toFixed(2), width: place(sum).minus(from).toFixed(2) };
  });
};

const place = (points: Decimal): Decimal => new Decimal(rounded(plain(points.times(POINT).plus(LEFT))));

const drawSegment = ({ display }: ReportView, { item, points, from, width }: Segment, y: number): Html => {
  const { fill, text } = seriesColour(item.ordinal);
  const middle = new Decimal(from).plus(new Decimal(width).div(2)).toFixed(2);
  const value = rounded(plain(points), display);
  return html`<rect x="${from}" y="${y}" width="${width}" height="${BAR}" fill="${fill}"><title>${item.ordinal} ${item.title.zh} ${value}</title></rect>
${Number(width) >= LABELLED_FROM ? html`<text class="segment" x="${middle}" y="${y + 11}" fill="${text}" text-anchor="middle">${item.ordinal}</text><text class="segment-value" x="${middle}" y="${y + 25}" fill="${text}" text-anchor="middle">${value}</text>` : undefined}
`;
};
