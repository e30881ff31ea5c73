import { columnOf } from '../../../libs/domain/forms/indicator-data/columns.ts';
import {
  canonicalUnits,
  type IndicatorField,
  indicatorFields,
  type TableRow,
} from '../../../libs/domain/indicator-table.ts';
import { both, english } from './bilingual.ts';
import { type Html, html } from './html.ts';
import type { ZoneView } from './report-view.ts';
import { grouped, number } from './rounded-number.ts';

/** Every figure that a zone's indicators came from (数据溯源), with its cell in the file; nothing for a zone without one. */
export const sourceFigures = ({ name, filing }: ZoneView): Html | undefined =>
  filing &&
  html`<details class="sources">
<summary>${both({ zh: '数据来源：逐单元格', en: 'Source figures, cell by cell' })}</summary>
<p class="note">文件 ${english('File')} SHA-256 <code class="hash">${filing.fileSha256}</code></p>
${filing.imported && html`<p class="note">非本系统报送，省自贸办据${filing.imported.document}（${filing.imported.date}）导入 ${english('Not filed here: imported by the office')}</p>`}
<figure class="scroll" tabindex="0" role="region" aria-label="${name}数据来源">
<table class="figures">
<thead><tr>
<th scope="col">${both({ zh: '片区', en: 'Sub-area' })}</th>
<th scope="col">${both({ zh: '数据项', en: 'Field' })}</th>
<th scope="col" class="number">${both({ zh: '数值', en: 'Value' })}</th>
<th scope="col">${both({ zh: '单位', en: 'Unit' })}</th>
<th scope="col">${both({ zh: '工作表', en: 'Sheet' })}</th>
<th scope="col">${both({ zh: '单元格', en: 'Cell' })}</th>
</tr></thead>
${filing.table.rows.map(subArea)}
</table></figure></details>`;

const subArea = (row: TableRow): Html => html`<tbody>
${indicatorFields.map((field, index) => figureRow(row, field, index === 0))}
</tbody>
`;

const figureRow = ({ subArea: name, figures }: TableRow, field: IndicatorField, first: boolean): Html => {
  const { sheet, cell, value, reported } = figures[field];
  return html`<tr>
${first ? html`<th scope="rowgroup" rowspan="${indicatorFields.length}">${name}</th>` : undefined}
<td>${fieldLabel(field)}</td>
<td class="number">${value === null ? both({ zh: '未填', en: 'blank' }) : number(value, grouped(value))}</td>
<td>${canonicalUnits[field]}${reported ? html` <small>（原填 ${number(reported.value, grouped(reported.value))} ${reported.unit}）</small>` : undefined}</td>
<td>${sheet}</td>
<td><code>${cell}</code></td>
</tr>
`;
};

const fieldLabel = (field: IndicatorField): string => {
  const { label, basis } = columnOf(field);
  return basis ? `${label}（${basis}）` : label;
};
