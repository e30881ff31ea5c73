import { stories } from '../../sample-year/stories.ts';
import { callApi } from '../call-api.ts';
import type { World } from '../world.ts';
import type { Appointment } from './play-year-filings.ts';

/** The office extends a bulletin before it is due, as the story of it says. */
export const extendBulletin = (world: World, say: (line: string) => void): Appointment => ({
  at: '2025-07-11T02:00:00.000Z',
  act: async () => {
    const story = stories.find(({ id }) => id === 'extended');
    if (!story?.extension) throw new RangeError('there is no story of an extension');
    const path = '/v1/windows/bulletin.2025Q2.shaoxing';
    const body = {
      dueAt: story.extension.until,
      reason: story.extension.reason.zh,
      approver: '省自贸办负责人（模拟）',
      documentNo: '浙自贸办函（模拟）〔2025〕8号',
    };
    const before = await callApi(world, { role: 'office', method: 'GET', path });
    const condition: Readonly<Record<string, string>> = before.etag === undefined ? {} : { 'if-match': before.etag };
    await callApi(world, { role: 'office', method: 'PATCH', path, body, headers: condition });
    say('the bulletin of Shaoxing is extended');
  },
});
