import type { SheetPlan, ValidationPlan } from '../../workbook/write/sheet-plan.ts';
import type { WorkbookPlan } from '../../workbook/write/workbook-plan.ts';
import { headingOf, onboardingLayout, type SheetLayout } from './layout.ts';
import { roleWords } from './role-words.ts';

/** How many rows the template has room for; more may be added. */
const ROWS = 100;

/**
 * The empty onboarding workbook (建档表模板): a sheet each, with what is to be entered as a comment on each heading.
 *
 * @example
 * onboardingTemplate().sheets.map(({ name }) => name); // ['联动创新区', '片区', '分组', '人员']
 */
export const onboardingTemplate = (): WorkbookPlan => ({
  title: '联动创新区建档表',
  sheets: onboardingLayout.map(sheetOf),
});

const sheetOf = (layout: SheetLayout): SheetPlan => ({
  name: layout.name,
  columns: layout.columns.map(({ takes }) => ({ width: takes.kind === 'text' && takes.most > 100 ? 28 : 16 })),
  rows: [
    {
      cells: layout.columns.map((column) => ({
        kind: 'header' as const,
        content: { text: headingOf(column) },
        note: `${column.required ? '必填。' : ''}${column.hint.zh}`,
      })),
    },
    ...Array.from({ length: ROWS }, () => ({
      // Texts stay texts: codes, subjects and telephone numbers would lose their zeros.
      cells: layout.columns.map(({ takes }) => ({
        kind: 'input' as const,
        ...(takes.kind === 'decimal' || takes.kind === 'date' ? {} : { numberFormat: '@' }),
      })),
    })),
  ],
  freeze: { rows: 1 },
  validations: layout.columns.flatMap(({ takes }, index) => (takes.kind === 'role' ? [roleCheck(index + 1)] : [])),
  protected: false,
});

const roleCheck = (column: number): ValidationPlan => ({
  range: { top: 2, left: column, bottom: ROWS + 1, right: column },
  rule: { choices: Object.keys(roleWords) },
  refusal: { title: '角色', text: '请从列表中选择' },
});
