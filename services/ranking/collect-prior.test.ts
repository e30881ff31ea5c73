import { expect, it } from 'vitest';
import { sample2025 } from '../../libs/domain/schemes/sample-2025.ts';
import { standard2025 } from '../../libs/domain/schemes/standard-2025.ts';
import { circulations } from '../../libs/ports/circulations.ts';
import { type Line, openLine } from '../../test/support/line/open-line.ts';
import { collectPrior } from './collect-prior.ts';

const entries = [
  { zone: 'ningbo', rank: 1, score: '81.5', standing: { subtotal: '82' } },
  { zone: 'hangzhou', rank: 2, score: '80', standing: { subtotal: '80' } },
  { zone: 'lishui', rank: null, score: null },
];

const circulate = async (line: Line, evaluation: string, at: string): Promise<void> => {
  const ranking = { scheme: { id: 'standard', version: 1, sha256: 'f'.repeat(64) }, entries };
  const key = `runs/result/${evaluation}.json`;
  const bytes = new TextEncoder().encode(JSON.stringify({ ranking }));
  await line.ports.putObject({ bucket: 'results', key, bytes, contentType: 'application/json' });
  const circulation = { year: 2024, evaluation, run: `run-${evaluation}`, result: key, at };
  await line.place(circulations.write(circulation, 'absent', circulation));
};

const [FIRST, AGAIN] = ['2025-05-01T00:00:00.000Z', '2025-06-01T00:00:00.000Z'];
const priorAsOf = async (asOf: string, scheme = standard2025) => {
  const line = openLine();
  await circulate(line, 'a', FIRST);
  await circulate(line, 'b', AGAIN);
  return (await collectPrior(line.ports, { year: 2025, asOf }, scheme)).prior;
};

it('takes the scores of the tree of what stood as circulated by then, in the order of the zones', async () => {
  expect(await priorAsOf(AGAIN)).toEqual({
    year: 2024,
    run: 'run-b',
    scheme: { id: 'standard', version: 1 },
    scores: [
      { zone: 'hangzhou', score: '80' },
      { zone: 'ningbo', score: '82' },
    ],
  });
  expect((await priorAsOf('2025-05-31T23:59:59.999Z'))?.run).toBe('run-a');
});

it('takes nothing where nothing was circulated by then, or the scheme asks for no advancement', async () => {
  expect(await priorAsOf('2025-04-30T00:00:00.000Z')).toBeUndefined();
  expect(await priorAsOf(AGAIN, sample2025)).toBeUndefined();
});
