import { pastMoment } from '../../libs/domain/asked-moment.ts';
import { findHeading } from '../../libs/domain/forms/catalogue.ts';
import { disclosedTable } from '../../libs/domain/forms/disclosed-table.ts';
import { officeColumnsOf } from '../../libs/domain/forms/office-columns.ts';
import { printSheet } from '../../libs/domain/forms/print/print-sheet.ts';
import { receiptSheet } from '../../libs/domain/forms/print/receipt-sheet.ts';
import { mayOpenFiles } from '../../libs/domain/forms/reserved-filing.ts';
import type { TemplateSettings } from '../../libs/domain/forms/template/template-settings.ts';
import type { OfficeEntry } from '../../libs/domain/office-entry.ts';
import { problem } from '../../libs/domain/problem.ts';
import { receiptOf } from '../../libs/domain/receipt.ts';
import { fail, ok } from '../../libs/domain/result.ts';
import { scansAsOf } from '../../libs/domain/scan-as-of.ts';
import { province, type Zone } from '../../libs/domain/zone.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import type { GetObject } from '../../libs/ports/objects.ts';
import { readOfficeEntries, readOfficeEntriesAsOf } from '../../libs/ports/office-entries.ts';
import type { Records } from '../../libs/ports/records.ts';
import { readZoneAsOf, zones } from '../../libs/ports/registry.ts';
import { submissionScans } from '../../libs/ports/scans.ts';
import { readSubmissionAsOf } from '../../libs/ports/visible-submission.ts';
import { XLSX_TYPE } from '../../libs/workbook/media-type.ts';
import type { WorkbookPlan } from '../../libs/workbook/write/workbook-plan.ts';
import { writeWorkbook } from '../../libs/workbook/write/write-workbook.ts';
import type { printReceiptRoute, printSubmissionRoute } from './routes.ts';

/** What printing needs. */
export interface PrintPorts extends Pick<Records, 'readRecord' | 'listRecords'> {
  readonly getObject: GetObject;
  readonly settings: TemplateSettings;
}

/** Makes the print sheet of a submission in which no error was found: what is printed, signed and sealed (签发用印). */
export const printSubmission =
  (ports: PrintPorts): Command<typeof printSubmissionRoute> =>
  async ({ params, query, actor, time }) => {
    const past = pastMoment(query.asOf, time);
    const found = await readSubmissionAsOf(ports.readRecord, params.id, actor, past);
    if (!found.ok) return found;
    const submission = found.value.value;
    const receipt = receiptOf(submission);
    const key = submission.validation?.table;
    if (!receipt || key === undefined) return fail(notValid);
    const object = await ports.getObject({ bucket: 'results', key });
    if (!object) throw new Error(`the table of submission ${submission.id} is gone`);
    const kept = JSON.parse(new TextDecoder().decode(object.bytes)) as unknown;
    const table = mayOpenFiles(actor, submission.filing) ? kept : disclosedTable(submission.filing.form, kept);
    const zone = await zoneOf(ports, submission.filing.zone, past);
    const officeEntries = officeColumnsOf(submission.filing.form) ? await entriesOf(ports, submission.id, past) : [];
    const plan = printSheet({ submission, receipt, table, officeEntries, zone, settings: ports.settings });
    return plan ? ok(await workbookAnswer(plan, `print-${submission.id}`)) : fail(notValid);
  };

/** Makes the receipt as it is printed (报送回执). */
export const printReceipt =
  (ports: PrintPorts): Command<typeof printReceiptRoute> =>
  async ({ params, query, actor, time }) => {
    const past = pastMoment(query.asOf, time);
    const found = await readSubmissionAsOf(ports.readRecord, params.id, actor, past);
    if (!found.ok) return found;
    const submission = found.value.value;
    const scans = await submissionScans.read(ports.readRecord, params.id);
    const all = scans?.value.scans ?? [];
    const receipt = receiptOf(submission, past === undefined ? all : scansAsOf(all, past));
    const heading = findHeading(submission.filing.form);
    if (!receipt || !heading) return fail(notStored);
    const zone = await zoneOf(ports, submission.filing.zone, past);
    const synthetic = submission.validation?.synthetic === true;
    return ok(await workbookAnswer(receiptSheet({ receipt, heading, zone, synthetic }), `receipt-${receipt.number}`));
  };

/** The zone as the registry has it, or had it then; one that is not there is called by its id. */
const zoneOf = async ({ readRecord, listRecords }: PrintPorts, id: string, past: string | undefined): Promise<Zone> => {
  if (id === province.id) return province;
  const found =
    past === undefined ? (await zones.read(readRecord, id))?.value : await readZoneAsOf(listRecords, id, past);
  return found ?? { id, name: id, subAreas: [] };
};

const entriesOf = async (ports: PrintPorts, id: string, past: string | undefined): Promise<readonly OfficeEntry[]> =>
  (past === undefined ? (await readOfficeEntries(ports, id))?.value : await readOfficeEntriesAsOf(ports, id, past)) ??
  [];

const workbookAnswer = async (plan: WorkbookPlan, name: string) => ({
  bytes: await writeWorkbook(plan),
  contentType: XLSX_TYPE,
  headers: { 'content-disposition': `attachment; filename="${name}.xlsx"` },
});

const notValid = problem('conflict', 'print.not-valid', {
  zh: '校验通过后才能打印签发件',
  en: 'A print sheet is there once validation has found no error',
});

const notStored = problem('conflict', 'receipt.not-yet', {
  zh: '文件尚未收到',
  en: 'The file has not arrived yet',
});
