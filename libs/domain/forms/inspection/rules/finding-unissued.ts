import { quoteAll } from '../../reading/quote.ts';
import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';
import { answeredRows } from '../answered-rows.ts';
import { issuedFindings } from '../issued-findings.ts';

/** A zone answers a finding that the office has not issued to it for the quarter. */
export const findingUnissued: RecordRule = {
  id: 'finding.unissued',
  level: 'error',
  source: 'Notice 三（二）: the office inspects; a zone answers what was issued to it',
  hint: {
    zh: '请核对编号；建议下载带有督查问题的模板填报',
    en: 'Check the number; best fill in the template, which has the findings in it',
  },
  find: (judged) => {
    const issued = issuedFindings(judged.context);
    if (!issued) return [];
    const numbers = issued.map((row) => said(row, 'number'));
    return answeredRows(judged)
      .filter((row) => said(row, 'number') !== '' && !numbers.includes(said(row, 'number')))
      .map((row) =>
        sightField(row, 'number', quoteAll(numbers) || '（本季度没有下发督查问题）', {
          zh: `省自贸办本季度没有向本区下发编号为“${said(row, 'number')}”的督查问题`,
          en: `The office has issued no finding “${said(row, 'number')}” to the zone for this quarter`,
        }),
      );
  },
};
