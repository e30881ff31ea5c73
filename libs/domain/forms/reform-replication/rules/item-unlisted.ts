import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { itemKey, keyOfRow } from '../../reform-catalogue/catalogue-items.ts';
import { acceptedCatalogue } from '../accepted-catalogue.ts';
import { nearestItem } from '../nearest-item.ts';

/** A reform is not in the catalogue, and the row does not say that it is the zone's own. */
export const itemUnlisted: RecordRule = {
  id: 'item.unlisted',
  level: 'error',
  source: 'Annex 3 by the office’s catalogue: an item is known by 改革事项 and 发布文件',
  hint: {
    zh: '请使用模板中的改革事项和发布文件；属本地自主创新的，“事项类别”填“自主创新”',
    en: 'Use the titles and documents of the template; for a reform of the zone’s own enter 自主创新 under 事项类别',
  },
  find: (judged) => {
    const catalogue = acceptedCatalogue(judged.context);
    if (!catalogue) return [];
    const keys = new Set(catalogue.map(({ title, document }) => itemKey(title, document)));
    const nearestTo = nearestItem(catalogue);
    return (judged.sheets['items']?.rows ?? [])
      .filter((row) => said(row, 'item') !== '' && said(row, 'kind') !== '自主创新' && !keys.has(keyOfRow(row)))
      .map((row) => {
        const nearest = nearestTo(said(row, 'item'));
        const meant = nearest ? `${nearest.title}（${nearest.document}）` : undefined;
        return sightField(row, 'item', meant ?? '目录中的改革事项', {
          zh: `第 ${row.row} 行的“${said(row, 'item')}”不在改革目录中${meant ? `，是否为“${meant}”` : ''}`,
          en: `“${said(row, 'item')}” in row ${row.row} is not in the catalogue${meant ? `; is it “${meant}”?` : ''}`,
        });
      });
  },
};
