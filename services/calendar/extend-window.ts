import { extensionDecided } from '../../events/extension-decided.v1.ts';
import { outgoing } from '../../events/outgoing.ts';
import {
  EVERY_ZONE,
  type Extension,
  type ExtensionProposal,
  type WindowName,
  windowId,
  windowNamed,
} from '../../libs/domain/calendar/extension.ts';
import { timesFor, type WindowBook } from '../../libs/domain/calendar/window-book.ts';
import type { Problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import type { Deed } from '../../libs/domain/submission.ts';
import { province } from '../../libs/domain/zone.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command } from '../../libs/lambda/api-request.ts';
import { checkVersion } from '../../libs/ports/check-version.ts';
import type { Records } from '../../libs/ports/records.ts';
import { commitWork, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import { extensionVersions, readWindowBook, type WindowHead, windowHeads } from '../../libs/ports/windows.ts';
import { isZone } from './is-zone.ts';
import { noProposal, notLater, unknownWindow } from './window-problems.ts';
import type { ExtendWindowBody, extendWindowRoute } from './window-routes.ts';
import { windowView } from './window-view.ts';

/** What extending needs. */
export interface ExtendWindowPorts extends WorkPorts, Pick<Records, 'listRecords'> {}

type Outcome = Result<Answer<AnswerBodyOf<typeof extendWindowRoute>>, Problem>;

/**
 * The office moves a deadline (延期), for a zone or for all, with its reason; or decides on the extension that the system proposes.
 * Each extension is kept; the newest of a window holds, and none shortens what the rule says.
 */
export const extendWindow =
  (ports: ExtendWindowPorts): Command<typeof extendWindowRoute> =>
  ({ params, body, actor, ifMatch }) =>
    untilCommitted<Outcome>(async () => {
      const found = await findWindow(ports, params.id);
      if (!found) return fail(unknownWindow);
      const stale = checkVersion(found.version, ifMatch);
      if (stale) return fail(stale);
      const decided = decide(found, body, { by: actor.sub, at: ports.now() });
      if (!decided.ok) return decided;
      if (!(await commitDecision(ports, found, decided.value))) return undefined;
      const shown = { book: bookAfter(found, decided.value), moment: ports.now(), reasons: true };
      const view = windowView(found.name, { ...shown, head: decided.value.head });
      return view ? ok({ body: view, version: found.version + 1 }) : fail(unknownWindow);
    });

/** A window that there is: what was settled of it and of its period, and until when it is due by its rule alone. */
interface FoundWindow {
  readonly name: WindowName;
  readonly head: WindowHead | undefined;
  /** 0 while nothing was settled of it. */
  readonly version: number;
  readonly book: WindowBook;
  readonly regularlyDue: string;
}

const findWindow = async (ports: ExtendWindowPorts, id: string): Promise<FoundWindow | undefined> => {
  const name = windowNamed(id);
  if (!name || !(await isZone(ports, name.zone))) return undefined;
  const head = await windowHeads.read(ports.readRecord, name);
  const book = await readWindowBook(ports.listRecords, name.period);
  const regular = timesFor({ ...book, extensions: [] }, name.form, name.zone);
  return regular && { name, head: head?.value, version: head?.version ?? 0, book, regularlyDue: regular.dueAt };
};

const bookAfter = ({ name, book }: FoundWindow, { head }: Decision): WindowBook => ({
  ...book,
  extensions: [
    ...book.extensions.filter(({ form, zone }) => form !== name.form || zone !== name.zone),
    ...(head.extension ? [head.extension] : []),
  ],
});

/** What was decided: how the window stands then, and the extension that was granted, if one was. */
interface Decision {
  readonly head: WindowHead;
  readonly granted?: Extension;
  readonly deed: Deed;
  readonly body: ExtendWindowBody;
}

const decide = (
  { name, head: before, regularlyDue }: FoundWindow,
  body: ExtendWindowBody,
  deed: Deed,
): Result<Decision, Problem> => {
  const grant = (dueAt: string): Extension => ({
    ...name,
    number: (before?.extension?.number ?? 0) + 1,
    dueAt,
    reason: body.reason,
    ...(body.approver === undefined ? {} : { approver: body.approver }),
    ...(body.documentNo === undefined ? {} : { documentNo: body.documentNo }),
    decided: deed,
  });
  if ('dueAt' in body) {
    const granted = grant(new Date(body.dueAt).toISOString());
    if (granted.dueAt <= regularlyDue) return fail(notLater);
    return ok({ head: { ...name, ...before, extension: granted }, granted, deed, body });
  }
  const proposed = before?.proposal;
  if (!before || !proposed || proposed.decided) return fail(noProposal);
  const proposal: ExtensionProposal = { ...proposed, decided: { ...deed, decision: body.decision } };
  if (body.decision === 'refuse') return ok({ head: { ...before, proposal }, deed, body });
  if (before.extension && proposed.dueAt <= before.extension.dueAt) return fail(notLater);
  const granted = grant(proposed.dueAt);
  return ok({ head: { ...before, proposal, extension: granted }, granted, deed, body });
};

const commitDecision = (
  ports: ExtendWindowPorts,
  { version }: FoundWindow,
  { head, granted, deed, body }: Decision,
): Promise<boolean> => {
  const { form, period, zone } = head;
  const id = windowId(head);
  const until = granted?.dueAt ?? head.proposal?.dueAt ?? deed.at;
  return commitWork(ports, {
    table: 'calendar',
    chain: zone === EVERY_ZONE ? province.id : zone,
    audit: {
      actor: deed.by,
      action: granted ? 'window.extended' : 'extension.refused',
      subject: id,
      facts: { ...body, until },
    },
    writes: [
      windowHeads.write(head, version || 'absent', head),
      ...(granted ? [extensionVersions.write(granted, 'absent', granted)] : []),
    ],
    events: [
      outgoing(extensionDecided, {
        source: 'lianchuang/calendar',
        cause: `extension:${id}:${version}`,
        subject: id,
        time: deed.at,
        data: { zone, form, period, until, decision: granted ? 'granted' : 'refused' },
      }),
    ],
  });
};
