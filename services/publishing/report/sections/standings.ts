import type { RankingEntry } from '../../../../libs/domain/evaluation/rank-zones.ts';
import type { Standing } from '../../../../libs/domain/evaluation/stand-zones.ts';
import type { Message } from '../../../../libs/domain/message.ts';
import type { GradeRule } from '../../../../libs/domain/schemes/grade-rule.ts';
import { both } from '../bilingual.ts';
import { type Html, html } from '../html.ts';
import type { ReportView, ZoneView } from '../report-view.ts';
import { number, rounded } from '../rounded-number.ts';
import type { Section } from '../section.ts';

/** From each zone's score to its place, step by step (得分与名次计算过程), where scores are shown and the scheme goes beyond its tree. */
export const standings: Section = {
  id: 'standings',
  title: { zh: '从得分到名次', en: 'From score to rank' },
  render: (view) => {
    const stood = view.zones.filter(({ entry }) => entry.standing !== undefined);
    return view.shown.scores && stood.length > 0 ? stepsTable(view, stood) : undefined;
  },
};

const stepsTable = (
  view: ReportView,
  zones: readonly ZoneView[],
): Html => html`<figure class="scroll" tabindex="0" role="region" aria-label="从得分到名次">
<table class="standings">
<thead><tr>
<th scope="col">${both({ zh: '联动创新区', en: 'Zone' })}</th>
${blockIds(view).map((block) => numberHeading(view.inputs.scheme.titles[block] ?? { zh: block, en: block }))}
${columns(view).map(({ title }) => numberHeading(title))}
<th scope="col" class="number">${both({ zh: '总分', en: 'Total' })}</th>
<th scope="col" class="rank">${both({ zh: '位次', en: 'Rank' })}</th>
${view.inputs.scheme.grades ? html`<th scope="col">${both({ zh: '等次', en: 'Grade' })}</th>` : undefined}
</tr></thead>
<tbody>
${zones.map((zone) => zoneRow(view, zone))}
</tbody></table></figure>
${notes(view, zones)}`;

const numberHeading = (title: Message): Html => html`<th scope="col" class="number">${both(title)}</th>
`;

/** One step, and whether the scheme has it. */
interface Column {
  readonly title: Message;
  readonly shown: (view: ReportView) => boolean;
  readonly value: (standing: Standing) => string | undefined;
}

const columns = (view: ReportView): readonly Column[] => every.filter(({ shown }) => shown(view));

const every: readonly Column[] = [
  { title: { zh: '小计', en: 'Subtotal' }, shown: () => true, value: ({ subtotal }) => subtotal },
  {
    title: { zh: '加分', en: 'Bonus' },
    shown: ({ inputs }) => inputs.scheme.adjustments !== undefined,
    value: ({ bonus }) => bonus,
  },
  {
    title: { zh: '扣分', en: 'Deduction' },
    shown: ({ inputs }) => inputs.scheme.adjustments !== undefined,
    value: ({ deduction }) => deduction,
  },
  {
    title: { zh: '争先进位', en: 'Advancement' },
    // A list of who advanced adds nothing to a total.
    shown: ({ inputs }) => inputs.scheme.advancement?.use === 'points' && inputs.prior !== undefined,
    value: ({ advancement }) => advancement?.points,
  },
];

const blockIds = ({ zones }: ReportView): readonly string[] => Object.keys(zones[0]?.entry.blocks ?? {});

const zoneRow = (view: ReportView, { name, entry, tied }: ZoneView): Html => {
  const { standing } = entry;
  return html`<tr>
<th scope="row">${name}</th>
${blockIds(view).map((block) => cell(view, entry.blocks[block]))}
${columns(view).map(({ value }) => cell(view, standing && value(standing)))}
<td class="number total">${entry.score === null ? '—' : number(entry.score, rounded(entry.score, view.total))}</td>
<td class="rank">${tied ? html`<small>并列</small>` : undefined}${entry.rank ?? '—'}</td>
${view.inputs.scheme.grades ? html`<td>${gradeTitle(view.inputs.scheme.grades, standing?.grade)}</td>` : undefined}
</tr>
`;
};

const cell = ({ display }: ReportView, value: string | null | undefined): Html =>
  value === null || value === undefined
    ? html`<td class="number">—</td>`
    : html`<td class="number">${number(value, rounded(value, display))}</td>`;

const gradeTitle = (rule: GradeRule, grade: string | undefined): Html | string => {
  const all = [
    ...(rule.method === 'quota' ? rule.steps : rule.bands),
    rule.rest,
    ...(rule.byDecision ? [rule.byDecision] : []),
  ];
  const found = all.find((one) => one.grade === grade);
  return found ? both(found.title) : '—';
};

const notes = ({ inputs: { scheme } }: ReportView, zones: readonly ZoneView[]): Html => html`<ol class="notes">
${[...capNotes(scheme.adjustments), ...zones.flatMap(({ name, entry }) => zoneNotes(name, entry))].map(
  (note) => html`<li>${both(note)}</li>
`,
)}</ol>`;

const capNotes = (
  caps: { readonly bonusCap: string; readonly deductionCap: string } | undefined,
): readonly Message[] =>
  caps
    ? [
        {
          zh: `加分合计不超过${caps.bonusCap}分，扣分合计不超过${caps.deductionCap}分。`,
          en: `Bonuses count up to ${caps.bonusCap} points together, deductions up to ${caps.deductionCap}.`,
        },
      ]
    : [];

const zoneNotes = (name: string, { zone, standing }: RankingEntry): readonly Message[] => [
  ...(standing?.tie && !standing.tie.shared
    ? [
        {
          zh: `${name}与其他${standing.tie.zones - 1}个单位总分相同，按方案规定的次序排定位次。`,
          en: `${zone} has the total of ${standing.tie.zones - 1} others; the scheme's order told them apart.`,
        },
      ]
    : []),
  ...(standing?.zeroed
    ? [{ zh: `${name}按有关认定，有板块记零分。`, en: `A decision left a block of ${zone} without points.` }]
    : []),
];
