import { quoteAll } from '../../reading/quote.ts';
import { registeredSubAreas } from '../registered-sub-areas.ts';
import type { SheetRule } from '../rule.ts';

/** A name is not one of the zone's sub-areas. */
export const subAreaUnknown: SheetRule = {
  id: 'sub-area.unknown',
  level: 'error',
  source: 'The registry of zones: sub-areas (片区) by name',
  hint: {
    zh: '请使用登记的片区名称；片区有调整的，请先联系省自贸办更新登记',
    en: 'Use the registered name; if the sub-areas have changed, ask the provincial office to update the registry first',
  },
  find: (sheet) => {
    const { body, context } = sheet;
    const registeredOf = registeredSubAreas(sheet);
    const registered = quoteAll(context.zone.subAreas.map(({ name }) => name));
    // A name that is merged over several rows is one mistake.
    const names = new Map(body.rows.flatMap(({ name }) => (name ? [[name.cell, name]] : [])));
    return [...names.values()].flatMap((name) =>
      !registeredOf(name.text)
        ? [
            {
              cell: name.cell,
              field: 'subArea',
              seen: name.text,
              expected: registered,
              message: {
                zh: `“${name.text}”不是${context.zone.name}登记的片区，登记的有：${registered}`,
                en: `“${name.text}” is not a registered sub-area of ${context.zone.name}, which has ${registered}`,
              },
            },
          ]
        : [],
    );
  },
};
