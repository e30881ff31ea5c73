/** Plain cells as the bytes of a text file (CSV) with a byte order mark, as spreadsheets save it. */
export const csvBytes = (rows: readonly (readonly unknown[])[]): Uint8Array =>
  new TextEncoder().encode(`\uFEFF${rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`);

const quoted = (value: unknown): string =>
  value === null || value === undefined ? '' : `"${String(value).replaceAll('"', '""')}"`;
