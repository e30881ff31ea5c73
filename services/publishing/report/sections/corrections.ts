import type { Correction } from '../../../../libs/domain/evaluation/correction.ts';
import { columnOf } from '../../../../libs/domain/forms/indicator-data/columns.ts';
import { canonicalUnits } from '../../../../libs/domain/indicator-table.ts';
import { indicators } from '../../../../libs/domain/indicators/index.ts';
import { both } from '../bilingual.ts';
import { chineseDate } from '../chinese-date.ts';
import { type Html, html } from '../html.ts';
import type { ReportView } from '../report-view.ts';
import { grouped, number } from '../rounded-number.ts';
import type { Section } from '../section.ts';

/** Values that were corrected since an objection was upheld (异议成立): what was reported, what counts, and on whose determination. */
export const corrections: Section = {
  id: 'corrections',
  title: { zh: '数据更正', en: 'Corrections' },
  render: (view) => {
    const made = view.inputs.corrections ?? [];
    return made.length === 0
      ? undefined
      : html`<p>${both({ zh: '以下数据经异议复核更正，测算采用更正值。', en: 'Objections to these were upheld; the corrected values count.' })}</p>
<figure class="scroll" tabindex="0" role="region" aria-label="数据更正">
<table class="corrections">
<thead><tr>
<th scope="col">${both({ zh: '联动创新区', en: 'Zone' })}</th>
<th scope="col">${both({ zh: '数据', en: 'Figure' })}</th>
<th scope="col" class="number">${both({ zh: '报送值', en: 'Reported' })}</th>
<th scope="col" class="number">${both({ zh: '更正值', en: 'Corrected' })}</th>
<th scope="col">${both({ zh: '认定依据', en: 'Basis' })}</th>
</tr></thead>
<tbody>
${made.map((correction) => correctionRow(view, correction))}
</tbody></table></figure>`;
  },
};

const correctionRow = (view: ReportView, correction: Correction): Html => {
  const { zone, value, basis } = correction;
  const { figure, unit, reported } = corrected(view, correction);
  return html`<tr>
<th scope="row">${view.zones.find((one) => one.zone === zone)?.name ?? zone}</th>
<td>${figure}</td>
<td class="number">${reported === null ? '—' : html`${number(reported, grouped(reported))} ${unit}`}</td>
<td class="number">${number(value, grouped(value))} ${unit}</td>
<td>${basis.issuer}<br><small>${basis.documentNo}，${chineseDate(basis.date)}</small></td>
</tr>
`;
};

/** A figure of a cell is corrected from what its filing says, an indicator from what was computed. */
const corrected = ({ inputs, zones }: ReportView, { zone, on }: Correction) => {
  if (on.kind === 'cell') {
    const table = inputs.zones.find((one) => one.zone === zone)?.filing?.table;
    const reported = table?.rows.find(({ subArea }) => subArea === on.subArea)?.figures[on.field].value ?? null;
    return { figure: `${on.subArea} ${columnOf(on.field).label}`, unit: canonicalUnits[on.field], reported };
  }
  const known = indicators.find(({ id }) => id === on.indicator);
  const value = zones.find((one) => one.zone === zone)?.values[on.indicator];
  return {
    figure: known ? both(known.title) : on.indicator,
    unit: known?.unit ?? '',
    reported: value?.corrected?.computed ?? null,
  };
};
