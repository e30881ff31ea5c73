import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CFB, read } from '@e965/xlsx';

/** A sheet of a workbook as another library reads it: its texts and numbers by row, and its notes by cell. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly notes: Readonly<Record<string, string>>;
}

/** The sheets of a workbook in a folder. */
export const sheetsOf = (folder: string, name: string): readonly ReadSheet[] => {
  const { SheetNames, Sheets } = read(readFileSync(join(folder, name)));
  return SheetNames.map((sheet) => {
    const cells = Object.entries(Sheets[sheet] ?? {}).filter(([at]) => !at.startsWith('!'));
    const rows = Map.groupBy(cells, ([at]) => Number(/\d+$/u.exec(at)?.[0]));
    return {
      name: sheet,
      rows: [...rows.entries()]
        .toSorted(([a], [b]) => a - b)
        .map(([, row]) => row.flatMap(([, { v }]) => (v === undefined || v === '' ? [] : [String(v)]))),
      notes: Object.fromEntries(
        cells.flatMap(([at, { c }]) => (c?.length ? [[at, c.map(({ t }: { readonly t: string }) => t).join()]] : [])),
      ),
    };
  });
};

/** The paragraphs of a document in a folder, those in cells of tables among them. */
export const paragraphsOf = (folder: string, name: string): readonly string[] => {
  const part = CFB.find(CFB.read(readFileSync(join(folder, name)), { type: 'buffer' }), '/word/document.xml');
  const xml = Buffer.from(part?.content as Uint8Array).toString('utf8');
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gsu)]
    .map(([paragraph]) => paragraph.replaceAll(/<[^>]+>/gu, '').trim())
    .filter((text) => text !== '');
};
