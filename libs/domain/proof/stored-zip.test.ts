import { describe, expect, it } from 'vitest';
import { inflateNode } from '../../workbook/inflate-node.ts';
import { formLimits } from '../../workbook/limits.ts';
import { ReadBudget } from '../../workbook/read-budget.ts';
import { readZipDirectory } from '../../workbook/zip-directory.ts';
import { readZipEntry } from '../../workbook/zip-entry.ts';
import type { ArchiveEntry } from './archive-entry.ts';
import { readStoredZip } from './read-stored-zip.ts';
import { writeStoredZip } from './write-stored-zip.ts';

const file = (path: string, text: string): ArchiveEntry => ({ path, bytes: new TextEncoder().encode(text) });
const files = [file('b.json', '{"b":1}'), file('a.json', '{}'), file('说明.txt', '读我'), file('empty', '')];
const archive = writeStoredZip(files);
const read = (bytes: Uint8Array) => readStoredZip(bytes, 'a.json');
const plainOf = (entries: readonly ArchiveEntry[] = []) =>
  Object.fromEntries(entries.map(({ path, bytes }) => [path, [...bytes].join()]));

describe('an archive of files', () => {
  it('is the same to the byte in whatever order they are given, and reads back', () => {
    expect(writeStoredZip(files.toReversed())).toEqual(archive);
    const found = read(archive);
    expect(found?.entries.map(({ path }) => path)).toEqual(['a.json', 'b.json', 'empty', '说明.txt']);
    expect(plainOf(found?.entries)).toEqual(plainOf(files));
    expect(found?.canonical).toBe(true);
  });

  it('is a ZIP for another reader, checksums and all', async () => {
    const budget = new ReadBudget(formLimits);
    for (const [key, entry] of readZipDirectory(archive, formLimits)) {
      const content: number[] = [];
      for await (const piece of readZipEntry(entry, inflateNode, budget, 1000)) content.push(...piece);
      expect([...(files.find(({ path }) => path === key)?.bytes ?? [-1])]).toEqual(content);
    }
  });

  it('cannot hold two files of one path', () => {
    expect(() => writeStoredZip([file('a', '1'), file('a', '2')])).toThrow(RangeError);
  });
});

describe('a changed archive', () => {
  it('is not canonical, or holds something else, whichever bit of it is changed', () => {
    for (let at = 0; at < archive.length; at++) {
      for (const bit of [1, 0x20, 0x80]) {
        const changed = archive.with(at, (archive[at] ?? 0) ^ bit);
        const found = read(changed);
        expect(found, `byte ${at}`).toBeDefined();
        if (found?.canonical) expect(plainOf(found.entries), `byte ${at}`).not.toEqual(plainOf(files));
      }
    }
  });

  it('still shows what it holds where a single header is damaged', () => {
    for (const at of [0, archive.indexOf(0x50, 1), archive.length - 22]) {
      expect(plainOf(read(archive.with(at, 0))?.entries)).toEqual(plainOf(files));
    }
  });

  it.each([
    ['with a byte behind it', [...archive, 0]],
    ['with a byte before it', [0, ...archive]],
    ['cut short by a byte', [...archive.slice(0, -1)]],
    ['with a comment', [...archive.slice(0, -2), 1, 0, 33]],
    ['twice in a row', [...archive, ...archive]],
  ])('%s is not canonical', (_, bytes) => {
    expect(read(Uint8Array.from(bytes))?.canonical ?? false).toBe(false);
  });

  it('is none at all without the file that is wanted, or where it is anything else', () => {
    expect(readStoredZip(archive, 'c.json')).toBeUndefined();
    expect(read(new TextEncoder().encode('PK'))).toBeUndefined();
    expect(read(Uint8Array.from({ length: 5000 }, (_, at) => (at * 7) % 251))).toBeUndefined();
  });

  it('of more files than a bundle has is not read', () => {
    const many = Array.from({ length: 65 }, (_, at) => file(`${at}`, ''));
    expect(readStoredZip(writeStoredZip(many), '1')).toBeUndefined();
  });
});
