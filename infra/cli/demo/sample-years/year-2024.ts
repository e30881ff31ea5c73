import type { World } from '../world.ts';
import { decide, evaluate } from './evaluation-flow.ts';
import type { Appointment } from './play-year-filings.ts';

const RUN = '2025-06-10T02:00:00.000Z';

/** The year before: evaluated and circulated without a dispute, so that the next has ranks to advance from (争先进位). */
export const evaluate2024 = (world: World, say: (line: string) => void): Appointment => ({
  at: RUN,
  act: async () => {
    const id = await evaluate(world, 2024, 'standard', RUN);
    await decide(world, id, { to: 'feedback', document: '反馈（模拟）〔2025〕1号' });
    const meeting = '省自贸办专题会议（模拟）';
    const minutes = { meeting, document: '专题会议纪要（模拟）〔2025〕6号', date: '2025-06-10' };
    await decide(world, id, { to: 'approved', ...minutes });
    await decide(world, id, { to: 'circulated', document: '通报（模拟）〔2025〕3号', date: '2025-06-10' });
    say('2024: evaluated and circulated');
  },
});
