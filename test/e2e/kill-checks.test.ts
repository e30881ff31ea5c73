import { describe, expect, it } from 'vitest';
import { contentHash } from '../../libs/domain/digest.ts';
import { type AuditEntry, auditFaults } from '../kill/audit-chain.ts';
import { drawTrials } from '../kill/moments.ts';

const measure = { ms: 10_000, lines: [1000, 2000, 5000, 9000] };

describe('the moments of a seed', () => {
  it('are the same each time, and others than those of another seed', () => {
    expect(drawTrials(7, 20, measure)).toEqual(drawTrials(7, 20, measure));
    expect(drawTrials(7, 20, measure)).not.toEqual(drawTrials(8, 20, measure));
  });

  it('are of every kind, and those by time spread over the whole run', () => {
    const trials = drawTrials(7, 21, measure);
    expect(trials.map(({ kills }) => kills.map(({ kind }) => kind).join()).slice(0, 3)).toEqual([
      'time',
      'progress',
      'time,progress',
    ]);
    const times = trials.flatMap(({ kills }) => kills.flatMap((kill) => (kill.kind === 'time' ? [kill.ms] : [])));
    expect(times.filter((ms) => ms < 3400).length).toBeGreaterThanOrEqual(4);
    expect(times.filter((ms) => ms > 6600).length).toBeGreaterThanOrEqual(4);
  });
});

describe('the check of an audit chain', () => {
  const chain: AuditEntry[] = [];
  for (const action of ['submission.announced', 'submission.received', 'submission.valid']) {
    const content = { sequence: chain.length + 1, previous: chain.at(-1)?.hash ?? null, action, subject: 's' };
    chain.push({ ...content, hash: contentHash(content) });
  }
  const { sequence, hash } = chain[2]!;
  const head = { sequence, hash };

  it('finds nothing in one that is whole, or not there', () => {
    expect(auditFaults(chain, head)).toEqual([]);
    expect(auditFaults([], undefined)).toEqual([]);
  });

  it.each([
    ['an entry that is gone', chain.toSpliced(1, 1), head],
    ['a last entry that is gone', chain.slice(0, 2), head],
    ['an entry that was changed', chain.with(1, { ...chain[1]!, action: 'submission.invalid' }), head],
    ['two entries that changed places', [chain[1]!, chain[0]!, chain[2]!], head],
    ['an entry that is there twice', [...chain, chain[2]!], head],
    ['a head that is gone', chain, undefined],
  ])('finds %s', (_, entries, at) => {
    expect(auditFaults(entries, at)).not.toEqual([]);
  });
});
