import * as z from 'zod/mini';
import { defineRoute } from '../../libs/lambda/route.ts';
import { zoneId } from '../../libs/lambda/shapes.ts';

/** How many people of an inbox get mails at most. */
const MAILS = 20;

const mail = z.array(z.email().check(z.maxLength(254))).check(z.maxLength(MAILS));

/** The secret of a robot is never shown again. */
const shownShape = z.strictObject({ robot: z.boolean(), mail });

const where = { path: '/v1/zones/{zone}/channels', params: z.strictObject({ zone: zoneId }) } as const;

/** Reads how a zone is told beside its inbox. */
export const readChannelsRoute = defineRoute({
  ...where,
  id: 'readChannels',
  method: 'GET',
  summary: { zh: '站内通知之外的通知渠道', en: 'How a zone, or the office as `province`, is told beside its inbox' },
  answer: { status: 200, description: { zh: '通知渠道', en: 'The channels' }, body: shownShape },
  problems: ['zone.unknown'],
  example: { answer: { robot: true, mail: ['duty@zone.example.org'] } },
});

/** Sets how a zone is told beside its inbox. */
export const setChannelsRoute = defineRoute({
  ...where,
  id: 'setChannels',
  method: 'PUT',
  summary: {
    zh: '设置通知渠道：钉钉（浙政钉）群机器人、电子邮件',
    en: 'Set how a zone, or the office as `province`, is told beside its inbox: a robot of a DingTalk group, and mail',
  },
  body: z.strictObject({
    robot: z.exactOptional(
      z.strictObject({
        accessToken: z.string().check(z.regex(/^[\w-]{1,200}$/)),
        secret: z.string().check(z.regex(/^[\w-]{1,200}$/)),
      }),
    ),
    mail: z.exactOptional(mail),
  }),
  ifMatch: 'accepted',
  answer: {
    status: 200,
    created: true,
    description: { zh: '通知渠道', en: 'The channels' },
    body: shownShape,
  },
  problems: ['zone.unknown', 'request.stale', 'request.if-match-required'],
  example: {
    request: { robot: { accessToken: '5f1d2a9b8c01', secret: 'SEC3b0c42e3b0c4' }, mail: ['duty@zone.example.org'] },
    answer: { robot: true, mail: ['duty@zone.example.org'] },
  },
});
