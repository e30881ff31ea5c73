import type { Seal, SealedHead } from '../domain/audit/seal.ts';
import { canonicalJson } from '../domain/digest.ts';
import { AUDIT_HEADS, auditHeadOf } from './audit-writes.ts';
import { type Entity, entity } from './entity.ts';
import type { GetObject, NewObject } from './objects.ts';
import type { ListIndex, TableName } from './records.ts';

/** Every table in which audit chains stand. */
export const AUDITED_TABLES: readonly TableName[] = [
  'intake',
  'validation',
  'indicators',
  'ranking',
  'publishing',
  'portal',
  'calendar',
  'notices',
  'exports',
];

/** The partition of the daily seals. */
export const SEALS = 'SEALS';

/** How the places of seals begin. */
export const SEAL = 'N#';

/** Each day's seal (日封存) by its number: append-only. */
export const seals: Entity<number, Seal> = entity({
  key: (number) => ({ table: 'calendar', pk: SEALS, sk: `${SEAL}${String(number).padStart(6, '0')}` }),
});

/** The newest seal. */
export const newestSeal: Entity<void, Seal> = entity({
  key: () => ({ table: 'calendar', pk: SEALS, sk: 'HEAD' }),
});

/** The file with the heads that a seal closes, named by their hash. */
export const headsObject = (hash: string, heads: readonly SealedHead[]): NewObject => ({
  ...{ bucket: 'results', key: headsKey(hash), contentType: 'application/json' },
  bytes: new TextEncoder().encode(canonicalJson(heads)),
});

const headsKey = (hash: string): string => `seals/${hash}.json`;

/** The heads that a seal closed; none for no seal, `undefined` where the file is gone or is no list. */
export const readSealedHeads = async (
  getObject: GetObject,
  seal: Pick<Seal, 'heads'> | undefined,
): Promise<readonly SealedHead[] | undefined> => {
  if (!seal) return [];
  const object = await getObject({ bucket: 'results', key: headsKey(seal.heads) });
  if (!object) return undefined;
  try {
    const list: unknown = JSON.parse(new TextDecoder().decode(object.bytes));
    return Array.isArray(list) ? (list as readonly SealedHead[]) : undefined;
  } catch {
    // Somebody wrote over it: to its readers that is the same as gone.
    return undefined;
  }
};

const PAGE = 1000;

/** The heads of all chains, as the index shows them: one that was written a moment ago may still be missing or older. */
export const listAuditHeads = async (listIndex: ListIndex): Promise<readonly SealedHead[]> => {
  const heads: SealedHead[] = [];
  for (const table of AUDITED_TABLES) {
    let after: string | undefined;
    do {
      const query = { table, index: 'listed', pk: AUDIT_HEADS, limit: PAGE } as const;
      const page = await listIndex({ ...query, ...(after === undefined ? {} : { after }) });
      heads.push(...page.records.map(auditHeadOf));
      after = page.next;
    } while (after !== undefined);
  }
  return heads;
};
