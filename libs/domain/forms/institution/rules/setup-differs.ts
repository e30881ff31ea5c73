import { quoteAll } from '../../reading/quote.ts';
import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { splitSetup } from '../institution-of.ts';
import { readSetup, type Setup } from '../setup-cell.ts';

const parts: readonly {
  readonly part: keyof Setup;
  readonly field: string;
  readonly label: string;
  readonly names: (setup: Setup) => readonly string[];
}[] = [
  { part: 'leaders', field: 'leaderName', label: '组长姓名', names: ({ leaders }) => leaders.map(({ name }) => name) },
  { part: 'deputies', field: 'deputies', label: '副组长', names: ({ deputies }) => deputies.map(({ name }) => name) },
  { part: 'members', field: 'members', label: '成员单位', names: ({ members }) => members },
];

/** 机构设置情况 and the columns to its right name different persons or units. */
export const setupDiffers: RecordRule = {
  id: 'setup.differs',
  level: 'error',
  source: 'Annex 1 has all of it in one cell; the columns beside it say the same or nothing',
  hint: {
    zh: '请改为一致，或只保留其中一处',
    en: 'Make them say the same, or leave one of them blank',
  },
  find: (judged) =>
    (judged.sheets['institutions']?.rows ?? []).flatMap((row) => {
      const inCell = readSetup(said(row, 'setup'));
      const split = splitSetup(row);
      return parts.flatMap(({ field, label, names }) => {
        const [here, there] = [names(inCell), names(split)];
        if (here.length === 0 || there.length === 0 || sameNames(here, there)) return [];
        return [
          sightField(row, field, quoteAll(here), {
            zh: `第 ${row.row} 行“机构设置情况”中的${label}是${quoteAll(here)}，而“${label}”栏是${quoteAll(there)}`,
            en: `In row ${row.row}, 机构设置情况 names ${quoteAll(here)}, but the column ${label} ${quoteAll(there)}`,
          }),
        ];
      });
    }),
};

const sameNames = (some: readonly string[], others: readonly string[]): boolean =>
  new Set([...some, ...others]).size === new Set(some).size && new Set(some).size === new Set(others).size;
