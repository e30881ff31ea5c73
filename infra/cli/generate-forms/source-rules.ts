import { workbookOf } from '../../../libs/domain/forms/indicator-data/workbook-fixture.ts';
import { checkSources } from '../../../libs/domain/forms/merge/check-sources.ts';
import { sourceRules } from '../../../libs/domain/forms/merge/source-rules/index.ts';
import { sourcesHeader, sourcesSheetName } from '../../../libs/domain/forms/merge/sources-sheet.ts';
import { documented, type RuleSection } from './documented-rule.ts';

const source = ['主城片区.xlsx', '基础数据表', 'C4', '0'.repeat(64)];

/** What the hidden sheet of sources says that breaks each rule. */
const spoiledLines: Readonly<Record<string, readonly string[]>> = {
  'merge.sources-unreadable': ['基础数据表', 'C', ...source, '400000'],
  'merge.changed-after': ['基础数据表', 'C4', ...source, '390000'],
};

/** What is said of the sources that a joined workbook names. */
export const joinedSourceRules = (): RuleSection => ({
  title: { zh: '汇总表的来源', en: 'Sources of a joined workbook' },
  about: {
    zh: '所有报表通用，只校验由本系统汇总而成的工作簿。',
    en: 'For every form, where a workbook was joined from others by this system.',
  },
  rules: documented(sourceRules, (rule) => checkSources(claiming(spoiledLines[rule] ?? []))?.findings ?? []),
});

const claiming = (line: readonly string[]) =>
  workbookOf({}, { name: sourcesSheetName, state: 'hidden', rows: [sourcesHeader, line] });
