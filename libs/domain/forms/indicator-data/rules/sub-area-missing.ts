import { quoteAll } from '../../reading/quote.ts';
import { subAreaKey } from '../../reading/sub-area-key.ts';
import type { SheetRule } from '../rule.ts';

/** Registered sub-areas have no row; one finding names them all. Rows that are hidden are spoken of elsewhere. */
export const subAreaMissing: SheetRule = {
  id: 'sub-area.missing',
  level: 'error',
  source: 'Figures are summed over all sub-areas: a part of a zone is not the zone',
  hint: {
    zh: '请补上缺少的片区；没有数据的片区也要列出，数据填“无”并说明',
    en: 'Add the missing sub-areas; one without data is listed too, with 无 for its figures and an explanation',
  },
  find: ({ body, columns, context }) => {
    if (!columns.subArea || body.rows.length === 0 || body.overfull) return [];
    const named = new Set(
      [...body.rows.flatMap(({ name }) => name?.text ?? []), ...body.hidden.map(({ name }) => name)].map(subAreaKey),
    );
    const missing = context.zone.subAreas.map(({ name }) => name).filter((name) => !named.has(subAreaKey(name)));
    if (missing.length === 0) return [];
    return [
      {
        field: 'subArea',
        seen: quoteAll(body.rows.flatMap(({ name }) => name?.text ?? [])),
        expected: quoteAll(missing),
        message: {
          zh: `缺少 ${missing.length} 个片区：${quoteAll(missing)}`,
          en: `${missing.length} of the sub-areas have no row: ${quoteAll(missing)}`,
        },
      },
    ];
  },
};
