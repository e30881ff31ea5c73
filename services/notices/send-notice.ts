import { robotBody, robotUrl } from '../../libs/domain/notices/robot-message.ts';
import type { ChannelMessage, ChannelOutcome, SendNotice } from '../../libs/ports/channels.ts';
import type { PostWeb } from '../../libs/ports/web.ts';
import type { Now } from '../../libs/ports/world.ts';

/** What is behind the channels. */
export interface SendNoticePorts {
  readonly postWeb: PostWeb;
  readonly sendMail: (to: readonly string[], message: ChannelMessage) => Promise<ChannelOutcome>;
  readonly now: Now;
  /** Where robots listen: DingTalk's (钉钉) own address, or that of 浙政钉. */
  readonly robotUrl: string;
}

/** Sends a notice by the adapter of its channel: a group's robot, or mail. */
export const sendNotice =
  (ports: SendNoticePorts): SendNotice =>
  async (kind, { robot, mail = [] }, message) => {
    if (kind === 'mail') return mail.length > 0 ? ports.sendMail(mail, message) : 'refused';
    if (!robot) return 'refused';
    const outcome = await ports.postWeb({
      url: robotUrl(ports.robotUrl, robot, Date.parse(ports.now())),
      headers: { 'content-type': 'application/json' },
      body: robotBody(message),
    });
    if (outcome.kind !== 'answered' || outcome.status !== 200) return 'failed';
    return robotTook(outcome.body) ? 'sent' : 'failed';
  };

/** A robot answers 200 to everything; whether it took the message stands in the body, as the error code 0. */
const robotTook = (body: string): boolean => {
  try {
    const answer: unknown = JSON.parse(body);
    return typeof answer === 'object' && answer !== null && 'errcode' in answer && answer.errcode === 0;
  } catch {
    // Not the JSON of a robot: whatever listens there, it is none.
    return false;
  }
};
