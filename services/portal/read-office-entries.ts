import { pastMoment } from '../../libs/domain/asked-moment.ts';
import { ok } from '../../libs/domain/result.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import type { FilingContextPorts } from '../../libs/ports/filing-context.ts';
import { readSubmissionAsOf } from '../../libs/ports/visible-submission.ts';
import { officeEntriesView } from './office-entries-view.ts';
import type { readOfficeEntriesRoute } from './office-routes.ts';
import { readOfficeSheet } from './office-sheet.ts';

/** Reads what the office entered beside the rows of a submission; nothing where its form has no such columns. */
export const readOfficeEntries =
  (ports: FilingContextPorts): Command<typeof readOfficeEntriesRoute> =>
  async ({ params, query, actor, time }) => {
    const past = pastMoment(query.asOf, time);
    const found = await readSubmissionAsOf(ports.readRecord, params.id, actor, past);
    if (!found.ok) return found;
    const sheet = await readOfficeSheet(ports, found.value.value, past);
    if (!sheet) return ok({ body: { entries: [], open: [] } });
    const body = officeEntriesView(sheet.value);
    return ok({ body, ...(sheet.version === 0 ? {} : { version: sheet.version }) });
  };
