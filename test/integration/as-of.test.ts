import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { routeModules, routesOf } from '../../infra/openapi/route-modules.ts';
import { openLine } from '../support/line/open-line.ts';
import { boardCases } from './as-of/board-cases.ts';
import { filingCases } from './as-of/filing-cases.ts';
import { paperCases } from './as-of/paper-cases.ts';
import { call, DAYS, NOW } from './as-of/past-case.ts';
import { rankingCases } from './as-of/ranking-cases.ts';
import { registryCases } from './as-of/registry-cases.ts';
import { runCases } from './as-of/run-cases.ts';
import { settlingCases } from './as-of/settling-cases.ts';
import { withoutPast } from './as-of/without-past.ts';

const cases = {
  ...{ ...registryCases, ...filingCases, ...rankingCases, ...settlingCases, ...paperCases, ...runCases },
  ...boardCases,
};

/** Tested beside their service. */
const elsewhere = ['readProgress', 'readPlanBoard', 'summariseForm', 'listInspections'];

const reads = routeModules.flatMap(routesOf).filter(({ method }) => method === 'GET');
const idsWhere = (takes: boolean) =>
  reads.filter(({ query }) => (query !== undefined && 'asOf' in query.shape) === takes).map(({ id }) => id);

it('every read that takes asOf is here, and nothing else', () => {
  expect(idsWhere(true).toSorted()).toEqual([...Object.keys(cases), ...elsewhere].toSorted());
});

it('every other read is named, with why it has no past to tell', () => {
  expect(idsWhere(false).toSorted()).toEqual(Object.values(withoutPast).flat().toSorted());
});

it('those reasons are what docs/review.md says of reads without the parameter', () => {
  const text = readFileSync(new URL('../../docs/review.md', import.meta.url), 'utf8');
  const table = text.slice(text.indexOf('| read | why |')).split('\n').slice(2);
  const rows = table.filter((line) => line.startsWith('|')).map((line) => line.split('|')[1]?.trim());
  expect(rows).toEqual(Object.keys(withoutPast));
});

it.each(Object.entries(cases))('%s answers what stood then', async (id, { made, asked, told, states }) => {
  const line = openLine();
  await made(line);
  line.setClock(NOW);
  const answers = [];
  for (const asOf of Object.values(DAYS)) {
    const reply = await call(line, id, { ...asked, query: { ...asked.query, asOf } });
    answers.push(typeof reply === 'string' ? reply : await told(reply.body ?? reply.headers, reply.bytes));
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
