import { beforeAll, describe, expect, it } from 'vitest';
import { contentHash, sha256Hex } from '../../libs/domain/digest.ts';
import { evaluate } from '../../libs/domain/evaluation/evaluate.ts';
import type { Evaluation } from '../../libs/domain/evaluation/evaluation.ts';
import type { RunInputs } from '../../libs/domain/evaluation/run-inputs.ts';
import { evaluations } from '../../libs/ports/evaluations.ts';
import { drafts, releases } from '../../libs/ports/reports.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type Line, type LinePorts, openLine } from '../../test/support/line/open-line.ts';
import { sampleInputs, sixZones } from '../../test/support/sample-run.ts';
import { buildDraft, releaseReport } from './publish-report.ts';

/** Two runs of the year over other data, decided on at other times. */
const [hangzhou, ningbo, wenzhou] = sixZones();
const runs = {
  early: sampleInputs([hangzhou!, ningbo!]),
  late: sampleInputs([ningbo!, wenzhou!], { synthetic: true }),
};
type Name = keyof typeof runs;

const scored: Record<string, ReturnType<typeof evaluate>> = {};
beforeAll(() => {
  for (const [name, inputs] of Object.entries(runs)) scored[name] = evaluate(inputs);
});
const runOf = (name: Name) => scored[name]!.ranking.run.id;

const keep = async (line: Line, value: unknown): Promise<string> => {
  const key = contentHash(value);
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  await line.ports.putObject({ bucket: 'results', key, bytes, contentType: 'application/json' });
  return key;
};

const place = async (line: Line, name: Name, circulatedAt: string | undefined, inputs: RunInputs = runs[name]) => {
  const { ranking, blockers } = scored[name]!;
  const evaluation: Evaluation = {
    request: { evaluation: name, year: 2025, scheme: { id: 'sample-2025', version: 1 }, dataAsOf: 'x', cause: name },
    state: circulatedAt ? 'circulated' : 'provisional',
    run: {
      id: ranking.run.id,
      scheme: ranking.scheme,
      inputs: await keep(line, inputs),
      result: await keep(line, scored[name]),
      blockers,
      ...(inputs.synthetic ? { synthetic: true } : {}),
    },
    decisions: circulatedAt
      ? [
          {
            to: 'circulated',
            by: 'office-lead-1',
            at: circulatedAt,
            document: '浙自贸办〔2026〕7号',
            date: '2026-05-08',
          },
        ]
      : [],
  };
  await line.place(evaluations.write(name, 'absent', evaluation));
};

const open = async (circulated: Partial<Record<Name, string>> = {}) => {
  const line = openLine();
  await place(line, 'early', circulated.early);
  await place(line, 'late', circulated.late);
  return line;
};

const event = (name: Name) => ({ evaluation: name, year: 2025, run: runOf(name) });
const circulated = (name: Name) => ({ ...event(name), to: 'circulated' });
const MAY = '2026-05-08T01:00:00.000Z';
const JUNE = '2026-06-08T01:00:00.000Z';

const released = async (line: Line) => (await releases.read(line.ports.readRecord, 2025))?.value;
const draftOf = async (line: Line, name: Name) =>
  (await drafts.read(line.ports.readRecord, { evaluation: name, run: runOf(name) }))?.value;

describe('the draft of a run', () => {
  it('is built with its ranking for the office alone', async () => {
    const line = await open();
    expect(await buildDraft(line.ports)(event('early'))).toEqual({ kind: 'done' });
    const draft = await draftOf(line, 'early');
    expect(draft).toMatchObject({ stage: 'draft', decidedAt: '', run: runOf('early') });
    expect(draft?.files.map(({ name }) => name)).toEqual(['2025.html', '2025-ranking.json']);
    expect(line.objects.all().filter(({ bucket }) => bucket === 'published')).toEqual([]);
    expect(await released(line)).toBeUndefined();
  });

  it('is named by its content, and holds the ranking as it was computed', async () => {
    const line = await open();
    await buildDraft(line.ports)(event('early'));
    for (const { key, size, sha256 } of (await draftOf(line, 'early'))?.files ?? []) {
      const object = await line.ports.getObject({ bucket: 'results', key });
      expect([object?.bytes.length, sha256Hex(object!.bytes)]).toEqual([size, sha256]);
    }
    const ranking = (await draftOf(line, 'early'))?.files[1];
    const object = await line.ports.getObject({ bucket: 'results', key: ranking?.key ?? '' });
    expect(JSON.parse(new TextDecoder().decode(object?.bytes))).toEqual(scored['early']?.ranking);
  });
});

it('builds the same draft also where it is late, and the decisions were taken meanwhile', async () => {
  const files = async (circulatedAt: string | undefined) => {
    const line = openLine();
    await place(line, 'early', circulatedAt);
    await buildDraft(line.ports)({ evaluation: 'early', year: 2025, run: runOf('early') });
    return (await drafts.read(line.ports.readRecord, { evaluation: 'early', run: runOf('early') }))?.value.files;
  };
  expect(await files('2026-05-08T01:00:00.000Z')).toEqual(await files(undefined));
});

describe('the release of a report', () => {
  it('happens once the evaluation is circulated, and not before', async () => {
    const line = await open({ early: MAY });
    for (const to of ['feedback', 'approved']) {
      expect(await releaseReport(line.ports)({ ...event('early'), to })).toEqual({ kind: 'done' });
    }
    expect(await released(line)).toBeUndefined();
    await releaseReport(line.ports)(circulated('early'));
    expect(await released(line)).toMatchObject({ stage: 'released', evaluation: 'early', decidedAt: MAY });
    expect(line.objects.all().filter(({ bucket }) => bucket === 'published')).toHaveLength(2);
  });

  it.each([
    ['in the order of the decisions', ['early', 'late']],
    ['in the other order', ['late', 'early']],
    ['with the older one delivered again', ['early', 'late', 'early', 'late', 'early']],
  ] as const)('of the later decision stands, delivered %s', async (_, order) => {
    const line = await open({ early: MAY, late: JUNE });
    for (const name of order) expect(await releaseReport(line.ports)(circulated(name))).toEqual({ kind: 'done' });
    expect(await released(line)).toMatchObject({ evaluation: 'late', decidedAt: JUNE, synthetic: true });
  });

  it('stands with the later decision also where both come at once', async () => {
    const line = await open({ early: MAY, late: JUNE });
    await Promise.all([releaseReport(line.ports)(circulated('early')), releaseReport(line.ports)(circulated('late'))]);
    expect((await released(line))?.evaluation).toBe('late');
  });

  it('holds the ranking only where the scheme discloses scores', async () => {
    const line = openLine();
    const scheme = { ...runs.early.scheme, disclosure: 'ranks' as const };
    await place(line, 'early', MAY, { ...runs.early, scheme });
    await releaseReport(line.ports)(circulated('early'));
    expect((await released(line))?.files.map(({ name }) => name)).toEqual(['2025.html']);
  });
});

describe('what cannot be published', () => {
  it('an unknown evaluation, or another run of it, is put aside', async () => {
    const line = await open();
    const unknown = { evaluation: 'none', year: 2025, run: runOf('early') };
    expect(await buildDraft(line.ports)(unknown)).toMatchObject({ kind: 'set-aside' });
    expect(await buildDraft(line.ports)({ ...event('early'), run: runOf('late') })).toMatchObject({
      kind: 'set-aside',
    });
  });

  it('a run whose objects are not to be had is tried again', async () => {
    const line = await open();
    const getObject = async () => undefined;
    await expect(buildDraft({ ...line.ports, getObject })(event('early'))).rejects.toThrow('is gone');
  });
});

describe('has one effect, whatever is repeated or breaks:', () => {
  it('a draft', async () => {
    const act = (ports: LinePorts) => buildDraft(ports)(event('early'));
    expect(await expectOneEffect({ arrange: () => open(), act })).toBeGreaterThanOrEqual(8);
  });

  it('a release over an older one', async () => {
    const arrange = async () => {
      const line = await open({ early: MAY, late: JUNE });
      await releaseReport(line.ports)(circulated('early'));
      return line;
    };
    const act = (ports: LinePorts) => releaseReport(ports)(circulated('late'));
    expect(await expectOneEffect({ arrange, act })).toBeGreaterThanOrEqual(8);
  });
});

it('releases the latest decision also where an earlier evaluation came to the very same run', async () => {
  const line = openLine();
  const inputs = sampleInputs(sixZones());
  const result = evaluate(inputs);
  for (const [key, value] of Object.entries({ inputs, result })) {
    const bytes = new TextEncoder().encode(JSON.stringify(value));
    await line.ports.putObject({ bucket: 'results', key, bytes, contentType: 'application/json' });
  }
  const { scheme, run } = result.ranking;
  const circulate = async (evaluation: string, at: string) => {
    const request = { evaluation, year: 2025, scheme, dataAsOf: '2026-03-02T01:00:00.000Z', cause: evaluation };
    await line.place(
      evaluations.write(evaluation, 'absent', {
        request,
        state: 'circulated',
        run: { id: run.id, at: '2026-01-12T01:00:00.000Z', scheme, inputs: 'inputs', result: 'result', blockers: [] },
        decisions: [{ to: 'circulated', by: 'office-lead-1', at, document: `文号-${evaluation}` }],
      }),
    );
    await releaseReport(line.ports)({ evaluation, year: 2025, run: run.id, to: 'circulated' });
  };
  await circulate('first', '2026-05-08T01:00:00.000Z');
  await circulate('second', '2026-06-08T01:00:00.000Z');
  const released = await releases.read(line.ports.readRecord, 2025);
  expect(released?.value).toMatchObject({ evaluation: 'second', decidedAt: '2026-06-08T01:00:00.000Z' });
});
