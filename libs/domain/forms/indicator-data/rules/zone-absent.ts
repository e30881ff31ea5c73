import type { SheetRule } from '../rule.ts';

/** The sheet does not say whose it is. */
export const zoneAbsent: SheetRule = {
  id: 'zone.absent',
  level: 'warning',
  source: 'The line 填报单位 guards against another zone’s workbook',
  hint: { zh: '请在表头上方注明“填报单位：……”', en: 'Write 填报单位：… above the header' },
  find: ({ reportingUnit, context: { zone } }) =>
    reportingUnit
      ? []
      : [
          {
            seen: '（无）',
            expected: `填报单位：${zone.name}`,
            message: { zh: '表中没有注明填报单位', en: 'The sheet does not name its reporting unit (填报单位)' },
          },
        ],
};
