import { contentHash } from '../../../digest.ts';
import { isOfFiling, type TagRule } from '../tag-rule.ts';

/** What the template had prefilled has changed since: sub-areas, the plan, the catalogue, last year's figures. */
export const templatePrefilledOutdated: TagRule = {
  id: 'template.prefilled-outdated',
  level: 'warning',
  source: 'Templates: the hash of the prefilled values tells an outdated one',
  hint: {
    zh: '建议重新下载模板，核对片区、计划、目录和上年数等预填内容',
    en: 'Better download the template again, and compare sub-areas, plan, catalogue and last year’s figures',
  },
  find: (judged) => {
    const { tag, form, context } = judged;
    if (!isOfFiling(judged) || tag.version !== String(form.version) || isUnsaid(judged)) return [];
    const current = contentHash(form.prefilled(context, tag.subArea));
    if (tag.prefilled === current) return [];
    return [
      {
        seen: tag.prefilled.slice(0, 12),
        expected: current.slice(0, 12),
        message: {
          zh: '下载模板以后，预填内容（片区、计划、目录或上年数）已有更新，文件中可能仍是旧内容',
          en: 'What the template had prefilled has changed since it was downloaded; the file may hold what was there before',
        },
      },
    ];
  },
};

/** Away from the registry nobody knows what was accepted before. */
const isUnsaid = ({ form, context }: Parameters<TagRule['find']>[0]): boolean =>
  (form.needs ?? []).length > 0 && context.references === undefined;
