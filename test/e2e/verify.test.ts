import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeHere } from '../../infra/cli/verify/code-here.ts';
import { evaluate } from '../../libs/domain/evaluation/evaluate.ts';
import { bundleOf, sealBundle } from '../../libs/domain/proof/bundle.ts';
import { readStoredZip } from '../../libs/domain/proof/read-stored-zip.ts';
import { ed25519Signer } from '../../libs/lambda/ed25519-signer.ts';
import { startCommand } from '../support/command/run-command.ts';
import { sampleInputs, sixZones } from '../support/sample-run.ts';

const inputs = sampleInputs(sixZones(), { synthetic: true });
const office = generateKeyPairSync('ed25519');
const pemOf = (key: typeof office.publicKey) => key.export({ format: 'pem', type: 'spki' }).toString();
const sign = ed25519Signer(office.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString());

let folder: string;
let bundle: Uint8Array<ArrayBuffer>;
let keyId: string;

const place = (name: string, bytes: Uint8Array | string): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};
const verify = (...args: readonly string[]) => startCommand('infra/cli/verify.ts', args).ended;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'e2e-verify-'));
  const unsigned = bundleOf(inputs, { code: codeHere() });
  const signature = await sign(unsigned.manifest);
  keyId = signature.key.keyId;
  bundle = sealBundle(unsigned, signature);
  place('bundle.zip', bundle);
  place('office.pem', pemOf(office.publicKey));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string) => join(folder, name);

describe('verifying a bundle offline', () => {
  it('recomputes it, and proves its origin by the office’s public key', async () => {
    const { code, stdout, stderr } = await verify(file('bundle.zip'), '--key', file('office.pem'), '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({
      ok: true,
      signature: { ok: true, keyId, key: 'trusted', proves: 'origin' },
      recomputed: { ok: true, differences: [] },
      canonical: true,
      run: evaluate(inputs).ranking.run.id,
      synthetic: true,
      code: { same: true },
    });
    expect(report.files.every(({ ok }: { ok: boolean }) => ok)).toBe(true);
    expect(report.files.map(({ path }: { path: string }) => path)).toContain('stages.json');
  });

  it('proves integrity alone without a key, and says so to people', async () => {
    const { code, stdout } = await verify(file('bundle.zip'));
    expect(code).toBe(0);
    expect(stdout).toMatch(/核验通过 \/ verified/);
    expect(stdout).toMatch(/proves integrity, not origin/);
    expect(stdout).toMatch(/模拟数据/);
  });

  it('ends with 1 where one byte of a file was changed, and names the file', async () => {
    const ranking = readStoredZip(bundle, 'manifest.json')?.entries.find(({ path }) => path === 'ranking.json');
    const at = (ranking?.bytes.byteOffset ?? 0) + 40;
    const changed = place('changed.zip', bundle.with(at, (bundle[at] ?? 0) ^ 1));
    const { code, stdout } = await verify(changed, '--json');
    expect(code).toBe(1);
    const { ok, files, recomputed } = JSON.parse(stdout);
    expect([ok, recomputed.ok]).toEqual([false, false]);
    expect(files).toContainEqual({ path: 'ranking.json', ok: false });
    expect((await verify(changed)).stdout).toMatch(/NOT VERIFIED[\s\S]*ranking\.json/);
  });

  it('ends with 1 for a byte behind it, and for a signature of somebody else', async () => {
    const longer = await verify(place('longer.zip', Uint8Array.from([...bundle, 0])), '--json');
    expect([longer.code, JSON.parse(longer.stdout).canonical]).toEqual([1, false]);
    const stranger = place('stranger.pem', pemOf(generateKeyPairSync('ed25519').publicKey));
    const { code, stdout } = await verify(file('bundle.zip'), '--key', stranger, '--json');
    expect([code, JSON.parse(stdout).signature]).toEqual([1, { ok: false, keyId, key: 'trusted', proves: 'nothing' }]);
  });
});

describe('what it cannot verify', () => {
  it('ends with 2 and the reason, as JSON where that was asked for', async () => {
    const { code, stdout } = await verify(place('other.zip', 'PK\u0003\u0004 cut off'), '--json');
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, files: [], recomputed: { ok: false, differences: [] } });
    const plain = await verify(file('other.zip'));
    expect([plain.code, plain.stdout]).toEqual([2, '']);
    expect(plain.stderr).toContain('other.zip is no bundle');
  });

  it('ends with 2 for a file or a key that cannot be read', async () => {
    const missing = await verify(file('missing.zip'));
    expect([missing.code, missing.stdout]).toEqual([2, '']);
    const wrong = await verify(file('bundle.zip'), '--key', place('wrong.pem', 'no key'));
    expect([wrong.code, wrong.stderr.includes('wrong.pem')]).toEqual([2, true]);
  });

  it.each([
    ['no file', []],
    ['two files', ['a.zip', 'b.zip']],
    ['an unknown option', ['a.zip', '--trust']],
  ])('ends with 64 for %s', async (_, args) => {
    const { code, stdout, stderr } = await verify(...args);
    expect([code, stdout]).toEqual([64, '']);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
