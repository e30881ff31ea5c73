import { zoneInbox } from '../../libs/domain/notices/addressee.ts';
import { unitFor } from '../../libs/domain/policy/judge.ts';
import type { Problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command } from '../../libs/lambda/api-request.ts';
import { type Notice, notices } from '../../libs/ports/notices.ts';
import { commitWork, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import { noticeView, unknownNotice } from './read-notices.ts';
import type { markNoticeReadRoute } from './routes.ts';

type Outcome = Result<Answer<AnswerBodyOf<typeof markNoticeReadRoute>>, Problem>;

/** Marks a notice as read (已读), for all who share the inbox. Who read it first stays written down. */
export const markNoticeRead =
  (ports: WorkPorts): Command<typeof markNoticeReadRoute> =>
  ({ params, actor }) =>
    untilCommitted<Outcome>(async () => {
      const unit = unitFor(actor, 'markNoticeRead');
      if (unit === undefined) return fail(unknownNotice);
      const found = await notices.read(ports.readRecord, { inbox: zoneInbox(unit), id: params.id });
      if (!found) return fail(unknownNotice);
      if (found.value.read) return ok({ body: noticeView(found.value) });
      const read: Notice = { ...found.value, read: { by: actor.sub, at: ports.now() } };
      const committed = await commitWork(ports, {
        table: 'notices',
        chain: unit,
        audit: { actor: actor.sub, action: 'notice.read', subject: params.id },
        writes: [notices.write(found.value, found.version, read)],
        events: [],
      });
      return committed ? ok({ body: noticeView(read) }) : undefined;
    });
