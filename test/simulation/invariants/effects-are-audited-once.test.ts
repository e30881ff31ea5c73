import { expect, it } from 'vitest';
import { everyRoute } from '../every-route.ts';
import { AUDITED, OTHERWISE } from './effects-are-audited-once.ts';

it('the effect of every command is counted, or it is said why not', () => {
  const commands = everyRoute({} as Parameters<typeof everyRoute>[0])
    .filter(({ route }) => route.method !== 'GET')
    .map(({ route }) => route.id);
  expect([...Object.keys(AUDITED), ...Object.keys(OTHERWISE)].toSorted()).toEqual(commands.toSorted());
});
