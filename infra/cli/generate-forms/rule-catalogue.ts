import type { Finding, FindingLevel } from '../../../libs/domain/finding.ts';
import type { DocumentedRule, RuleSection } from './documented-rule.ts';
import { figureRules, ownRules, recordRules } from './form-rules.ts';
import { page, table } from './markdown.ts';
import { readingRules } from './reading-rules.ts';
import { reviewRules } from './review-rules.ts';
import { joinedSourceRules } from './source-rules.ts';
import { templateRules } from './template-rules.ts';

const levels: Readonly<Record<FindingLevel, string>> = {
  error: '错误 error',
  'must-explain': '须说明 must explain',
  warning: '提醒 warning',
  info: '提示 info',
};

/** Every rule that a filing can break, in sections; each has been made to say what it says. */
export const ruleSections = async (): Promise<readonly RuleSection[]> => [
  await readingRules(),
  templateRules(),
  joinedSourceRules(),
  reviewRules(),
  figureRules(),
  recordRules(),
  ...ownRules(),
];

/**
 * The catalogue of rules (校验规则目录) in Markdown.
 *
 * @example
 * ruleCatalogue(await ruleSections()).startsWith('# 校验规则目录'); // true
 */
export const ruleCatalogue = (sections: readonly RuleSection[]): string =>
  page(
    '# 校验规则目录 · Rules',
    'Written by `npm run generate`. What a rule says here it said to a workbook made to break it; what cannot be read at all is told in the words of the reader.',
    '错误不改正不能签发；须说明的逐条说明后可以签发；提醒和提示不影响签发。',
    table(['校验对象', '规则数'], [...sections.map(countLine), ['合计', String(count(sections))]]),
    ...sections.flatMap(({ title, about, rules }) => [
      `## ${title.zh} · ${title.en}`,
      `${about.zh} ${about.en}`,
      table(['规则', '级别', '实例', '如何改正', '来源'], rules.map(ruleLine)),
    ]),
  );

const countLine = ({ title, rules }: RuleSection): readonly string[] => [title.zh, String(rules.length)];

const count = (sections: readonly RuleSection[]): number => sections.reduce((sum, { rules }) => sum + rules.length, 0);

const ruleLine = ({ id, level, hint, source, audience, example }: DocumentedRule): readonly string[] => [
  `\`${id}\``,
  `${levels[level]}${audience === 'office' ? '\n仅省自贸办可见 office only' : ''}`,
  example ? said(example) : '',
  `${hint.zh}\n${hint.en}`,
  source,
];

const said = ({ cell, message }: Finding): string =>
  `${cell === null ? '' : `\`${cell}\` `}${message.zh}\n${message.en}`;
