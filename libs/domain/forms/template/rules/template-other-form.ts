import { findHeading } from '../../catalogue.ts';
import type { TagRule } from '../tag-rule.ts';

/** The workbook was made from the template of another form. */
export const templateOtherForm: TagRule = {
  id: 'template.other-form',
  level: 'error',
  source: 'Templates: another form’s is named',
  hint: {
    zh: '请确认是否传错文件或选错报表；应使用本表的模板填报',
    en: 'Check whether this is the right file and the right form; this form has a template of its own',
  },
  find: ({ tag, form }) => {
    if (tag.form === form.id) return [];
    const title = findHeading(tag.form)?.title ?? { zh: tag.form, en: tag.form };
    return [
      {
        seen: title.zh,
        expected: form.title.zh,
        message: {
          zh: `这是“${title.zh}”的模板，而本次报送的是“${form.title.zh}”`,
          en: `This is the template of “${title.en}”, but “${form.title.en}” is being filed`,
        },
      },
    ];
  },
};
