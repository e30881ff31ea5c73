/** The rows of a good filing, by the id of their table and by field: for tests, documentation and templates. */
export type ExampleRows = Readonly<Record<string, readonly Readonly<Record<string, string | number | null>>[]>>;
