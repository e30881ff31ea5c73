import type { Role } from '../domain/actor.ts';
import type { ExportAsked, ExportState } from '../domain/exports/export-asked.ts';
import type { Message } from '../domain/message.ts';
import { type Entity, entity } from './entity.ts';

/** An export (批量导出) that was asked for, and what became of it. */
export interface ExportJob extends ExportAsked {
  readonly id: string;
  /** Who asked, in which role: the rows are those that this role may see. */
  readonly asked: { readonly by: string; readonly role: Role; readonly at: string };
  readonly state: ExportState;
  /** When its rows were read, RFC 3339 in UTC; only once it is done. */
  readonly asOf?: string;
  readonly rows?: number;
  /** The data files, then the manifest (清单). */
  readonly files?: readonly StoredExport[];
  /** Why it could not be made. */
  readonly failure?: Message;
}

/** A file of an export as it is stored. */
export interface StoredExport {
  readonly name: string;
  readonly key: string;
  readonly size: number;
  readonly sha256: string;
}

/** Exports, by id. */
export const exportJobs: Entity<string, ExportJob> = entity({
  key: (id: string) => ({ table: 'exports', pk: `EXPORT#${id}`, sk: 'STATE' }),
});
