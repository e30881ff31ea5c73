import { beforeEach, describe, expect, it } from 'vitest';
import { sample2025 } from '../../libs/domain/schemes/sample-2025.ts';
import type { Scheme } from '../../libs/domain/schemes/scheme.ts';
import { answerOf, ask, codeOf, officeLead } from '../../test/support/line/ask.ts';
import { hangzhou, lodge, registerZones } from '../../test/support/line/lodge.ts';
import { type Line, openLine } from '../../test/support/line/open-line.ts';
import { activateScheme } from './activate-scheme.ts';
import { requestEvaluation } from './request-evaluation.ts';
import { saveScheme } from './save-scheme.ts';

const [taxPerMu, ...others] = sample2025.items;
const moved = {
  items: [
    { ...taxPerMu!, normaliser: { method: 'efficacy' as const, bounds: { lower: '5', upper: '60' } } },
    ...others,
  ],
};
const BEFORE = '2026-01-10T01:00:00.000Z';
const AFTER = '2026-01-20T01:00:00.000Z';

let line: Line;
beforeEach(() => {
  line = openLine();
  line.setClock(BEFORE);
});

const save = (version: number, rest: Partial<Scheme> = {}) =>
  ask(saveScheme(line.ports), {
    actor: officeLead,
    body: { ...sample2025, id: 'zj', version, effectiveYear: 2025, ...rest },
  });
const activate = (version: number, reason?: string) =>
  ask(activateScheme(line.ports), {
    actor: officeLead,
    params: { id: 'zj' },
    body: { version, document: '浙自贸办〔2026〕2号', date: '2026-01-05', ...(reason === undefined ? {} : { reason }) },
  });
const activated = async (version: number, rest: Partial<Scheme> = {}, reason?: string) => {
  answerOf(await save(version, rest));
  return answerOf(await activate(version, reason)).body?.warnings.map(({ code }) => code);
};
const request = (year: number, version?: number, id = 'zj') =>
  ask(requestEvaluation(line.ports), {
    actor: officeLead,
    body: { year, scheme: { id, ...(version === undefined ? {} : { version }) } },
  });
const named = () => line.sent('ranking').map(({ data }) => (data['scheme'] as { version: number }).version);
/** The year's figures begin to come in (first filing). */
const filed = async () => {
  await registerZones(line, hangzhou);
  await lodge(line, { state: 'received' });
  line.setClock(AFTER);
};

describe('the year of a scheme', () => {
  it('is its first: it scores that year and later ones, none before', async () => {
    await activated(1);
    expect(codeOf(await request(2024))).toBe('scheme.not-effective');
    expect(codeOf(await request(2024, 1))).toBe('scheme.not-effective');
    expect(codeOf(await request(2021, undefined, 'standard'))).toBe('scheme.not-effective');
    for (const year of [2025, 2026]) answerOf(await request(year));
  });

  it('leaves the years before to the version that held for them', async () => {
    await activated(1);
    await activated(2, { effectiveYear: 2026 });
    answerOf(await request(2025));
    answerOf(await request(2026));
    expect(named()).toEqual([1, 2]);
  });

  it('gives the later of two versions for the same year', async () => {
    for (const version of [3, 1, 2]) await activated(version);
    answerOf(await request(2025));
    expect(named()).toEqual([2]);
  });
});

describe('goalposts that are set after the first filing of a year that they score', () => {
  it('need a reason, though the version before was of another year', async () => {
    await activated(1);
    await filed();
    expect(await activated(2, { ...moved, effectiveYear: 2099 })).toEqual([]);
    expect(codeOf(await request(2025, 2))).toBe('scheme.not-effective');
    await save(3, moved);
    expect(codeOf(await activate(3))).toBe('scheme.reason-missing');
    await save(4, { ...moved, effectiveYear: 2020 });
    expect(codeOf(await activate(4))).toBe('scheme.reason-missing');
    answerOf(await activate(3, '统计口径调整'));
    // What was announced late is late in every version of it, and what was announced in time never is.
    await save(5, moved);
    expect(codeOf(await activate(5))).toBe('scheme.reason-missing');
    expect(await activated(6)).toEqual([]);
  });

  it('need none for a year of which nothing was filed', async () => {
    await activated(1);
    await filed();
    expect(await activated(2, { ...moved, effectiveYear: 2026 })).toEqual([]);
  });

  it('are not those of a version that was replaced before', async () => {
    await activated(1, moved);
    await activated(2);
    line.setClock('2026-01-11T01:00:00.000Z');
    await filed();
    expect(codeOf(await request(2025, 1))).toBe('scheme.late-goalposts');
    answerOf(await request(2025, 2));
    await activated(3, moved, '统计口径调整');
    answerOf(await request(2025, 3));
    expect(named()).toEqual([2, 3]);
  });
});
