import { beforeAll, describe, expect, it } from 'vitest';
import { type TrailReport, trailVerifier } from '../../libs/domain/audit/verify-trail.ts';
import { contentHash } from '../../libs/domain/digest.ts';
import type { MemoryRecord } from '../../libs/memory/memory-records.ts';
import type { Body } from '../../libs/ports/records.ts';
import { auditedDays, LOOKED_AT, tampered } from '../../test/support/audit/audited-days.ts';
import type { Line } from '../../test/support/line/open-line.ts';
import { readTrail, type TrailPorts } from './read-trail.ts';

let line: Line;
beforeAll(async () => {
  line = await auditedDays();
});

const verify = async (ports: TrailPorts): Promise<TrailReport> => {
  const { from, lines } = await readTrail(ports, { seal: 1 }, LOOKED_AT);
  const verifier = trailVerifier(from);
  for (const one of lines) verifier.take(one);
  return verifier.close({ whole: true });
};
const found = async (change: (all: readonly MemoryRecord[]) => readonly MemoryRecord[]): Promise<readonly string[]> =>
  (await verify(await tampered(line, change))).problems.map(({ where, number, what }) => `${where} ${number} ${what}`);

const isEntry = ({ key }: MemoryRecord) => key.sk.startsWith('E#');
const isSeal = ({ key }: MemoryRecord) => key.sk.startsWith('N#');
const isSealHead = ({ key }: MemoryRecord) => key.pk === 'SEALS' && key.sk === 'HEAD';
const nameOf = ({ key }: MemoryRecord) => `${key.table}/${key.pk.slice('AUDIT#'.length)}`;
const without = (gone: MemoryRecord) => (all: readonly MemoryRecord[]) => all.filter((record) => record !== gone);
const instead = (one: MemoryRecord, body: Body) => (all: readonly MemoryRecord[]) =>
  all.map((record) => (record === one ? { ...record, body } : record));
const entries = () => line.records.all().filter(isEntry);
const seals = () => line.records.all().filter(isSeal);

/** What two records say, each in the place of the other. */
const exchange = (
  all: readonly MemoryRecord[],
  [a, b]: readonly [MemoryRecord, MemoryRecord],
  as: (at: MemoryRecord, body: Body) => Body,
): readonly MemoryRecord[] => {
  const others = new Map([
    [a, b],
    [b, a],
  ]);
  return all.map((one) => {
    const other = others.get(one);
    return other ? { ...one, body: as(one, other.body) } : one;
  });
};

/** The same kind of value, but another. */
const another = (value: unknown): unknown => {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'string') return `${value}x`;
  return value === null ? 'x' : { tampered: true };
};

describe('an audit trail that nobody touched', () => {
  it('verifies, chain by chain and seal by seal', async () => {
    const report = await verify(line.ports);
    expect(report).toMatchObject({ ok: true, entries: 8, problems: [] });
    expect(report.chains.map(({ service, chain, entries: count }) => [service, chain, count])).toEqual([
      ['intake', 'hangzhou', 2],
      ['intake', 'ningbo', 4],
      ['portal', 'ningbo', 2],
    ]);
    expect(report.seals.map(({ number, day, chains }) => [number, day, chains])).toEqual([
      [1, '2026-01-05', 2],
      [2, '2026-01-06', 3],
      [3, '2026-01-07', 3],
    ]);
  });

  it('says of each entry who did it, in which role, why, when, and what became of which record', () => {
    const [first] = entries();
    expect(first?.body).toMatchObject({
      ...{ actor: 'person-0', role: 'office', cause: { request: 'request-0' }, at: '2026-01-05T01:00:00.000Z' },
      ...{ action: 'fact.noted', subject: 'ningbo', previous: null },
      changes: [{ record: 'intake FACT#ningbo STATE', version: 1, before: null, after: contentHash({ index: 0 }) }],
    });
    const second = entries().find(({ body }) => body['subject'] === 'ningbo' && body['sequence'] === 2);
    const [change] = (second?.body['changes'] ?? []) as readonly { before: string; version: number }[];
    expect(change).toMatchObject({ version: 2, before: contentHash({ index: 0 }) });
  });
});

describe('what is found', () => {
  it('each entry that is removed', async () => {
    for (const entry of entries()) {
      const [first] = await found(without(entry));
      expect(first).toMatch(`${nameOf(entry)} ${entry.body['sequence']} `);
    }
  });

  it('each field of each entry that is changed, or taken out', async () => {
    for (const entry of entries()) {
      for (const [field, value] of Object.entries(entry.body)) {
        const { [field]: _, ...rest } = entry.body;
        expect(await found(instead(entry, { ...entry.body, [field]: another(value) })), field).not.toEqual([]);
        expect(await found(instead(entry, rest)), field).not.toEqual([]);
      }
      expect(await found(instead(entry, { ...entry.body, more: 1 }))).not.toEqual([]);
    }
  });

  it('two entries of a chain that change places, whether or not they are numbered anew', async () => {
    const chain = entries().filter((entry) => nameOf(entry) === 'intake/ningbo');
    const pairs = chain.flatMap((a) => chain.filter((b) => b !== a).map((b) => [a, b] as const));
    for (const [a, b] of pairs) {
      expect(await found((all) => exchange(all, [a, b], (_, body) => body))).not.toEqual([]);
      const numbered = (at: MemoryRecord, body: Body) => ({ ...body, sequence: at.body['sequence'] });
      expect(await found((all) => exchange(all, [a, b], numbered))).not.toEqual([]);
    }
  });

  it('a chain that is gone altogether, once a day was sealed', async () => {
    for (const chain of new Set(entries().map(nameOf))) {
      const problems = await found((all) => all.filter((record) => nameOf(record) !== chain));
      expect(problems[0]).toMatch(`${chain} 1 entries-missing`);
    }
  });

  it('a chain that is cut short, also with its head set back: by the seal', async () => {
    const last = entries().find((entry) => nameOf(entry) === 'intake/hangzhou' && entry.body['sequence'] === 2)!;
    const first = entries().find((entry) => nameOf(entry) === 'intake/hangzhou')!;
    const { sequence, hash } = first.body;
    const problems = await found((all) =>
      without(last)(all).map((record) =>
        nameOf(record) === 'intake/hangzhou' && record.key.sk === 'HEAD'
          ? { ...record, body: { sequence, hash } }
          : record,
      ),
    );
    expect(problems[0]).toBe('intake/hangzhou 2 entries-missing');
  });

  it('a chain that is written anew from an entry on, with every hash right: by the seal', async () => {
    const problems = await found((all) => {
      let previous: unknown = null;
      return all.map((record) => {
        if (nameOf(record) !== 'portal/ningbo') return record;
        if (!isEntry(record)) return { ...record, body: { sequence: 2, hash: previous } };
        const { hash: _, ...said } = record.body;
        const content = { ...said, actor: 'nobody', previous };
        const hash = contentHash(content);
        previous = hash;
        return { ...record, body: { ...content, hash } };
      });
    });
    expect(problems[0]).toBe('portal/ningbo 1 head-differs');
  });

  it('each seal that is removed, the last one also with its head set back', async () => {
    for (const seal of seals()) {
      expect((await found(without(seal)))[0]).toBe(`seal ${seal.body['number']} seal-missing`);
    }
    const [, second, third] = seals();
    const cut = await found((all) =>
      without(third!)(all).map((record) => (isSealHead(record) ? { ...record, body: second!.body } : record)),
    );
    expect(cut).toEqual(['seal 3 seal-overdue']);
  });

  it('each field of each seal that is changed, or taken out', async () => {
    for (const seal of seals()) {
      for (const [field, value] of Object.entries(seal.body)) {
        const { [field]: _, ...rest } = seal.body;
        expect(await found(instead(seal, { ...seal.body, [field]: another(value) })), field).not.toEqual([]);
        expect(await found(instead(seal, rest)), field).not.toEqual([]);
      }
    }
  });

  it('the list of heads of a seal that is gone, or is another', async () => {
    const list = JSON.stringify([{ service: 'intake', chain: 'ningbo', sequence: 1, hash: 'x' }]);
    for (const text of [undefined, 'no list', '[]', list]) {
      const getObject: TrailPorts['getObject'] = async () =>
        text === undefined
          ? undefined
          : { bytes: new TextEncoder().encode(text), contentType: 'application/json', storedAt: LOOKED_AT };
      expect((await verify({ ...line.ports, getObject })).problems[0]?.what).toBe('heads-differ');
    }
  });
});
