import { quoteAll } from '../../reading/quote.ts';
import type { RecordRule } from '../../records/record-form.ts';
import type { RecordTable } from '../../records/record-table.ts';
import { catalogueItems, itemKey, keyOfRow } from '../catalogue-items.ts';

/** Items of the version before are not in this one; one finding names them. */
export const itemRemoved: RecordRule = {
  id: 'item.removed',
  level: 'must-explain',
  source: 'Zones are measured by the catalogue: an item that goes takes what they did with it out of the rate',
  hint: {
    zh: '请核对是否遗漏；确需移出目录的，请说明依据',
    en: 'Check whether they were forgotten; if they are to leave the catalogue, say on what ground',
  },
  find: (judged) => {
    const rows = judged.sheets['items']?.rows ?? [];
    const { accepted = [], previous = [] } = judged.context.references ?? {};
    const [last] = [...accepted, ...previous];
    const [first] = rows;
    if (!last || !first) return [];
    const kept = new Set(rows.map(keyOfRow));
    const removed = catalogueItems(last.table as RecordTable).filter(
      ({ title, document }) => !kept.has(itemKey(title, document)),
    );
    if (removed.length === 0) return [];
    const titles = quoteAll(removed.map(({ title, document }) => `${title}（${document}）`));
    return [
      {
        sheet: first.sheet,
        field: 'item',
        seen: `${rows.length} 项`,
        expected: titles,
        message: {
          zh: `上一版目录中的 ${removed.length} 项不在本版中：${titles}`,
          en: `${removed.length} items of the version before are not in this one: ${titles}`,
        },
      },
    ];
  },
};
