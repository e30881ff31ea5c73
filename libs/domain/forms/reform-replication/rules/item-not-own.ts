import { compactText } from '../../reading/compact-text.ts';
import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { acceptedCatalogue } from '../accepted-catalogue.ts';

/** A reform is said to be the zone's own (自主创新), but the catalogue has it. */
export const itemNotOwn: RecordRule = {
  id: 'item.not-own',
  level: 'error',
  source: 'Own items stand outside the rate: what the catalogue has belongs inside',
  hint: {
    zh: '目录中的事项请填在目录事项所在的行，“事项类别”改为“目录事项”',
    en: 'Report it in the row that the template has for it, as 目录事项',
  },
  find: (judged) => {
    const titles = new Map(
      acceptedCatalogue(judged.context)?.map(({ title, document }) => [compactText(title), document]),
    );
    return (judged.sheets['items']?.rows ?? []).flatMap((row) => {
      const document = titles.get(compactText(said(row, 'item')));
      if (said(row, 'kind') !== '自主创新' || document === undefined) return [];
      return [
        sightField(row, 'kind', '目录事项', {
          zh: `第 ${row.row} 行的“${said(row, 'item')}”是目录中的事项（${document}），不是自主创新`,
          en: `“${said(row, 'item')}” in row ${row.row} is in the catalogue (${document}) and not the zone’s own`,
        }),
      ];
    });
  },
};
