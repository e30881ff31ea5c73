import { subAreaKey } from '../../reading/sub-area-key.ts';
import { isOfFiling, type TagRule } from '../tag-rule.ts';

/** The template is that of one sub-area (片区), and the zone has others. */
export const templateSubAreaOnly: TagRule = {
  id: 'template.sub-area-only',
  level: 'warning',
  source: 'Templates: a zone collects its workbook from its sub-areas; one of them is not the zone',
  hint: {
    zh: '请先将各片区的表汇总为一份，再以联动创新区名义报送',
    en: 'Join the workbooks of all sub-areas first, then file the whole',
  },
  find: (judged) => {
    const { tag, context } = judged;
    const { subArea } = tag;
    if (subArea === undefined || !isOfFiling(judged)) return [];
    const others = context.zone.subAreas.filter(({ name }) => subAreaKey(name) !== subAreaKey(subArea));
    if (others.length === 0) return [];
    return [
      {
        seen: subArea,
        expected: context.zone.name,
        message: {
          zh: `这是仅供“${subArea}”填报的模板，而本次报送的是“${context.zone.name}”全区`,
          en: `This template is for “${subArea}” alone, but the whole of “${context.zone.name}” is being filed`,
        },
      },
    ];
  },
};
