import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { everyRoute } from './every-route.ts';
import { expectedPairs, KEEP_NOTHING, TOO_RARE } from './expected-coverage.ts';

it('asks every command to meet every fault, or says what holds it instead', () => {
  const routes = everyRoute({} as Parameters<typeof everyRoute>[0]).map(({ route }) => route);
  const commands = routes.filter(({ method }) => method !== 'GET').map(({ id }) => id);
  const met = new Set(expectedPairs.map((pair) => pair.split(' × ')[0]));
  const asked = commands.filter((id) => met.has(`api/${id}`));
  expect([...asked, ...Object.keys(TOO_RARE), ...Object.keys(KEEP_NOTHING)].toSorted()).toEqual(commands.toSorted());
});

it.each(Object.entries(TOO_RARE))('%s is broken off at every call in %s', (command, file) => {
  const test = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
  expect(test).toMatch(/expectOneEffect\(|'broken off at any call /u);
  expect(test).toContain(command);
});
