import type { Finding } from '../../../libs/domain/finding.ts';
import { goodContext } from '../../../libs/domain/forms/indicator-data/workbook-fixture.ts';
import { indicatorData } from '../../../libs/domain/forms/indicator-data.ts';
import { judgeWorkbook, unreadable } from '../../../libs/domain/forms/judge-workbook.ts';
import { maxColumn, maxRow } from '../../../libs/workbook/cell-reference.ts';
import { type CsvProblemCode, csvProblem } from '../../../libs/workbook/csv/csv-problem.ts';
import { inflateNode } from '../../../libs/workbook/inflate-node.ts';
import { formLimits } from '../../../libs/workbook/limits.ts';
import { workbookProblem } from '../../../libs/workbook/problem.ts';
import { type WorkbookProblemCode, workbookProblemMessages } from '../../../libs/workbook/problem-messages.ts';
import type { DocumentedRule, RuleSection } from './documented-rule.ts';

/** The limit that each code speaks of, where it speaks of one. */
const limits: Readonly<Partial<Record<WorkbookProblemCode, number>>> = {
  'workbook.too-large': formLimits.bytes,
  'workbook.zip-bomb': formLimits.inflated,
  'workbook.text-too-long': formLimits.cellText,
  'workbook.too-many-entries': formLimits.entries,
  'workbook.too-many-sheets': formLimits.sheets,
  'workbook.too-many-cells': formLimits.cells,
  'workbook.too-many-characters': formLimits.characters,
  'workbook.too-many-merges': formLimits.merges,
};

/** Every code of text files, and the limit that it speaks of. */
const csvLimits: Readonly<Record<CsvProblemCode, number | undefined>> = {
  'csv.binary': undefined,
  'csv.encoding': undefined,
  'csv.markup': undefined,
  'csv.workbook': undefined,
  'csv.quotes': undefined,
  'csv.too-many-rows': maxRow,
  'csv.too-many-columns': maxColumn,
};

/** Why a file as a whole is refused, before any form looks at it. */
export const readingRules = async (): Promise<RuleSection> => ({
  title: { zh: '文件能否读取', en: 'Whether the file can be read' },
  about: {
    zh: '所有报表通用。文件不能读取时只报这一条，表内各项不再校验。',
    en: 'For every form. Nothing else is looked at in a file that cannot be read.',
  },
  rules: [
    documentedFinding(await otherContent(), 'The SHA-256 announced with the submission'),
    ...workbookCodes.map((code) =>
      documentedFinding(
        unreadable('附件4.xlsx', workbookProblem(code, { limit: limits[code] })),
        'The reader of .xlsx',
      ),
    ),
    ...csvCodes.map((code) =>
      documentedFinding(
        unreadable('附件4.csv', csvProblem(code, { limit: csvLimits[code] ?? 0 })),
        'The reader of CSV',
      ),
    ),
  ],
});

const workbookCodes = Object.keys(workbookProblemMessages) as readonly WorkbookProblemCode[];
const csvCodes = Object.keys(csvLimits) as readonly CsvProblemCode[];

const documentedFinding = (example: Finding, source: string): DocumentedRule => {
  const { rule: id, level, hint } = example;
  return { id, level, hint, source, example };
};

const otherContent = async (): Promise<Finding> => {
  const { findings } = await judgeWorkbook({
    bytes: new Uint8Array(0),
    file: { name: '附件4.xlsx', sha256: '0'.repeat(64) },
    form: indicatorData,
    context: goodContext,
    inflate: inflateNode,
  });
  const [finding] = findings;
  if (!finding) throw new Error('other content than was announced is no finding');
  return finding;
};
