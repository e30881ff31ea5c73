import { isOfZone, type TagRule } from '../tag-rule.ts';

/** The workbook was made from the template of another zone. */
export const templateOtherZone: TagRule = {
  id: 'template.other-zone',
  level: 'error',
  source: 'Templates: another zone’s is named',
  hint: {
    zh: '请确认是否传错文件；应下载本联动创新区的模板填报',
    en: 'Check whether this is the right file; download the template of your own zone',
  },
  find: (judged) => {
    const { tag, context } = judged;
    if (isOfZone(judged)) return [];
    return [
      {
        seen: tag.zoneName,
        expected: context.zone.name,
        message: {
          zh: `这是为“${tag.zoneName}”生成的模板，而本次报送的是“${context.zone.name}”`,
          en: `This template was made for “${tag.zoneName}”, but this is a filing of “${context.zone.name}”`,
        },
      },
    ];
  },
};
