import type { TagRule } from '../tag-rule.ts';
import { migrationsFrom } from '../tagged-form.ts';

/** The template is of an older version, from which it is known how to come to the current one. */
export const templateVersionOlder: TagRule = {
  id: 'template.version-older',
  level: 'info',
  source: 'Templates: an older version is migrated where the difference is known',
  hint: {
    zh: '本次可以照常报送；下次请下载新模板',
    en: 'It can be filed as it is; download the new template next time',
  },
  find: ({ tag, form }) => {
    const steps = tag.form === form.id ? migrationsFrom(Number(tag.version), form) : undefined;
    if (!steps || steps.length === 0) return [];
    return [
      {
        seen: `第 ${tag.version} 版`,
        expected: `第 ${form.version} 版`,
        message: {
          zh: `模板为第 ${tag.version} 版，已按第 ${form.version} 版读取`,
          en: `The template is of version ${tag.version} and was read as one of version ${form.version}`,
        },
      },
    ];
  },
};
