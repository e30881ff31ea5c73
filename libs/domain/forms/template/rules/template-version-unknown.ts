import type { TagRule } from '../tag-rule.ts';
import { migrationsFrom } from '../tagged-form.ts';

/** The template is of a version from which nothing leads to the current one. */
export const templateVersionUnknown: TagRule = {
  id: 'template.version-unknown',
  level: 'error',
  source: 'Templates: an outdated one says which version it is',
  hint: {
    zh: '请重新下载模板，将数据复制到新模板后上传',
    en: 'Download the template again, copy the data into it and upload that',
  },
  find: ({ tag, form }) => {
    if (tag.form !== form.id || migrationsFrom(Number(tag.version), form)) return [];
    const seen = tag.version === '' ? '无版本号' : `第 ${tag.version} 版`;
    return [
      {
        seen,
        expected: `第 ${form.version} 版`,
        message: {
          zh: `模板为${seen}，现行为第 ${form.version} 版，两版差异无法自动转换`,
          en: `The template is of version ${tag.version || 'none'}, the current one is ${form.version}, and the one is not known to become the other`,
        },
      },
    ];
  },
};
