import type { Answer } from '../../libs/lambda/answer.ts';
import { fileHeaders } from '../../libs/lambda/file-headers.ts';
import { XLSX_TYPE } from '../../libs/workbook/media-type.ts';
import type { WorkbookPlan } from '../../libs/workbook/write/workbook-plan.ts';
import { writeWorkbook } from '../../libs/workbook/write/write-workbook.ts';

/** A workbook to be saved under its title. */
export const workbookAnswer = async (plan: WorkbookPlan, asciiName: string): Promise<Answer<undefined>> => ({
  bytes: await writeWorkbook(plan),
  contentType: XLSX_TYPE,
  headers: fileHeaders(`${plan.title ?? asciiName}.xlsx`, `${asciiName}.xlsx`),
});
