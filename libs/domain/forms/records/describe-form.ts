import type { FindingLevel } from '../../finding.ts';
import type { Frequency } from '../../period.ts';
import type { Rule } from '../reading/rule.ts';
import { describeOffice } from './describe-office.ts';
import { describeType } from './describe-type.ts';
import { markdownTable as table } from './markdown-table.ts';
import type { RecordColumn, RecordForm, RecordSheet } from './record-form.ts';
import { generalRules } from './rules/index.ts';

const frequencies: Readonly<Record<Frequency, string>> = {
  year: '每年',
  'half-year': '每半年',
  quarter: '每季度',
  'year-to-date': '按年或季度累计',
};

const levels: Readonly<Record<FindingLevel, string>> = {
  error: '错误',
  'must-explain': '须说明',
  warning: '提醒',
  info: '提示',
};

/**
 * The page of one form in the documentation, in Markdown: its tables with every column, its statements, what the office adds, and
 * its rules with level and hint, its own before the general ones.
 *
 * @example
 * describeForm(form).split('\n')[0]; // '# 样表'
 */
export const describeForm = (form: RecordForm): string =>
  [
    `# ${form.title.zh}`,
    `${form.title.en} · \`${form.id}\` · ${frequencies[form.frequency]}报送 · 第 ${form.version} 版`,
    ...form.sheets.flatMap(describeSheet(form)),
    ...describeStatements(form),
    ...describeOffice(form),
    '## 本表规则',
    form.rules.length > 0 ? ruleTable(form.rules) : '除通用规则外没有其他规则。',
    '## 通用规则',
    ruleTable(generalRules),
  ]
    .join('\n\n')
    .concat('\n');

const describeSheet =
  ({ statements = [] }: RecordForm) =>
  (sheet: RecordSheet): readonly string[] => {
    const excuse = statements.find(({ id }) => id === sheet.excusedBy);
    const key = sheet.columns.filter(({ field }) => sheet.key?.includes(field)).map(({ label }) => label);
    const facts = [
      `工作表“${sheet.name}”，至少 ${sheet.least ?? 1} 行`,
      ...(excuse ? [`没有的填写“${excuse.label}”`] : []),
      ...(key.length > 0 ? [`以${key.join('、')}区分各行`] : []),
    ];
    return [`## ${sheet.title}`, `${facts.join('；')}。`, table(columnHeads, sheet.columns.map(columnLine))];
  };

const columnHeads = ['栏', '字段', '类型', '必填', '填写要求', '依据'];

const columnLine = ({ field, label, type, required, locked, added, personal, definition, clause }: RecordColumn) => {
  const marks = [added ? '新增' : '', locked ? '预填' : '', personal ? '个人信息，不公开' : ''].filter(
    (mark) => mark !== '',
  );
  const demand = required === true ? '是' : required ? '视情况' : '';
  return [
    marks.length > 0 ? `${label}（${marks.join('，')}）` : label,
    `\`${field}\``,
    describeType(type).zh,
    demand,
    `${definition.zh}<br>${definition.en}`,
    clause,
  ];
};

const describeStatements = ({ statements = [], sheets }: RecordForm): readonly string[] =>
  statements.length === 0
    ? []
    : [
        '## 表外说明',
        table(
          ['说明', '字段', '位置', '填写要求'],
          statements.map(({ id, label, sheet, definition }) => [
            label,
            `\`${id}\``,
            `“${sheets.find((one) => one.id === sheet)?.name ?? sheet}”表下`,
            `${definition.zh}<br>${definition.en}`,
          ]),
        ),
      ];

const ruleTable = (rules: readonly Pick<Rule<never>, 'id' | 'level' | 'hint'>[]): string =>
  table(
    ['规则', '级别', '如何改正', 'How to repair it'],
    rules.map(({ id, level, hint }) => [`\`${id}\``, levels[level], hint.zh, hint.en]),
  );
