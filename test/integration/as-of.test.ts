import { expect, it } from 'vitest';
import { everyRoute } from '../simulation/every-route.ts';
import { openLine } from '../support/line/open-line.ts';
import { filingCases } from './as-of/filing-cases.ts';
import { paperCases } from './as-of/paper-cases.ts';
import { call, DAYS, NOW } from './as-of/past-case.ts';
import { rankingCases } from './as-of/ranking-cases.ts';
import { registryCases } from './as-of/registry-cases.ts';
import { runCases } from './as-of/run-cases.ts';
import { settlingCases } from './as-of/settling-cases.ts';

const cases = { ...registryCases, ...filingCases, ...rankingCases, ...settlingCases, ...paperCases, ...runCases };

/** Boards and summaries have their own tests of it, and so have inspections. */
const elsewhere = [
  'readProgress',
  'printProgress',
  'readPlanBoard',
  'printPlanBoard',
  'summariseForm',
  'listInspections',
  'readScenario',
];

it('every read that takes asOf is here', () => {
  const ports = openLine().ports;
  const takers = everyRoute(ports as never).filter(({ route }) => route.query && 'asOf' in route.query.shape);
  const known = [...Object.keys(cases), ...elsewhere];
  expect(takers.map(({ route }) => route.id).filter((id) => !known.includes(id))).toEqual([]);
  expect(takers.length).toBeGreaterThan(20);
});

it.each(Object.entries(cases))('%s answers what stood then', async (id, { made, asked, told, states }) => {
  const line = openLine();
  await made(line);
  line.setClock(NOW);
  const answers = [];
  for (const asOf of Object.values(DAYS)) {
    const reply = await call(line, id, { ...asked, query: { ...asked.query, asOf } });
    answers.push(typeof reply === 'string' ? reply : told(reply.body ?? reply.headers));
    if (typeof reply !== 'string') expect(reply, 'what is past is not written to').not.toHaveProperty('version');
  }
  expect(answers).toEqual(states);
});

it.each(Object.entries(cases))('%s answers of the future what stands now', async (id, { made, asked }) => {
  const line = openLine();
  await made(line);
  line.setClock(NOW);
  const query = { ...asked.query, asOf: '2030-01-01T00:00:00+08:00' };
  expect(await call(line, id, { ...asked, query })).toEqual(await call(line, id, asked));
});
