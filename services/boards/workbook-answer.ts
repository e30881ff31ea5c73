import type { Answer } from '../../libs/lambda/answer.ts';
import { XLSX_TYPE } from '../../libs/workbook/media-type.ts';
import type { WorkbookPlan } from '../../libs/workbook/write/workbook-plan.ts';
import { writeWorkbook } from '../../libs/workbook/write/write-workbook.ts';

/** A workbook to be saved under its title, which RFC 6266 writes in any script, and under an ASCII name for programs that know no other. */
export const workbookAnswer = async (plan: WorkbookPlan, asciiName: string): Promise<Answer<undefined>> => ({
  bytes: await writeWorkbook(plan),
  contentType: XLSX_TYPE,
  headers: {
    'content-disposition': `attachment; filename="${asciiName}.xlsx"; filename*=UTF-8''${encoded(`${plan.title ?? asciiName}.xlsx`)}`,
  },
});

const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/gu, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
