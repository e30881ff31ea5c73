/** A file in an archive: its path, e.g. `ranking.json`, and its bytes. */
export interface ArchiveEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
}
