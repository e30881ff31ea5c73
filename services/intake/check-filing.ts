import { findHeading } from '../../libs/domain/forms/catalogue.ts';
import type { FormHeading } from '../../libs/domain/forms/form.ts';
import { isPeriodOf } from '../../libs/domain/period.ts';
import { type Problem, problem } from '../../libs/domain/problem.ts';
import { filesProblem } from '../../libs/domain/submitted-files.ts';
import type { CreateSubmissionBody } from './routes.ts';

const PERIODS = {
  year: '年（如 2025）',
  'half-year': '半年（如 2025Q2、2025Q4）',
  quarter: '季（如 2025Q3）',
  'year-to-date': '年或季度累计（如 2025、2025Q3）',
};

/** Why something cannot be filed: no such form or zone, a period that the form is not for, other files than it has. */
export const checkFiling = async (
  body: CreateSubmissionBody,
  mayFile: (form: FormHeading) => Promise<boolean>,
): Promise<Problem | undefined> => {
  const form = findHeading(body.form);
  if (!form) {
    return problem('not-found', 'form.unknown', { zh: `没有这张表：${body.form}`, en: `No such form: ${body.form}` });
  }
  if (!(await mayFile(form))) {
    return problem('not-found', 'zone.unknown', {
      zh: `没有可由您报送的联动创新区：${body.zone}`,
      en: `There is no zone that you may file for: ${body.zone}`,
    });
  }
  if (!isPeriodOf(body.period, form.frequency)) {
    return problem('invalid', 'period.mismatch', {
      zh: `“${form.title.zh}”按${PERIODS[form.frequency]}报送，不是 ${body.period}`,
      en: `${form.title.en} is filed by the ${form.frequency}, not for ${body.period}`,
    });
  }
  return filesProblem(body.files, form);
};
