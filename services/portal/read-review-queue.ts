import type { Actor } from '../../libs/domain/actor.ts';
import { pastMoment } from '../../libs/domain/asked-moment.ts';
import { daysBetween } from '../../libs/domain/days-between.ts';
import { countsFor } from '../../libs/domain/finding-audience.ts';
import type { Handover } from '../../libs/domain/handovers/handover.ts';
import { ok } from '../../libs/domain/result.ts';
import { compareQueuePlaces } from '../../libs/domain/review/queue-place.ts';
import { reviewerOf } from '../../libs/domain/review/reviewer.ts';
import { shanghaiDate, shanghaiTime } from '../../libs/domain/shanghai-time.ts';
import type { Submission } from '../../libs/domain/submission.ts';
import { province } from '../../libs/domain/zone.ts';
import type { AnswerBodyOf, Command } from '../../libs/lambda/api-request.ts';
import { readAssignment } from '../../libs/ports/assignees.ts';
import { readChangedSince } from '../../libs/ports/changed-since.ts';
import { readHandoversSince } from '../../libs/ports/handovers.ts';
import { readUnreviewed, readUnreviewedAsOf } from '../../libs/ports/unreviewed.ts';
import { cursorAfter, placeOf } from './queue-cursor.ts';
import type { readReviewQueueRoute } from './review-queue-routes.ts';
import { type QueueEntry, type WeighQueuePorts, weighQueue } from './weigh-queue.ts';

/** What reading the queue needs, and the scheme by which the annual run is asked for. */
export interface ReviewQueuePorts extends WeighQueuePorts {
  readonly scheme: string;
}

type Item = AnswerBodyOf<typeof readReviewQueueRoute>['items'][number];

/** How many a page holds where the request does not say. */
const PAGE = '20';

/**
 * Lists what waits for review (待审核队列): the earliest deadline first, of one deadline what could move a rank the farthest. What changed since the
 * last certification is counted for the page alone.
 */
export const readReviewQueue =
  (ports: ReviewQueuePorts): Command<typeof readReviewQueueRoute> =>
  async ({ query, actor, time }) => {
    const after = query.cursor === undefined ? undefined : placeOf(query.cursor);
    const { zone, form } = query;
    const past = pastMoment(query.asOf, time);
    const at = past ?? time;
    const waiting =
      past === undefined ? await readUnreviewed(ports.listIndex) : await readUnreviewedAsOf(ports.listIndex, past);
    const asked = waiting.filter(
      ({ filing }) => (zone === undefined || filing.zone === zone) && (form === undefined || filing.form === form),
    );
    // Nothing that waits was given to anybody before it was certified.
    const since = asked.map(givenAfter).toSorted()[0] ?? at;
    const handovers = await readHandoversSince(ports.listRecords, province.id, since);
    const holderOf = (submission: Submission) => assigneeOf(ports, submission, handovers, { at, past });
    const shown = query.assignee === undefined ? asked : await keepHeldBy(asked, holderOf, query.assignee);
    const ordered = (await weighQueue(ports, shown, { scheme: ports.scheme, past })).toSorted((a, b) =>
      compareQueuePlaces(a.place, b.place),
    );
    const left = after ? ordered.filter(({ place }) => compareQueuePlaces(after, place) < 0) : ordered;
    const page = left.slice(0, Number(query.limit ?? PAGE));
    const items = await Promise.all(
      page.map(async (entry) => {
        const assignee = await holderOf(entry.submission);
        const changed = await changedOf(ports, entry.submission);
        return { ...itemOf(entry, actor, at), ...changed, ...(assignee === undefined ? {} : { assignee }) };
      }),
    );
    const last = page.at(-1);
    return ok({ body: { items, ...(last && page.length < left.length ? { next: cursorAfter(last.place) } : {}) } });
  };

const givenAfter = ({ certified, created }: Submission): string => (certified ?? created).at;

const assigneeOf = async (
  ports: ReviewQueuePorts,
  { id, certified }: Submission,
  handovers: readonly Handover[],
  { at, past }: { readonly at: string; readonly past: string | undefined },
): Promise<string | undefined> => {
  const given = (await readAssignment(ports, id, past))?.value;
  if (!given || given.assignee === null) return undefined;
  const charge = { sub: given.assignee, since: given.at };
  return reviewerOf({ charge, certifiedBy: certified?.by }, handovers, at);
};

const keepHeldBy = async (
  all: readonly Submission[],
  holderOf: (submission: Submission) => Promise<string | undefined>,
  assignee: string,
): Promise<readonly Submission[]> => {
  const holders = await Promise.all(all.map(holderOf));
  return all.filter((_, at) => holders[at] === assignee);
};

const changedOf = async (ports: ReviewQueuePorts, submission: Submission): Promise<Pick<Item, 'changed'>> => {
  const changed = await readChangedSince(ports, submission);
  if (!changed) return {};
  const { before, cells } = changed;
  return { changed: { since: before.id, attempt: before.attempt, cells: cells.length } };
};

const itemOf = ({ submission, times, effect, place }: QueueEntry, actor: Actor, time: string): Item => {
  const { id, filing, attempt, certified = submission.created, validation } = submission;
  return {
    submission: id,
    ...filing,
    attempt,
    certified: { by: certified.by, at: shanghaiTime(certified.at) },
    daysWaiting: daysBetween(shanghaiDate(certified.at), shanghaiDate(time)),
    ...(times
      ? {
          deadline: {
            dueAt: shanghaiTime(times.dueAt),
            ...(times.provisional ? { provisional: true as const } : {}),
          },
        }
      : {}),
    counts: validation ? countsFor(actor, filing, validation) : noFindings,
    effect: { weight: place.weight, ...(effect ? { run: runEffectView(effect) } : {}) },
    ...(validation?.synthetic ? { synthetic: true as const } : {}),
  };
};

const runEffectView = ({ run, places, points, finding }: NonNullable<QueueEntry['effect']>) => ({
  ...{ id: run, places, points },
  ...(finding ? { finding } : {}),
});

const noFindings = { error: 0, mustExplain: 0, warning: 0, info: 0 };
