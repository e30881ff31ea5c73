import { beforeEach, describe, expect, it } from 'vitest';
import { sample2025 } from '../../libs/domain/schemes/sample-2025.ts';
import type { Scheme } from '../../libs/domain/schemes/scheme.ts';
import { standard2025 } from '../../libs/domain/schemes/standard-2025.ts';
import { readScheme, schemeRecords } from '../../libs/ports/schemes.ts';
import { answerOf, ask, auditor, codeOf, lead, office, officeLead } from '../../test/support/line/ask.ts';
import { hangzhou, lodge, registerZones } from '../../test/support/line/lodge.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type Line, type LinePorts, openLine } from '../../test/support/line/open-line.ts';
import { placeRun } from '../../test/support/line/place-run.ts';
import { sampleInputs, sampleZone, sixZones } from '../../test/support/sample-run.ts';
import { activateScheme } from './activate-scheme.ts';
import { backTestScheme } from './back-test-scheme.ts';
import { listSchemes, readSchemeDocument } from './read-schemes.ts';
import { requestEvaluation } from './request-evaluation.ts';
import {
  type ActivateSchemeBody,
  activateSchemeRoute,
  backTestSchemeRoute,
  readSchemeRoute,
  saveSchemeRoute,
} from './routes.ts';
import { runEvaluation } from './run-evaluation.ts';
import { saveScheme } from './save-scheme.ts';

const own = (version = 1, rest: Partial<Scheme> = {}): Scheme => ({ ...sample2025, id: 'zj', version, ...rest });
const [taxPerMu, ...others] = sample2025.items;
const moved = [
  { ...taxPerMu!, normaliser: { method: 'efficacy' as const, bounds: { lower: '5', upper: '60' } } },
  ...others,
];
const decision = { document: '浙自贸办〔2026〕2号', date: '2026-01-05' };

let line: Line;
beforeEach(() => {
  line = openLine();
});

const save = (document: unknown, idempotencyKey?: string) =>
  ask(saveScheme(line.ports), {
    actor: officeLead,
    body: document as Record<string, unknown>,
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
  });
const activate = (version = 1, rest: Partial<ActivateSchemeBody> = {}, id = 'zj', idempotencyKey?: string) =>
  ask(activateScheme(line.ports), {
    actor: officeLead,
    params: { id },
    body: { version, ...decision, ...rest },
    ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
  });
const activated = async (scheme: Scheme) => {
  answerOf(await save(scheme));
  return answerOf(await activate(scheme.version)).body;
};
const list = async (actor = office) => answerOf(await ask(listSchemes(line.ports), { actor })).body?.items ?? [];
const read = (id: string, version?: string, actor = office) =>
  ask(readSchemeDocument(line.ports), { actor, params: { id }, query: version === undefined ? {} : { version } });
const stateOf = async (version: number) =>
  (await schemeRecords.read(line.ports.readRecord, { id: 'zj', version }))?.value.state;

describe('saving a scheme', () => {
  it('keeps it as a draft, to the byte', async () => {
    const answer = answerOf(await save(own()));
    expect(answer).toMatchObject({ status: 201, location: '/v1/schemes/zj?version=1', body: { state: 'draft' } });
    const found = answerOf(await read('zj', '1'));
    expect(found.body).toMatchObject({ state: 'draft', sha256: answer.body?.sha256, document: own() });
    expect(found.etag).toBe(answer.body?.sha256);
  });

  it('is refused with every place that is wrong', async () => {
    const refused = await save({ ...own(), missing: 'fail', usableWeightFloor: 'x', more: 1 });
    expect(refused).toMatchObject({ error: { errors: [{ pointer: '/usableWeightFloor' }, { pointer: '/more' }] } });
    expect(await save({ ...own(), missing: 'fail' })).toMatchObject({ error: { errors: [{ pointer: '/missing' }] } });
  });

  it('is refused for all that the route names', async () => {
    const refusals = [await save({}), await save(sample2025)];
    await save(own(), 'k');
    refusals.push(await save(own(2), 'k'));
    expect(refusals.map(codeOf)).toEqual([...saveSchemeRoute.problems]);
    expect(codeOf(await save(own(1, { disclosure: 'none' })))).toBe('scheme.exists');
  });

  it('answers the same under its key, and happens once whatever breaks', async () => {
    const [first, again] = [answerOf(await save(own(), 'k')), answerOf(await save(own(), 'k'))];
    expect(again).toEqual(first);
    const act = (ports: LinePorts) =>
      ask(saveScheme(ports), { actor: officeLead, body: { ...own() }, idempotencyKey: 'k' });
    expect(await expectOneEffect({ arrange: async () => openLine(), act })).toBeGreaterThanOrEqual(5);
  });
});

describe('making a scheme active', () => {
  it('records the decision, and retires the version before', async () => {
    expect(await activated(own())).toMatchObject({ state: 'active', version: 1, activated: decision, warnings: [] });
    await activated(own(2));
    expect([await stateOf(1), await stateOf(2)]).toEqual(['retired', 'active']);
    const { value } = (await schemeRecords.read(line.ports.readRecord, { id: 'zj', version: 1 }))!;
    expect(value.retired).toEqual({ by: 'office-lead-1', at: '2026-01-12T01:00:00.000Z', successor: 2 });
  });

  it('leaves one active, of two at the same time', async () => {
    for (const scheme of [own(1), own(2)]) await save(scheme);
    await Promise.all([activate(1), activate(2)]);
    expect([await stateOf(1), await stateOf(2)].toSorted()).toEqual(['active', 'retired']);
  });

  it('needs golden cases that reproduce, and names the case and the unit that do not', async () => {
    const values = Object.fromEntries(sample2025.items.map(({ id }) => [id, '100']));
    const golden = (score: string) => [
      { name: '满分', table: { units: [{ id: 'a', values }] }, expect: { scores: { a: score } } },
    ];
    expect(await activated(own(1, { golden: golden('100') }))).toMatchObject({ state: 'active' });
    await save(own(2, { golden: golden('99.5') }));
    expect(await activate(2)).toMatchObject({
      error: {
        code: 'scheme.golden',
        errors: [{ pointer: '/golden/0/expect/scores/a', message: { zh: '满分：a 预期 99.5，算得 100' } }],
      },
    });
    expect(await stateOf(2)).toBe('draft');
  });

  it('needs a reason where goalposts are set after the year’s first filing, and only then', async () => {
    await activated(own());
    for (const scheme of [own(2, { items: moved }), own(3, { items: moved }), own(4)]) await save(scheme);
    expect(answerOf(await activate(2)).body?.warnings).toEqual([]);
    await registerZones(line, hangzhou);
    await lodge(line, { state: 'received' });
    expect(answerOf(await activate(3)).body?.warnings).toEqual([]);
    expect(codeOf(await activate(4))).toBe('scheme.reason-missing');
    const { body } = answerOf(await activate(4, { reason: '统计口径调整' }));
    expect(body?.warnings.map(({ code }) => code)).toEqual(['scheme.late-goalposts']);
    expect(body?.activated).toEqual({ ...decision, reason: '统计口径调整' });
    // A scheme of another name has goalposts that nobody knew before, too.
    await save({ ...own(1), id: 'other' });
    expect(codeOf(await activate(1, {}, 'other'))).toBe('scheme.reason-missing');
  });

  it('is warned of what an earlier run shows', async () => {
    await placeRun(line, sampleInputs([sampleZone('hangzhou'), sampleZone('ningbo')]));
    await save(own(1, { adjustments: { bonusCap: '1', deductionCap: '3' } }));
    const { body } = answerOf(await activate(1, { evaluation: 'e' }));
    expect(body?.warnings.map(({ code }) => code)).toEqual(['scheme.cap-over-spread']);
  });

  it('is refused for all that the route names', async () => {
    await placeRun(line, sampleInputs(sixZones()), { evaluation: 'draft', state: 'draft' });
    await registerZones(line, hangzhou);
    await lodge(line, { state: 'received' });
    const units = [{ id: 'a', values: Object.fromEntries(sample2025.items.map(({ id }) => [id, null])) }];
    await save(own(1, { golden: [{ name: '空', table: { units }, expect: { ranks: { a: 1 } } }] }));
    await save(own(2));
    const refusals = [
      await activate(9),
      await activate(1, {}, 'sample-2025'),
      await activate(1),
      await activate(2, { evaluation: 'none' }),
      await activate(2, { evaluation: 'draft' }),
      await activate(2),
    ];
    const first = await activate(2, { reason: '首次制定' }, 'zj', 'k');
    refusals.push(await activate(2, { reason: '另一原因' }, 'zj', 'k'));
    expect(answerOf(await activate(2, { reason: '首次制定' }, 'zj', 'k'))).toEqual(answerOf(first));
    expect(refusals.map(codeOf)).toEqual([...activateSchemeRoute.problems]);
    expect(codeOf(await activate(2))).toBe('scheme.state');
  });

  it('happens once, whatever is repeated or breaks', async () => {
    const arrange = async () => {
      line = openLine();
      await activated(own());
      await save(own(2));
      return line;
    };
    const act = (ports: LinePorts) =>
      ask(activateScheme(ports), { actor: officeLead, params: { id: 'zj' }, body: { version: 2, ...decision } });
    expect(await expectOneEffect({ arrange, act })).toBeGreaterThanOrEqual(7);
  });
});

describe('reading schemes', () => {
  it('shows drafts and retired ones to the office and the auditor alone', async () => {
    await activated(own());
    await activated(own(2));
    await save(own(3));
    const seen = async (actor: typeof lead) =>
      (await list(actor)).map(({ id, version, state }) => [id, version, state]);
    const builtIn = [
      ['sample-2025', 1, 'active'],
      ['standard', 1, 'active'],
    ];
    for (const actor of [office, officeLead, auditor]) {
      expect(await seen(actor)).toEqual([...builtIn, ['zj', 1, 'retired'], ['zj', 2, 'active'], ['zj', 3, 'draft']]);
    }
    expect(await seen(lead)).toEqual([...builtIn, ['zj', 2, 'active']]);
    for (const version of ['1', '3']) expect(codeOf(await read('zj', version, lead))).toBe('scheme.unknown');
    expect(answerOf(await read('zj', undefined, lead)).body).toMatchObject({ version: 2, activated: decision });
    expect([codeOf(await read('none'))]).toEqual([...readSchemeRoute.problems]);
  });

  it('goes page by page, the system’s own on the first, now and as of a moment', async () => {
    for (const scheme of [own(), own(2), own(3)]) await save(scheme);
    for (const moment of [{}, { asOf: line.ports.now() }]) {
      const page = async (cursor?: string) => {
        const query = { limit: '2', ...moment, ...(cursor === undefined ? {} : { cursor }) };
        return answerOf(await ask(listSchemes(line.ports), { actor: office, query, time: '2026-02-01T01:00:00.000Z' }))
          .body;
      };
      const first = await page();
      const second = await page(first?.next);
      const told = [first, second].map((one) => one?.items.map(({ id, version }) => `${id} ${version}`));
      expect(told).toEqual([['sample-2025 1', 'standard 1', 'zj 1', 'zj 2'], ['zj 3']]);
      expect(second?.next).toBeUndefined();
    }
  });

  it('takes a scheme of the system for active until a saved version of it is', async () => {
    const next = { ...standard2025, version: 2 };
    await save(next);
    expect(answerOf(await read('standard')).body).toMatchObject({ version: 1, state: 'active', builtIn: true });
    await activate(2, {}, 'standard');
    expect(answerOf(await read('standard')).body).toMatchObject({ version: 2, state: 'active' });
    expect((await list()).filter(({ id }) => id === 'standard').map(({ state }) => state)).toEqual([
      'retired',
      'active',
    ]);
  });
});

describe('a saved scheme', () => {
  const request = (version?: number) =>
    ask(requestEvaluation(line.ports), {
      actor: officeLead,
      body: { year: 2025, scheme: { id: 'zj', ...(version === undefined ? {} : { version }) } },
    });

  it('is run by name once it is active, and by its version after it was retired; never as a draft', async () => {
    await save(own());
    expect([codeOf(await request()), codeOf(await request(1))]).toEqual(['scheme.unknown', 'scheme.unknown']);
    await activate();
    await activated(own(2));
    answerOf(await request());
    answerOf(await request(1));
    const asked = line
      .sent('ranking')
      .map(({ data }) => data as unknown as Parameters<ReturnType<typeof runEvaluation>>[0]);
    expect(asked.map(({ scheme }) => scheme.version)).toEqual([2, 1]);
    for (const one of asked) expect(await runEvaluation(line.ports)(one)).toEqual({ kind: 'done' });
    expect(await readScheme(line.ports, 'zj', 1)).toEqual(own());
  });
});

describe('a back-test', () => {
  const test = (query: { evaluation: string; version?: string }, id = 'zj') =>
    ask(backTestScheme(line.ports), { actor: office, params: { id }, query });

  it('scores an earlier run by a draft, and writes nothing', async () => {
    const { ranking } = await placeRun(line, sampleInputs(sixZones()));
    await save(own(1, { items: moved }));
    const before = line.records.all().length;
    const { body } = answerOf(await test({ evaluation: 'e', version: '1' }));
    expect(backTestSchemeRoute.answer.body.safeParse(body).success).toBe(true);
    expect(body).toMatchObject({ scenario: true, run: ranking.run.id, scheme: { id: 'zj', version: 1 } });
    expect(body?.zones.flatMap(({ largest }) => (largest ? [largest.item] : []))).toEqual(
      Array.from({ length: 5 }, () => 'taxPerMu'),
    );
    expect(line.records.all()).toHaveLength(before);
  });

  it('is refused for all that the route names', async () => {
    await placeRun(line, sampleInputs(sixZones()), { evaluation: 'draft', state: 'draft' });
    const refusals = [
      await test({ evaluation: 'draft' }),
      await test({ evaluation: 'none' }, 'standard'),
      await test({ evaluation: 'draft' }, 'standard'),
    ];
    expect(refusals.map(codeOf)).toEqual([...backTestSchemeRoute.problems]);
  });
});
