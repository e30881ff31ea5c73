import { beforeAll, describe, expect, it } from 'vitest';
import { sampleInputs, sixZones } from '../../../test/support/sample-run.ts';
import { checkMemorySignature, memorySigner } from '../../memory/memory-signer.ts';
import { canonicalJson } from '../digest.ts';
import { evaluate } from '../evaluation/evaluate.ts';
import type { ArchiveEntry } from './archive-entry.ts';
import { bundleOf, sealBundle, type UnsignedBundle } from './bundle.ts';
import { codeIdentity } from './code-identity.ts';
import { manifestOf } from './manifest.ts';
import { readStoredZip } from './read-stored-zip.ts';
import { verifyBundle } from './verify-bundle.ts';
import { writeStoredZip } from './write-stored-zip.ts';

const [hangzhou, ningbo] = sixZones();
const inputs = sampleInputs([hangzhou!, ningbo!], { synthetic: true });
const decision = {
  to: 'circulated',
  by: 'lead',
  at: '2026-05-08T01:00:00.000Z',
  document: '浙自贸办〔2026〕7号',
} as const;
const bundle = bundleOf(inputs, { code: codeIdentity([], {}), decisions: [decision] });
const sign = memorySigner('office');
const other = memorySigner('somebody');

const seal = async (unsigned: UnsignedBundle, by = sign) => sealBundle(unsigned, await by(unsigned.manifest));
const verify = (bytes: Uint8Array, trusted?: Awaited<ReturnType<typeof sign>>['key']) =>
  verifyBundle(bytes, { checkSignature: checkMemorySignature, ...(trusted ? { trusted } : {}) });

let sealed: Uint8Array<ArrayBuffer>;
let entries: readonly ArchiveEntry[];
beforeAll(async () => {
  sealed = await seal(bundle);
  entries = readStoredZip(sealed, 'manifest.json')?.entries ?? [];
});
const paths = [
  'README.txt',
  'blockers.json',
  'code.json',
  'decisions.json',
  'indicators.json',
  'inputs.json',
  'manifest.json',
];
const all = [...paths, 'manifest.sig', 'ranking.json', 'scheme.json', 'stages.json'];

/** The bundle with some files replaced, and its manifest written anew to fit. */
const forged = (replaced: Readonly<Record<string, unknown>>): UnsignedBundle => {
  const files = bundle.files.map(({ path, bytes }) => ({
    path,
    bytes: path in replaced ? new TextEncoder().encode(canonicalJson(replaced[path])) : bytes,
  }));
  return { ...bundle, files, manifest: new TextEncoder().encode(canonicalJson(manifestOf(bundle.head, files))) };
};

describe('a bundle as it was made', () => {
  it('verifies, with every file', () => {
    const report = verify(sealed);
    expect(report).toMatchObject({ ok: true, canonical: true, recomputed: { ok: true, differences: [] } });
    expect(report?.files).toEqual(all.map((path) => ({ path, ok: true })));
    expect(report?.head).toMatchObject({ year: 2025, synthetic: true, run: evaluate(inputs).ranking.run });
  });

  it('proves its origin by a key that is known, and its integrity alone by its own', async () => {
    const { key } = await sign(new Uint8Array(0));
    expect(verify(sealed, key)?.signature).toEqual({ ok: true, keyId: key.keyId, key: 'trusted', proves: 'origin' });
    expect(verify(sealed)?.signature).toEqual({ ok: true, keyId: key.keyId, key: 'carried', proves: 'integrity' });
  });

  it('does not verify by the key of somebody else, nor signed by somebody else', async () => {
    const { key } = await sign(new Uint8Array(0));
    const stranger = (await other(new Uint8Array(0))).key;
    const proves = { ok: false, proves: 'nothing' };
    expect(verify(sealed, stranger)).toMatchObject({ ok: false, signature: { ...proves, keyId: key.keyId } });
    const resigned = await seal(bundle, other);
    expect(verify(resigned, key)).toMatchObject({ ok: false, signature: { ...proves, keyId: stranger.keyId } });
    expect(verify(resigned)).toMatchObject({ ok: true, signature: { proves: 'integrity' } });
  });
});

describe('a changed bundle', () => {
  /** Where each file's bytes begin. */
  const placeOf = ({ bytes }: ArchiveEntry) => bytes.byteOffset - sealed.byteOffset;

  it('names the file in which a byte was changed, whichever', () => {
    expect(entries.map(({ path }) => path)).toEqual(all);
    for (const entry of entries) {
      const { length } = entry.bytes;
      for (const at of [0, 1, Math.floor(length / 3), Math.floor(length / 2), length - 2, length - 1]) {
        const place = placeOf(entry) + at;
        const report = verify(sealed.with(place, (sealed[place] ?? 0) ^ 1));
        expect(report?.ok, `${entry.path} ${at}`).toBe(false);
        expect(
          report?.files.find(({ path }) => path === entry.path),
          `${entry.path} ${at}`,
        ).toEqual({ path: entry.path, ok: false });
      }
    }
  });

  it('does not verify where a byte of the archive itself was changed', () => {
    const held = new Set(entries.flatMap((entry) => Array.from(entry.bytes, (_, at) => placeOf(entry) + at)));
    const own = Array.from(sealed.keys()).filter((at) => !held.has(at));
    for (const at of own.filter((_, index) => index % 29 === 0)) {
      expect(verify(sealed.with(at, (sealed[at] ?? 0) ^ 4))?.ok, `byte ${at}`).toBe(false);
    }
  });

  it('does not verify with a file more, a file less, or a byte behind it', () => {
    const more = verify(writeStoredZip([...entries, { path: 'note.txt', bytes: new Uint8Array(1) }]));
    expect(more?.files.filter(({ ok }) => !ok)).toEqual([{ path: 'note.txt', ok: false }]);
    const without = (path: string) => verify(writeStoredZip(entries.filter((entry) => entry.path !== path)));
    for (const path of ['README.txt', 'stages.json', 'manifest.sig']) {
      expect(without(path), path).toMatchObject({ ok: false, canonical: true });
      expect(without(path)?.files, path).toContainEqual({ path, ok: false });
    }
    expect(verify(Uint8Array.from([...sealed, 0]))).toMatchObject({ ok: false, canonical: false });
    expect([more?.ok, more?.canonical]).toEqual([false, true]);
  });

  it('is none without a manifest', () => {
    expect(verify(writeStoredZip(entries.filter(({ path }) => path !== 'manifest.json')))).toBeUndefined();
    expect(verify(new Uint8Array(0))).toBeUndefined();
  });
});

describe('recomputing', () => {
  it('finds an output that the inputs do not give, whoever signed it', async () => {
    const ranking = structuredClone(evaluate(inputs).ranking);
    const [first, second] = ranking.entries;
    const swapped = { ...ranking, entries: [{ ...first, zone: second?.zone }, second] };
    const report = verify(await seal(forged({ 'ranking.json': swapped })));
    expect(report).toMatchObject({ ok: false, signature: { ok: true } });
    expect(report?.files.every(({ ok }) => ok)).toBe(true);
    expect(report?.recomputed).toEqual({ ok: false, differences: ['ranking.json#/entries/0/zone'] });
  });

  it('finds inputs of another run than the bundle says it is', async () => {
    const { differences } = verify(
      await seal(forged({ 'inputs.json': { ...inputs, synthetic: undefined } })),
    )!.recomputed;
    expect(differences).toEqual(expect.arrayContaining(['manifest.json#/synthetic', 'manifest.json#/run/id']));
  });

  it.each([
    ['no inputs', null],
    ['empty inputs', {}],
    ['zones of nothing', { ...inputs, zones: [{ filing: {} }] }],
  ])('says that %s cannot be evaluated', async (_, wrong) => {
    const report = verify(await seal(forged({ 'inputs.json': wrong })));
    expect(report).toMatchObject({
      ok: false,
      recomputed: { differences: ['inputs.json'], failure: expect.any(String) },
    });
  });

  it('lists a hundred differences and counts the others', async () => {
    const { recomputed } = verify(
      await seal(
        forged({
          'stages.json': {},
          'indicators.json': { zones: Object.fromEntries(Array.from({ length: 200 }, (_, at) => [at, at])) },
        }),
      ),
    )!;
    expect(recomputed.differences).toHaveLength(100);
    expect(recomputed.more).toBeGreaterThan(100);
  });
});
