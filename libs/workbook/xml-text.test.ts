import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeXml, xmlText } from './xml-text.ts';

async function decode(bytes: Uint8Array, pieceLength = 7): Promise<string> {
  async function* pieces() {
    for (let start = 0; start < bytes.length; start += pieceLength) yield bytes.subarray(start, start + pieceLength);
  }
  let text = '';
  for await (const piece of decodeXml(pieces())) text += piece;
  expect(xmlText(bytes)).toBe(text);
  return text;
}

const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16();

it.each([
  ['UTF-8', Buffer.from('<a>增加值</a>')],
  ['UTF-8 with a mark', Buffer.from('\ufeff<a>增加值</a>')],
  ['UTF-16', Buffer.from('\ufeff<a>增加值</a>', 'utf16le')],
  ['UTF-16 without a mark', Buffer.from('<a>增加值</a>', 'utf16le')],
  ['big-endian UTF-16', swapped('\ufeff<a>增加值</a>')],
  ['big-endian UTF-16 without a mark', swapped('<a>增加值</a>')],
])('decodes %s', async (_, bytes) => {
  expect(await decode(bytes)).toBe('<a>增加值</a>');
});

it('decodes what the declaration says', async () => {
  const bytes = Buffer.from([
    ...Buffer.from('<?xml version="1.0" encoding="GB2312"?><a>'),
    0xd4,
    0xf6,
    ...Buffer.from('</a>'),
  ]);
  expect(await decode(bytes)).toContain('<a>增</a>');
});

it('never splits a character, wherever the bytes are cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.integer({ min: 1, max: 200 }),
      async (text, cut) => {
        const xml = `<a>${text}</a>`;
        expect(await decode(Buffer.from(xml), cut)).toBe(xml);
      },
    ),
  );
});

it('throws for bytes outside the encoding', async () => {
  await expect(decode(Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0xfe]))).rejects.toThrow(TypeError);
});

it('cuts before a tag, or within a text that is longer than its pieces', async () => {
  const xml = `<a>${'<b/>增加值'.repeat(30_000)}${'增'.repeat(100_000)}</a>`;
  const bytes = Buffer.from(xml);
  async function* chunks() {
    for (let start = 0; start < bytes.length; start += 65_536) yield bytes.subarray(start, start + 65_536);
  }
  const pieces: string[] = [];
  for await (const piece of decodeXml(chunks())) pieces.push(piece);
  expect(pieces.join('')).toBe(xml);
  const within = pieces.filter((piece) => piece !== '' && !piece.startsWith('<'));
  expect(within.length).toBeGreaterThan(0);
  expect(within.every((piece) => /^增+$/.test(piece))).toBe(true);
});

it('takes away one byte order mark, not two', async () => {
  expect(await decode(Buffer.from('\ufeff\ufeff<a/>'))).toBe('\ufeff<a/>');
});
