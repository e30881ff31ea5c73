/** What every part of the bench gets: the project's folder, its package, and a way to tell a waiting person what goes on. */
interface Bench {
  readonly root: string;
  /** The packaged template and bundles of the sources as they are; made on the first call. */
  readonly packageDir: () => Promise<string>;
  readonly say: (line: string) => void;
}

/** A table for a person. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** What a part measured. */
export interface Measured {
  readonly title: string;
  readonly table: Table;
  /** How it was measured, and how often: one sentence each. */
  readonly notes: readonly string[];
  /** The same as plain numbers, for programs. Milliseconds and bytes. */
  readonly numbers: unknown;
}

/** A part of the bench; it can be run alone. */
export type Part = (bench: Bench) => Promise<Measured>;
