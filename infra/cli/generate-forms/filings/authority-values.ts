import { authorityTablesOf } from '../../../../libs/domain/forms/authority-values/authority-value.ts';
import { authorityValuesExamples as rows } from '../../../../libs/domain/forms/authority-values/examples.ts';
import { authorityValuesForm as form } from '../../../../libs/domain/forms/authority-values.ts';
import type { RecordTable } from '../../../../libs/domain/forms/records/record-table.ts';
import { accepted, changed, type FormFilings, type Row, withRow, office as zone } from './filing.ts';

const first: Row = rows['values']?.[0] ?? {};
const good = { zone, period: '2025', rows };
const before = authorityTablesOf(accepted(form, good).table as RecordTable);
const one = (row: Row) => ({ rows: changed(rows, 'values', { 0: row }) });
const and = (row: Row) => ({ rows: withRow(rows, 'values', { ...first, ...row }) });

/** Filings of the departments' own values (部门核定数). */
export const authorityValuesFilings: FormFilings = {
  form,
  good,
  bad: {
    'zone.unrecognised': one({ zone: '全省合计' }),
    'department.incompetent': one({ department: '税务' }),
    'unit.unfit': one({ unit: '亿美元' }),
    'figure.negative': one({ value: -1 }),
    'figure.repeated': and({ zone: '杭州市' }),
    'sum.differs': {
      rows: withRow(withRow(rows, 'values', { ...first, subArea: '主城片区', value: 900.4 }), 'values', {
        ...first,
        subArea: '临空片区',
        value: 460,
      }),
    },
    'department.several': and({ department: '税务', item: '税收收入' }),
    'figure.dropped': {
      rows: { values: [first] },
      references: {
        settled: before.map((table) => ({ zone: zone.id, period: '2025', fileSha256: '0'.repeat(64), table })),
      },
    },
  },
};
