import { CFB } from '@e965/xlsx';
import * as fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, it, vi } from 'vitest';
import type { OfficialDocument } from '../domain/documents/official-document.ts';
import { writeDocument } from './write-document.ts';

const said: OfficialDocument = {
  banner: '模拟数据',
  title: '关于 <甲> & 乙的通报',
  number: '浙自贸办〔2026〕5号',
  blocks: [
    { kind: 'addressee', text: '各联动创新区：' },
    { kind: 'heading', text: '一、考评结果' },
    {
      kind: 'table',
      caption: '得分表',
      unit: '单位：分',
      columns: [
        { header: '位次', width: 800 },
        { header: '联动创新区', width: 2000, left: true },
      ],
      rows: [['1', '杭州联动创新区']],
      notes: ['注：略'],
    },
  ],
  sender: '浙江省自贸办',
  date: '2026年6月18日',
};

const partOf = (bytes: Uint8Array, path: string): string =>
  Buffer.from(CFB.find(CFB.read(Buffer.from(bytes), { type: 'buffer' }), path)?.content as Uint8Array).toString('utf8');

it('says everything, in its order, whatever signs are in it', async () => {
  const document = partOf(await writeDocument(said), '/word/document.xml');
  const words = [
    '模拟数据',
    '关于 &lt;甲&gt; &amp; 乙的通报',
    '浙自贸办〔2026〕5号',
    '各联动创新区：',
    '一、考评结果',
    '得分表',
  ];
  const places = [...words, '单位：分', '位次', '杭州联动创新区', '注：略', '浙江省自贸办', '2026年6月18日'].map(
    (word) => document.indexOf(word),
  );
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
});

/** Any sixteen bits in a row: control characters and halves of characters are among them. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc
    .array(fc.oneof(fc.nat(0x7f), fc.nat(0xffff), fc.integer({ min: 0xd800, max: 0xdfff }), fc.constant(0xffff)), {
      maxLength: 12,
    })
    .map((codes) => String.fromCharCode(...codes)),
);

/** What is wrong with a part as XML 1.0, by another reader than ours. */
const faultOf = (xml: string): string | undefined => {
  const parser = new SaxesParser({ xmlns: true });
  let fault: string | undefined;
  parser.on('error', ({ message }) => {
    fault ??= message;
  });
  parser.write(xml).close();
  return fault;
};

it('can be read whatever is said in it: every part is well-formed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyText, { minLength: 9, maxLength: 9 }), async ([a = '', b = '', c = '', ...more]) => {
      const [d = '', e = '', f = '', g = '', h = '', i = ''] = more;
      const table = {
        kind: 'table' as const,
        caption: a,
        unit: b,
        columns: [{ header: c, width: 800 }],
        rows: [[d]],
        notes: [e],
      };
      const blocks = [{ kind: 'addressee' as const, text: f }, { kind: 'paragraph' as const, text: g }, table];
      const bytes = await writeDocument({ banner: a, title: h, number: b, blocks, sender: i, date: c });
      const zip = CFB.read(Buffer.from(bytes), { type: 'buffer' });
      const files: readonly { name: string; content: Uint8Array }[] = zip.FileIndex;
      const parts = files.filter(({ name }) => /\.(xml|rels)$/u.test(name));
      expect(parts.map(({ name }) => name)).toContain('document.xml');
      for (const { name, content } of parts)
        expect(faultOf(Buffer.from(content).toString('utf8')), name).toBeUndefined();
    }),
    {
      numRuns: 20,
      examples: [
        [['杭州\u0001联动创新区', '\ud800', '\uffff', '\u0000<&>', ']]>', '\u000b', '&#1;', '\udc00"', '\ufffe']],
      ],
    },
  );
}, 30_000);

it('is laid out by the standard: page, margins, type and line', async () => {
  const document = partOf(await writeDocument(said), '/word/document.xml');
  expect(document).toContain('w:w="11906" w:h="16838"');
  expect(document).toMatch(/w:top="2098"[^>]*w:right="1474"[^>]*w:bottom="1984"[^>]*w:left="1588"/u);
  expect(document).toContain('<w:sz w:val="44"/>');
  expect(document).toContain('<w:tblHeader/>');
});

it('is the same bytes at any time', async () => {
  const first = await writeDocument(said);
  vi.useFakeTimers({ now: Date.parse('2031-05-06T07:08:09.000Z'), toFake: ['Date'] });
  try {
    expect(Buffer.from(await writeDocument(said)).equals(Buffer.from(first))).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});
