import { refusalRule } from '../refusal-rule.ts';

/** A name is not one of the zone’s sub-areas. */
export const valueUnknownSubArea = refusalRule({
  id: 'value.unknown-sub-area',
  source: 'The registry of zones: sub-areas (片区) by name',
  hint: {
    zh: '请使用登记的片区名称；片区有调整的，请先联系省自贸办更新登记',
    en: 'Use the registered name; if the sub-areas have changed, ask the provincial office to update the registry first',
  },
  message: (seen) => ({ zh: `不是登记的片区：“${seen}”`, en: `is not a registered sub-area: “${seen}”` }),
});
