/** A cell of a file (来源单元格): of one that was joined into another. */
export interface FileCell {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  /** Of the file’s bytes, 64 hex digits. */
  readonly sha256: string;
}
