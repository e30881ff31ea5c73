import { extensionProposed } from '../../../events/extension-proposed.v1.ts';
import { outgoing } from '../../../events/outgoing.ts';
import { type Degradation, proposedDue } from '../../../libs/domain/calendar/degradation.ts';
import {
  EVERY_ZONE,
  type ExtensionProposal,
  type WindowName,
  windowId,
} from '../../../libs/domain/calendar/extension.ts';
import { currentPeriods, owedForms, timesFor, type WindowBook } from '../../../libs/domain/calendar/window-book.ts';
import { shanghaiDate } from '../../../libs/domain/shanghai-time.ts';
import { province } from '../../../libs/domain/zone.ts';
import { commitWork, untilCommitted } from '../../../libs/ports/unit-of-work.ts';
import { readWindowBooks, windowHeads } from '../../../libs/ports/windows.ts';
import type { TickPorts } from './duty.ts';

/**
 * Proposes to extend what was due shortly after the system was degraded (建议延期), for every zone, and for each zone that has a
 * deadline of its own; once a deadline. Nothing is extended by it: the office decides. How many were proposed.
 */
export const proposeExtensions = async (ports: TickPorts, degraded: Degradation, at: string): Promise<number> => {
  const days = new Set([shanghaiDate(degraded.from), shanghaiDate(at)]);
  const periods = new Set([...days].flatMap(currentPeriods));
  let count = 0;
  for (const book of await readWindowBooks(ports.listRecords, [...periods])) {
    for (const { id: form } of owedForms(book)) {
      for (const zone of deadlineHolders(book, form)) {
        if (await propose(ports, book, { form, zone }, { degraded, at })) count += 1;
      }
    }
  }
  return count;
};

/** Whose deadlines of a form differ: that of all, and those that were extended for a zone beyond it. */
const deadlineHolders = (book: WindowBook, form: string): readonly string[] => {
  const ofAll = timesFor(book, form, EVERY_ZONE)?.dueAt;
  const own = book.extensions.filter((one) => one.form === form && timesFor(book, form, one.zone)?.dueAt !== ofAll);
  return [EVERY_ZONE, ...own.map(({ zone }) => zone)];
};

const propose = (
  ports: TickPorts,
  book: WindowBook,
  { form, zone }: Pick<WindowName, 'form' | 'zone'>,
  { degraded, at }: Pick<ExtensionProposal, 'at'> & { readonly degraded: Degradation },
): Promise<boolean> =>
  untilCommitted(async () => {
    const name = { form, period: book.period, zone };
    const deadline = timesFor(book, form, zone)?.dueAt;
    const until = deadline && proposedDue(deadline, degraded, book.calendar);
    if (deadline === undefined || until === undefined) return false;
    const found = await windowHeads.read(ports.readRecord, name);
    if (found?.value.proposal?.deadline === deadline) return false;
    const { from, to, why } = degraded;
    const proposal: ExtensionProposal = { deadline, dueAt: until, why, degraded: { from, to }, at };
    const committed = await commitWork(ports, {
      table: 'calendar',
      chain: zone === EVERY_ZONE ? province.id : zone,
      audit: {
        actor: 'system:calendar',
        action: 'extension.proposed',
        subject: windowId(name),
        facts: { ...proposal },
      },
      writes: [windowHeads.write(name, found?.version ?? 'absent', { ...name, ...found?.value, proposal })],
      events: [
        outgoing(extensionProposed, {
          source: 'lianchuang/calendar',
          cause: `degraded:${deadline}`,
          subject: windowId(name),
          time: at,
          data: { ...name, until },
        }),
      ],
    });
    return committed ? true : undefined;
  });
