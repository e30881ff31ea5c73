import { workbookOf } from '../../../libs/domain/forms/indicator-data/workbook-fixture.ts';
import { unansweredComment, unansweredComments } from '../../../libs/domain/review/unanswered-comments.ts';
import { documented, type RuleSection } from './documented-rule.ts';

const comment = { sheet: '基础数据表', cell: 'C4', text: '请核对税收收入口径' };

/** What is said of a workbook that was filed again after it was returned. */
export const reviewRules = (): RuleSection => ({
  title: { zh: '退回后再次报送', en: 'Filed again after it was returned' },
  about: {
    zh: '所有报表通用：省自贸办退回时逐格提出意见的，与退回的文件比对。',
    en: 'For every form, where the office commented on cells: compared with the file that it returned.',
  },
  rules: documented([unansweredComment], () =>
    unansweredComments([comment], { before: workbookOf({}), after: workbookOf({}) }),
  ),
});
