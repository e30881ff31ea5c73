import { describe, expect, it } from 'vitest';
import { sampleInputs, sixZones } from '../../../test/support/sample-run.ts';
import { Decimal } from '../decimal.ts';
import { sha256Hex } from '../digest.ts';
import { evaluate } from '../evaluation/evaluate.ts';
import { runReference } from '../evaluation/run-inputs.ts';
import { bundleOf } from './bundle.ts';
import { codeIdentity } from './code-identity.ts';
import { readManifest } from './manifest.ts';
import { stagesOf } from './stages.ts';

const inputs = sampleInputs(sixZones());
const code = codeIdentity([], { 'decimal.js': '1' });
const bundle = bundleOf(inputs, { code });
const textOf = (path: string, { files } = bundle) =>
  new TextDecoder().decode(files.find((file) => file.path === path)?.bytes);

describe('the bundle of a run', () => {
  it('lists every file with its hash and size, and is small enough for a signing service to take it whole', () => {
    const manifest = readManifest(new TextDecoder().decode(bundle.manifest));
    expect(manifest?.files).toEqual(
      Object.fromEntries(
        bundle.files.map(({ path, bytes }) => [path, { sha256: sha256Hex(bytes), size: bytes.length }]),
      ),
    );
    expect(bundle.manifest.length).toBeLessThan(4096);
  });

  it('has the inputs by whose hash the run is named', () => {
    expect(manifestRun()).toEqual({ ...runReference(inputs), inputsSha256: sha256Hex(textOf('inputs.json')) });
    expect(JSON.parse(textOf('inputs.json'))).toEqual(inputs);
  });

  it('has what the run gave, to the digit', () => {
    const { ranking, indicators, blockers } = evaluate(inputs);
    expect(JSON.parse(textOf('blockers.json'))).toEqual(blockers);
    expect(JSON.parse(textOf('ranking.json'))).toEqual(JSON.parse(JSON.stringify(ranking)));
    expect(JSON.parse(textOf('indicators.json'))).toEqual(JSON.parse(JSON.stringify(indicators)));
    expect(JSON.parse(textOf('code.json'))).toEqual(code);
  });

  it('is the same to the byte whenever it is made', () => {
    expect(bundleOf(structuredClone(inputs), { code })).toEqual(bundle);
  });

  it('carries decisions where there are any, and the mark of made-up data everywhere', () => {
    expect(bundle.files.some(({ path }) => path === 'decisions.json')).toBe(false);
    const decided = { to: 'circulated', by: 'lead', at: 'then', document: '文号' } as const;
    const marked = bundleOf({ ...inputs, synthetic: true }, { code, decisions: [decided] });
    expect(JSON.parse(textOf('decisions.json', marked))).toEqual([decided]);
    for (const path of ['ranking.json', 'indicators.json', 'stages.json']) {
      expect(JSON.parse(textOf(path, marked)).synthetic, path).toBe(true);
    }
    expect(textOf('README.txt', marked)).toContain('模拟数据');
    expect(marked.head.synthetic).toBe(true);
  });

  const manifestRun = () => readManifest(new TextDecoder().decode(bundle.manifest))?.run;
});

describe('the stages of a run', () => {
  const stages = stagesOf(inputs);

  it('are those of the zones that filed', () => {
    const filed = inputs.zones.filter(({ filing }) => filing).map(({ zone }) => zone);
    for (const stage of [stages.treated, stages.normalised, stages.nodes, stages.contributions, stages.scores]) {
      expect(Object.keys(stage).toSorted()).toEqual(filed.toSorted());
    }
  });

  it('have contributions that add to the score of the tree, and weights that add to 1', () => {
    expect(Decimal.sum(...Object.values(stages.weights)).toString()).toBe('1');
    for (const [zone, parts] of Object.entries(stages.contributions)) {
      const sum = Decimal.sum(...Object.values(parts ?? {}));
      expect(
        sum
          .minus(stages.scores[zone] ?? 0)
          .abs()
          .lessThan('1e-10'),
        zone,
      ).toBe(true);
    }
  });
});

describe('the identity of code', () => {
  const source = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });

  it('is its content, in whatever order it was read', () => {
    const files = [source('a.ts', '1'), source('b.ts', '2')];
    expect(codeIdentity(files.toReversed(), {})).toEqual(codeIdentity(files, {}));
    const others = [
      [source('a.ts', '1')],
      [source('a.ts', '2'), source('b.ts', '1')],
      [source('c.ts', '1'), files[1]!],
    ];
    const seen = [files, ...others].map((given) => codeIdentity(given, {}).sha256);
    expect(new Set([...seen, codeIdentity(files, { x: '1' }).sha256]).size).toBe(5);
  });
});
