import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { events } from '../../../events/index.ts';
import { inboxesOf } from './addressee.ts';
import { portalMayKnow } from './event-visibility.ts';
import type { NoticeTemplate } from './notice-template.ts';
import { nextTry, retryDelays } from './retry-schedule.ts';
import { robotUrl } from './robot-message.ts';
import { noticeTemplates } from './templates/index.ts';

const templates: readonly NoticeTemplate<never>[] = Object.values(noticeTemplates);

describe('the templates of notices', () => {
  it.each(templates.map((template) => [template.event, template] as const))(
    '%s tells somebody, in both languages, of the event of its name, from what the event says',
    (event, template) => {
      const contract = events.find(({ type }) => type === event);
      const data = contract?.example as never;
      expect(noticeTemplates).toHaveProperty([event], template);
      expect(contract?.queues).toContain('notice');
      expect(inboxesOf(template.to(data), ['hangzhou'])).not.toEqual([]);
      const { zh, en } = template.text(data);
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/[a-z]{3}/u);
      expect(`${zh}${en}`).not.toMatch(/undefined|NaN|\$\{/u);
      expect(template.path(data)).toMatch(/^\/v1\/[^\s{}]+$/u);
    },
  );

  it('are there for every event that is sent to people', () => {
    const told = events.filter(({ queues }) => queues.some((queue) => queue === 'notice')).map(({ type }) => type);
    expect(told.toSorted()).toEqual(templates.map(({ event }) => event).toSorted());
  });

  it('say no name of a zone to other zones, since only what is of all goes to all', () => {
    for (const template of templates) {
      const contract = events.find(({ type }) => type === template.event);
      const data = contract?.example as never;
      if (template.to(data).some((addressee) => addressee === 'zones'))
        expect(contract?.example).not.toHaveProperty('zone');
    }
  });
});

describe('inboxes', () => {
  it('hold what is filed for the whole province for the office, once', () => {
    expect(inboxesOf([{ zone: 'province' }, 'office', 'zones'], ['hangzhou'])).toEqual(['office', 'zone:hangzhou']);
  });
});

describe('what the portal may know', () => {
  it('begins with the circulation of an evaluation', () => {
    const known = events.filter(({ type, example }) => portalMayKnow(type, example)).map(({ type }) => type);
    expect(known.toSorted()).toEqual(['evaluation.transitioned', 'report.published']);
    expect(portalMayKnow('evaluation.transitioned', { to: 'approved' })).toBe(false);
  });
});

describe('tries', () => {
  it('are ten, over three days', () => {
    const start = '2026-03-02T00:00:00.000Z';
    const end = retryDelays.reduce((at, _, tried) => nextTry(tried, at) ?? 'over', start);
    expect(end).toBe('2026-03-05T03:35:05.000Z');
    expect(nextTry(retryDelays.length, start)).toBeUndefined();
  });
});

describe('the address of a robot', () => {
  it('is signed as the DingTalk documentation says', () => {
    const url = new URL(
      robotUrl('https://oapi.dingtalk.com/robot/send', { accessToken: 'a b', secret: 'SECx' }, 1577262236757),
    );
    const sign = createHmac('sha256', 'SECx').update('1577262236757\nSECx').digest('base64');
    expect(Object.fromEntries(url.searchParams)).toEqual({ access_token: 'a b', timestamp: '1577262236757', sign });
    expect(url.href).not.toMatch(/sign=[^&]*[+/]/u);
  });
});
