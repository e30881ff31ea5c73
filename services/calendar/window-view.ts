import type { WindowName } from '../../libs/domain/calendar/extension.ts';
import { EVERY_ZONE, type Extension, windowId } from '../../libs/domain/calendar/extension.ts';
import { timesFor, type WindowBook } from '../../libs/domain/calendar/window-book.ts';
import { windowState } from '../../libs/domain/calendar/window-times.ts';
import { findHeading } from '../../libs/domain/forms/catalogue.ts';
import { shanghaiTime } from '../../libs/domain/shanghai-time.ts';
import type { AnswerBodyOf } from '../../libs/lambda/api-request.ts';
import type { WindowHead } from '../../libs/ports/windows.ts';
import type { readWindowRoute } from './window-routes.ts';

/** A window as it is answered. */
export type WindowView = AnswerBodyOf<typeof readWindowRoute>;

/** What a window is shown by: what was settled of its period, the moment it is looked at, and who may see why. */
export interface Shown {
  readonly book: WindowBook;
  readonly moment: string;
  /** Extensions are shown with their reason; the portal sees the deadline alone. */
  readonly reasons: boolean;
  /** Shown to the office. */
  readonly head?: WindowHead;
}

/** A window as it is answered; `undefined` where there is none. */
export const windowView = (name: WindowName, { book, moment, reasons, head }: Shown): WindowView | undefined => {
  const times = timesFor(book, name.form, name.zone);
  const heading = findHeading(name.form);
  if (!times || !heading) return undefined;
  const extension = reasons ? extensionThatHolds(book, name, times.dueAt) : undefined;
  return {
    ...{ id: windowId(name), ...name, title: { ...heading.title } },
    opensAt: shanghaiTime(times.opensAt),
    dueAt: shanghaiTime(times.dueAt),
    graceUntil: shanghaiTime(times.graceUntil),
    closesAt: shanghaiTime(times.closesAt),
    state: windowState(times, moment),
    provisional: times.provisional,
    ...(extension ? { extension: extensionView(extension) } : {}),
    ...(head?.proposal ? { proposal: proposalView(head.proposal) } : {}),
  };
};

const extensionThatHolds = (book: WindowBook, { form, zone }: WindowName, dueAt: string): Extension | undefined =>
  book.extensions.find((one) => one.form === form && [zone, EVERY_ZONE].includes(one.zone) && one.dueAt === dueAt);

const extensionView = ({ zone, dueAt, reason, approver, documentNo, decided }: Extension) => ({
  ...{ zone, dueAt: shanghaiTime(dueAt), reason },
  ...(approver === undefined ? {} : { approver }),
  ...(documentNo === undefined ? {} : { documentNo }),
  ...{ by: decided.by, at: shanghaiTime(decided.at) },
});

const proposalView = ({ dueAt, why, degraded, at, decided }: NonNullable<WindowHead['proposal']>) => ({
  ...{ dueAt: shanghaiTime(dueAt), why },
  ...{ from: shanghaiTime(degraded.from), to: shanghaiTime(degraded.to), at: shanghaiTime(at) },
  ...(decided ? { decision: decided.decision } : {}),
});
