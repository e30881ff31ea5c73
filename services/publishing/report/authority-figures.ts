import { departmentOf } from '../../../libs/domain/forms/authority-values/departments.ts';
import { itemOf } from '../../../libs/domain/forms/authority-values/items.ts';
import type { AuthorityEntry } from '../../../libs/domain/indicators/lineage-entry.ts';
import { both } from './bilingual.ts';
import { type Html, html } from './html.ts';
import type { ZoneView } from './report-view.ts';
import { grouped, number } from './rounded-number.ts';

/** The departments' figures (部门核定数) that counted in place of a zone's own, each beside what was reported; nothing where none did. */
export const authorityFigures = ({ name, values }: ZoneView): Html | undefined => {
  const entries = Object.values(values).flatMap(({ lineage }) => lineage.filter((one) => 'department' in one));
  const once = [...new Map(entries.map((entry) => [keyOf(entry), entry])).values()];
  if (once.length === 0) return undefined;
  return html`<figure class="scroll" tabindex="0" role="region" aria-label="${name}部门核定数">
<table class="figures">
<caption>${both({ zh: '采用部门核定数的数据项', en: 'Figures taken from departments' })}</caption>
<thead><tr>
<th scope="col">${both({ zh: '数据项', en: 'Field' })}</th>
<th scope="col" class="number">${both({ zh: '填报数', en: 'Reported' })}</th>
<th scope="col" class="number">${both({ zh: '核定数', en: 'Settled' })}</th>
<th scope="col">${both({ zh: '单位', en: 'Unit' })}</th>
<th scope="col">${both({ zh: '部门', en: 'Department' })}</th>
<th scope="col">${both({ zh: '依据', en: 'Document' })}</th>
</tr></thead>
<tbody>${once.map(entryRow)}</tbody></table></figure>
`;
};

const keyOf = ({ department, field, source, value, cell }: AuthorityEntry): string =>
  JSON.stringify([department, field, source, value, cell ?? null]);

const entryRow = ({ department, field, replaces, value, unit, source }: AuthorityEntry): Html => html`<tr>
<th scope="row">${itemOf(field).label}</th>
<td class="number">${replaces === null ? '—' : number(replaces, grouped(replaces))}</td>
<td class="number">${number(value, grouped(value))}</td>
<td>${unit}</td>
<td>${departmentOf(department).name}</td>
<td>${source}</td>
</tr>
`;
