import { statisticalPage } from '../../../workbook/write/statistical-page.ts';
import type { WorkbookPlan } from '../../../workbook/write/workbook-plan.ts';
import type { IndicatorTable } from '../../indicator-table.ts';
import type { OfficeEntry } from '../../office-entry.ts';
import type { Receipt } from '../../receipt.ts';
import { shanghaiTime } from '../../shanghai-time.ts';
import type { Deed, Submission, SubmissionState } from '../../submission.ts';
import type { Zone } from '../../zone.ts';
import { indicatorDataHeading } from '../catalogue.ts';
import type { FormHeading } from '../form.ts';
import { recordForms } from '../record-forms.ts';
import type { RecordTable } from '../records/record-table.ts';
import { pageFrame } from '../template/page-frame.ts';
import type { TemplateSettings } from '../template/template-settings.ts';
import { figurePage } from './figure-page.ts';
import type { PrintedPage } from './printed-page.ts';
import { recordPages } from './record-pages.ts';

/** A submission that is to be printed, with the table that validation kept of it. */
export interface PrintRequest {
  readonly submission: Submission;
  readonly receipt: Receipt;
  /** In the shape of its form. */
  readonly table: unknown;
  /** What the office entered beside its rows, where it did. */
  readonly officeEntries?: readonly OfficeEntry[];
  readonly zone: Zone;
  readonly settings: TemplateSettings;
}

/** Who answers for it, with room for the seal. */
const signatures = ['签发人（签字）', '审核人', '填表人', '联系电话', '报出日期', '单位盖章'];

/**
 * The print sheet of a submission (签发用打印件): its values as validation read them, the file's hash and the number of its
 * receipt, what the office entered, and the lines for signature and seal. Undefined for a form that there is no more.
 *
 * @example
 * printSheet({ submission, receipt, table, zone, settings: templateSettings })?.sheets.length; // 1
 */
export const printSheet = (request: PrintRequest): WorkbookPlan | undefined => {
  const { submission, zone, settings } = request;
  const { form, period } = submission.filing;
  const printed = pagesOf(form, request);
  if (!printed) return undefined;
  const notes = notesOf(request);
  const synthetic = submission.validation?.synthetic === true;
  return {
    title: `${zone.name} ${printed.heading.title.zh} ${period} 签发打印件`,
    sheets: printed.pages.map((page) => {
      const width = page.columns.reduce((sum, column) => sum + column.width, 0);
      const frame = pageFrame(printed.heading, { context: { zone, period }, settings, synthetic }, width);
      return statisticalPage({ ...frame, ...page, notes: [...(page.notes ?? []), ...notes], signatures }).sheet;
    }),
  };
};

const pagesOf = (
  form: string,
  { table, zone, officeEntries }: PrintRequest,
): { readonly heading: FormHeading; readonly pages: readonly PrintedPage[] } | undefined => {
  if (form === indicatorDataHeading.id) {
    return { heading: indicatorDataHeading, pages: [figurePage(table as IndicatorTable)] };
  }
  const definition = recordForms.find(({ id }) => id === form);
  return (
    definition && { heading: definition, pages: recordPages(definition, table as RecordTable, zone, officeEntries) }
  );
};

const notesOf = ({ submission, receipt }: PrintRequest): readonly string[] => {
  const { attempt, state, certified, reviewed } = submission;
  return [
    `回执编号：${receipt.number}；第 ${attempt} 次报送；打印时状态：${words[state]}。`,
    ...receipt.files.map(({ name, sha256 }) => `文件：${name}；SHA-256：${sha256}。`),
    ...(certified ? [`签发：${deedWords(certified)}。`] : []),
    ...(reviewed ? [`审核${reviewed.decision === 'accept' ? '通过' : '退回'}：${deedWords(reviewed)}。`] : []),
  ];
};

const deedWords = ({ by, at }: Deed): string => `${by}，${shanghaiTime(at)}`;

const words: Readonly<Record<SubmissionState, string>> = {
  'awaiting-upload': '待上传',
  received: '已收到',
  expired: '已过期',
  valid: '校验通过，待签发',
  invalid: '校验未通过',
  rejected: '无法读取',
  certified: '已签发，待审核',
  accepted: '已通过',
  returned: '已退回',
  withdrawn: '已撤回',
  reopened: '已重新开放，仍以本次为准',
  superseded: '已被替代',
};
