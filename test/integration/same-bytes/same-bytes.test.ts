import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { otherNode } from '../../support/other-node.ts';

const run = promisify(execFile);

/**
 * The SHA-256 of what comes out, committed: whoever runs this test proves the bytes for a machine and a Node. A change of a
 * documented scheme or of what a document says changes them; nothing else may.
 */
const GOLDEN = {
  plain: {
    scores: '7ee61cd155826a780d40382525eb828906c7d54792dbb11060e8a7186dc0380c',
    robustness: '1c3447d677222978c74e5ed6a8517c2991b5e96b7affd824eb057ddac5b69066',
  },
  'topsis-entropy': {
    scores: '13ae3eaee40440982d4543a0f47aca4cc324afef3f3c40a7a7e64a82112e6d7d',
    robustness: '48460bc4155366232d4609202fe9842ba2f19d5ff7a495e65d61262bf766c65b',
  },
  efficacy: {
    scores: 'aa7f65681feec7f91761f1db0fc13784a6de6a476c5fca968bb293171bfc8e92',
    robustness: 'f10c3f000e2fcac6a2e572ef09d6ae662f8fd5188f3034ce516edf52be47bf55',
  },
} as const;
const GOLDEN_RUN = 'ddb584309ffda04b31956f3ed75d9843a83acad662bdd29dbb7c5f3b6af485eb';

const nodes = [
  { name: `Node ${process.version}`, path: process.execPath },
  {
    name: otherNode
      ? `Node ${otherNode.version}`
      : 'another Node (skipped: there is none beside the one that runs the tests)',
    path: otherNode?.path,
  },
];

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'same-bytes-'));
  await build({
    entryPoints: {
      evaluate: 'infra/cli/evaluate.ts',
      'official-run': 'test/integration/same-bytes/official-run-process.ts',
    },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // Some libraries ask for Node's own modules in the old way.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

describe.each(nodes)('under $name', ({ path = '' }) => {
  const only = it.skipIf(path === '');

  only.each(Object.entries(GOLDEN))('the documented scheme %s gives the committed bytes', async (name, golden) => {
    const out = await mkdtemp(join(folder, 'out-'));
    const args = [
      `docs/schemes/${name}.json`,
      'docs/schemes/table.csv',
      '--out',
      out,
      '--draws',
      '2000',
      '--seed',
      '7',
    ];
    await run(path, [join(folder, 'evaluate.mjs'), ...args]);
    const hashOf = async (file: string) => sha256(await readFile(join(out, file)));
    expect({ scores: await hashOf('scores.json'), robustness: await hashOf('robustness.json') }).toEqual(golden);
  });

  only('an official run gives the committed bytes', async () => {
    const { stdout } = await run(path, [join(folder, 'official-run.mjs')], { maxBuffer: 64 * 1024 * 1024 });
    expect(JSON.parse(stdout)).toHaveProperty('result.ranking.entries');
    expect(sha256(stdout)).toBe(GOLDEN_RUN);
  });
});
