/**
 * What a reading may cost at most. Each is counted while it happens: what a file declares about itself is never believed.
 */
export interface ReadLimits {
  /** Size of the file in bytes. */
  readonly bytes: number;
  /** Entries of the ZIP container. */
  readonly entries: number;
  /** Sum of all inflated entries, in bytes. */
  readonly inflated: number;
  /** One inflated entry, in bytes. */
  readonly entry: number;
  /** The inflated table of shared strings, in bytes. */
  readonly sharedStrings: number;
  /** Inflated over compressed size of one entry; looked at from {@link ratioFrom} bytes on. */
  readonly ratio: number;
  /** Cells with content, over all sheets. */
  readonly cells: number;
  /** Characters of text and formulas over all cells, a shared text counted for each cell that shows it. */
  readonly characters: number;
  /** Characters of one cell's text or formula. */
  readonly cellText: number;
  /** Worksheets. */
  readonly sheets: number;
  /** Merged ranges of one sheet. */
  readonly merges: number;
  /** XML elements and attributes, over all parts: what the time of a reading grows with. */
  readonly elements: number;
  /** Nesting of XML elements. */
  readonly depth: number;
}

const megabyte = 1024 * 1024;

/** Small entries may be as compressible as they like: they cannot hurt. In bytes. */
export const ratioFrom = 4 * megabyte;

/**
 * The limits for a form that a zone files: far above any real one, and read in seconds at worst. Sheet XML deflates to
 * between a tenth and a fortieth; a bomb of repeated bytes reaches a thousandth.
 */
export const formLimits: ReadLimits = {
  bytes: 10 * megabyte,
  entries: 500,
  inflated: 150 * megabyte,
  entry: 100 * megabyte,
  sharedStrings: 64 * megabyte,
  ratio: 250,
  cells: 500_000,
  characters: 50_000_000,
  cellText: 32_767,
  sheets: 64,
  merges: 10_000,
  elements: 8_000_000,
  depth: 64,
};
