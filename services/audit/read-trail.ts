import { chainName, type Seal, type SealedHead } from '../../libs/domain/audit/seal.ts';
import type { TrailLine } from '../../libs/domain/audit/trail-line.ts';
import type { TrailState } from '../../libs/domain/audit/verify-trail.ts';
import { entriesUpTo } from '../../libs/ports/audit-chains.ts';
import { auditHeadKey, auditHeadOf } from '../../libs/ports/audit-writes.ts';
import type { GetObject } from '../../libs/ports/objects.ts';
import type { Records, TableName } from '../../libs/ports/records.ts';
import { listAuditHeads, newestSeal, readSealedHeads, SEAL, SEALS, seals } from '../../libs/ports/seals.ts';
import type { TrailPlace } from './trail-place.ts';

/** What reading the trail needs. */
export type TrailPorts = Omit<Records, 'commit'> & { readonly getObject: GetObject };

/** A page of the trail: its lines, what they are verified from, and where the next page begins. */
export interface TrailPage {
  readonly from: TrailState;
  readonly lines: readonly TrailLine[];
  readonly next?: TrailPlace;
}

/** How much one page takes: no seal and no chain is begun once so many entries, or seals, were read. */
const BOUNDS = { entries: 4000, seals: 200 };

/**
 * Reads a page of the audit trail, as it stands: each seal with the entries that it closed, then each chain with those that are
 * not sealed yet, then the end. What is missing is left out; it is the verifier's to see that.
 */
export const readTrail = async (ports: TrailPorts, place: TrailPlace, at: string): Promise<TrailPage> => {
  const top = await newestNumber(ports);
  const before = 'seal' in place ? place.seal - 1 : top;
  const last = before > 0 ? await readSeal(ports, before) : undefined;
  const heads = (await readSealedHeads(ports.getObject, last)) ?? [];
  const page: Reading = { lines: [], entries: 0, seals: 0, heads };
  const from: TrailState = { seal: last ?? (before > 0 ? lostSeal(before) : undefined), heads };

  if ('seal' in place) {
    for (let number = place.seal; number <= top; number += 1) {
      if (isFull(page)) return { from, lines: page.lines, next: { seal: number } };
      await readSealed(ports, page, number);
    }
  }
  const next = await readUnsealed(ports, page, 'after' in place ? place.after : '', { at, seals: top });
  return { from, lines: page.lines, ...(next === undefined ? {} : { next: { after: next } }) };
};

interface Reading {
  readonly lines: TrailLine[];
  entries: number;
  seals: number;
  /** The heads that the seal before closed. */
  heads: readonly SealedHead[];
}

const isFull = ({ entries, seals: read }: Reading): boolean => entries >= BOUNDS.entries || read >= BOUNDS.seals;

/** Of the head and of what is stored, the greater: removing one of the two does not hide a seal. */
const newestNumber = async ({ readRecord, listRecords }: TrailPorts): Promise<number> => {
  const head = await newestSeal.read(readRecord, undefined);
  const { records } = await listRecords({ table: 'calendar', pk: SEALS, prefix: SEAL, backward: true, limit: 1 });
  const stored = Number(records[0]?.key.sk.slice(SEAL.length) ?? 0);
  return Math.max(head?.value.number ?? 0, stored);
};

const readSeal = async ({ readRecord }: TrailPorts, number: number): Promise<Seal | undefined> =>
  (await seals.read(readRecord, number))?.value;

/** Stands for a seal that is gone: nothing is linked to it. */
const lostSeal = (number: number): TrailState['seal'] => ({ number, hash: '', day: '' });

const readSealed = async (ports: TrailPorts, page: Reading, number: number): Promise<void> => {
  const seal = await readSeal(ports, number);
  page.seals += 1;
  if (!seal) return;
  const closed = (await readSealedHeads(ports.getObject, seal)) ?? [];
  const reached = new Map(page.heads.map((head) => [chainName(head), head]));
  const moved = closed.filter((head) => reached.get(chainName(head))?.hash !== head.hash);
  page.lines.push({ kind: 'seal', seal, moved });
  for (const head of moved) await readEntries(ports, page, head, reached.get(chainName(head))?.sequence ?? 0);
  page.heads = closed;
};

/** Reads the chains after one by its name; the name of the last one that was read where the page is full. */
const readUnsealed = async (
  ports: TrailPorts,
  page: Reading,
  after: string,
  { at, seals: top }: { readonly at: string; readonly seals: number },
): Promise<string | undefined> => {
  const sealed = new Map(page.heads.map((head) => [chainName(head), head]));
  const listed = (await listAuditHeads(ports.listIndex)).map((head) => [chainName(head), head] as const);
  const chains = [...new Map([...sealed, ...listed])].toSorted(([a], [b]) => (a < b ? -1 : 1));
  let done = after;
  for (const [name, { service, chain }] of chains.filter(([one]) => one > after)) {
    if (isFull(page)) return done;
    const record = await ports.readRecord(auditHeadKey(service as TableName, chain));
    const head = record ? auditHeadOf(record) : { service, chain, sequence: 0, hash: null };
    const { sequence, hash } = head;
    page.lines.push({ kind: 'head', service, chain, sequence, hash });
    await readEntries(ports, page, { service, chain, sequence }, sealed.get(name)?.sequence ?? 0);
    done = name;
  }
  page.lines.push({ kind: 'end', at, seals: top, chains: chains.length });
  return undefined;
};

const readEntries = async (
  { listRecords }: TrailPorts,
  page: Reading,
  head: Pick<SealedHead, 'service' | 'chain' | 'sequence'>,
  from: number,
): Promise<void> => {
  const { service, chain } = head;
  for await (const { body } of entriesUpTo(listRecords, head, from)) {
    page.lines.push({ kind: 'entry', service, chain, entry: body });
    page.entries += 1;
  }
};
