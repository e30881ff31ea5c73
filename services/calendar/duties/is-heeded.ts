import type { EventOfType, EventType } from '../../../events/index.ts';
import { workbookOf } from '../../../libs/domain/submitted-files.ts';
import { bundles } from '../../../libs/ports/bundles.ts';
import { loggedIds } from '../../../libs/ports/event-log.ts';
import { exportJobs } from '../../../libs/ports/exports.ts';
import { drafts, releases } from '../../../libs/ports/reports.ts';
import { reviewedCopies } from '../../../libs/ports/reviewed-copies.ts';
import { submissions } from '../../../libs/ports/submissions.ts';
import type { OutgoingEvent } from '../../../libs/ports/unit-of-work.ts';
import type { TickPorts } from './duty.ts';

type Look = Pick<TickPorts, 'readRecord'>;
type Result<T extends EventType> = (ports: Look, event: EventOfType<T>) => Promise<boolean>;

/** What should come of an event, by its type, where no other duty finds from the state itself that it did not. */
const results: { readonly [T in EventType]?: Result<T> } = {
  /** Its files, or why there are none. */
  'export.requested': async ({ readRecord }, { data }) => {
    const state = (await exportJobs.read(readRecord, data.export))?.value.state;
    return state !== 'queued' && state !== 'running';
  },
  /** The draft of its report. */
  'evaluation.completed': async ({ readRecord }, { data }) => (await drafts.read(readRecord, data)) !== undefined,
  /** Once circulated: the year's released report, of this decision or a later one, and the signed bundle. */
  'evaluation.transitioned': async ({ readRecord }, { data, time }) => {
    if (data.to !== 'circulated') return true;
    const released = (await releases.read(readRecord, data.year))?.value.decidedAt ?? '';
    return released >= time && (await bundles.read(readRecord, data)) !== undefined;
  },
  /** The copy with the office's comments, where it said something of cells of a workbook that can hold them. */
  'submission.commented': async ({ readRecord }, { data }) => {
    const submission = (await submissions.read(readRecord, data.submission))?.value;
    const isAnnotated = submission?.reviewed?.comments && /\.xlsx$/iu.test(workbookOf(submission.files)?.name ?? '');
    return !isAnnotated || (await reviewedCopies.read(readRecord, submission.id)) !== undefined;
  },
};

/** Whether all is there that should come of an event that was sent: that people and endpoints are told stands in the event log. */
export const isHeeded = async (ports: Look, { id, queues, body }: OutgoingEvent): Promise<boolean> => {
  if (queues.includes('notice') && !(await loggedIds.read(ports.readRecord, id))) return false;
  const event: EventOfType<EventType> = JSON.parse(body);
  const result = results[event.type] as ((ports: Look, event: unknown) => Promise<boolean>) | undefined;
  return result === undefined || result(ports, event);
};
