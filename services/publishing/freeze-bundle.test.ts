import { describe, expect, it } from 'vitest';
import { canonicalJson, sha256Hex } from '../../libs/domain/digest.ts';
import { evaluate } from '../../libs/domain/evaluation/evaluate.ts';
import type { EvaluationDecision } from '../../libs/domain/evaluation/evaluation.ts';
import { codeIdentity } from '../../libs/domain/proof/code-identity.ts';
import { readStoredZip } from '../../libs/domain/proof/read-stored-zip.ts';
import { verifyBundle } from '../../libs/domain/proof/verify-bundle.ts';
import { checkMemorySignature, memorySigner } from '../../libs/memory/memory-signer.ts';
import { bundles } from '../../libs/ports/bundles.ts';
import { evaluations } from '../../libs/ports/evaluations.ts';
import { answerOf, ask, codeOf, office } from '../../test/support/line/ask.ts';
import { expectOneEffect } from '../../test/support/line/one-effect.ts';
import { type Line, type LinePorts, openLine } from '../../test/support/line/open-line.ts';
import { sampleInputs, sixZones } from '../../test/support/sample-run.ts';
import { freezeBundle } from './freeze-bundle.ts';
import { listKeys, readBundle } from './read-bundles.ts';

const inputs = sampleInputs(sixZones().slice(0, 2), { synthetic: true });
const result = evaluate(inputs);
const run = result.ranking.run.id;
const sign = memorySigner('office');
const code = codeIdentity([], {});
const freeze = (ports: LinePorts, by = sign) => freezeBundle({ ...ports, sign: by, code });
const event = (evaluation = 'e', to = 'circulated') => ({ evaluation, run, to });

const decided = (to: EvaluationDecision['to'], at: string): EvaluationDecision => ({
  to,
  by: 'lead',
  at,
  document: to,
});
const decisions = [decided('approved', '2026-05-01T01:00:00.000Z'), decided('circulated', '2026-05-08T01:00:00.000Z')];

const place = async (line: Line, evaluation = 'e', stored: unknown = result) => {
  for (const [key, value] of Object.entries({ inputs, [`result-${evaluation}`]: stored })) {
    const bytes = new TextEncoder().encode(canonicalJson(value));
    await line.ports.putObject({ bucket: 'results', key, bytes, contentType: 'application/json' });
  }
  const { scheme } = result.ranking;
  const request = { evaluation, year: 2025, scheme, dataAsOf: '2026-03-02T01:00:00.000Z', cause: evaluation };
  const ran = {
    id: run,
    scheme,
    inputs: 'inputs',
    result: `result-${evaluation}`,
    blockers: [],
    synthetic: true,
  } as const;
  await line.place(evaluations.write(evaluation, 'absent', { request, state: 'circulated', run: ran, decisions }));
};
const open = async () => {
  const line = openLine();
  await place(line);
  return line;
};
const frozenOf = async ({ ports }: Line, evaluation = 'e') =>
  (await bundles.read(ports.readRecord, { evaluation, run }))?.value;

describe('the bundle of a circulated run', () => {
  it('is frozen once, verifies, and says what was decided', async () => {
    const line = await open();
    for (let times = 0; times < 2; times++) expect(await freeze(line.ports)(event())).toEqual({ kind: 'done' });
    const frozen = await frozenOf(line);
    const object = await line.ports.getObject({ bucket: 'results', key: frozen?.key ?? '' });
    expect([object?.bytes.length, sha256Hex(object!.bytes)]).toEqual([frozen?.size, frozen?.sha256]);
    const { key } = await sign(new Uint8Array(0));
    expect(verifyBundle(object!.bytes, { checkSignature: checkMemorySignature, trusted: key })?.ok).toBe(true);
    const held = readStoredZip(object!.bytes, 'decisions.json')?.entries.find(({ path }) => path === 'decisions.json');
    expect(JSON.parse(new TextDecoder().decode(held?.bytes))).toEqual(decisions);
    expect(frozen).toMatchObject({ keyId: key.keyId, synthetic: true });
  });

  it('is not made before that, nor of a run that there is not', async () => {
    const line = await open();
    for (const to of ['feedback', 'approved'])
      expect(await freeze(line.ports)(event('e', to))).toEqual({ kind: 'done' });
    expect(await freeze(line.ports)({ ...event(), run: 'other' })).toMatchObject({ kind: 'set-aside' });
    expect(await freeze(line.ports)(event('none'))).toMatchObject({ kind: 'set-aside' });
    expect(await frozenOf(line)).toBeUndefined();
  });

  it('is not signed where this code computes another result than was approved', async () => {
    const line = openLine();
    const [first, ...others] = result.ranking.entries;
    await place(line, 'e', { ...result, ranking: { ...result.ranking, entries: [{ ...first, rank: 7 }, ...others] } });
    const signed: Uint8Array[] = [];
    const watched = async (bytes: Uint8Array) => {
      signed.push(bytes);
      return sign(bytes);
    };
    expect(await freeze(line.ports, watched)(event())).toMatchObject({ kind: 'set-aside' });
    expect([signed, await frozenOf(line)]).toEqual([[], undefined]);
  });

  it('has one effect, whatever is repeated or breaks', async () => {
    const act = (ports: LinePorts) => freeze(ports)(event());
    expect(await expectOneEffect({ arrange: open, act })).toBeGreaterThanOrEqual(7);
  });
});

describe('what is answered of bundles', () => {
  it('is a link that works for five minutes', async () => {
    const line = await open();
    const read = () => ask(readBundle(line.ports), { actor: office, params: { id: 'e' } });
    expect(codeOf(await read())).toBe('bundle.not-yet');
    await freeze(line.ports)(event());
    const { url, ...rest } = answerOf(await read()).body!;
    expect(rest).toMatchObject({ fileName: `${run}.zip`, expiresAt: '2026-01-12T09:05:00+08:00' });
    expect(line.objects.openLink(url)).toMatchObject({ fileName: `${run}.zip` });
    expect(codeOf(await ask(readBundle(line.ports), { actor: office, params: { id: 'none' } }))).toBe(
      'evaluation.unknown',
    );
  });

  it('are the keys that ever signed one, each once', async () => {
    const line = await open();
    const keys = async () => answerOf(await ask(listKeys(line.ports), {})).body?.items ?? [];
    expect(await keys()).toEqual([]);
    await place(line, 'second');
    await place(line, 'third');
    await freeze(line.ports)(event());
    await freeze(line.ports)(event('second'));
    await freeze(line.ports, memorySigner('the next key'))(event('third'));
    const items = await keys();
    expect(items).toHaveLength(2);
    expect(items.map(({ keyId }) => keyId)).toContain((await frozenOf(line))?.keyId);
    const page = answerOf(await ask(listKeys(line.ports), { query: { limit: '1' } })).body;
    const rest = answerOf(await ask(listKeys(line.ports), { query: { limit: '1', cursor: page?.next ?? '' } })).body;
    expect([...(page?.items ?? []), ...(rest?.items ?? [])]).toEqual(items);
    for (const { pem, publicKey } of items) expect(pem).toContain(publicKey.slice(-20));
  });
});
