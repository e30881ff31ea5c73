import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildOle } from '../../test/support/xlsx/build-ole.ts';
import { buildXlsx, type XlsxInput, xlsxParts } from '../../test/support/xlsx/build-xlsx.ts';
import { buildZip, type ZipInput, type ZipLies } from '../../test/support/xlsx/build-zip.ts';
import { inflateNode } from './inflate-node.ts';
import type { ReadLimits } from './limits.ts';
import type { WorkbookProblem } from './problem.ts';
import { readWorkbook } from './read-workbook.ts';

/** The problem of a file that must have one. */
async function refuse(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): Promise<WorkbookProblem> {
  const result = await readWorkbook(bytes, { inflate: inflateNode, limits });
  if (result.ok) throw new Error('the file was read');
  expect(result.error.message.zh).toMatch(/\p{Script=Han}/u);
  return result.error;
}

const good: XlsxInput = {
  sheets: [
    {
      name: '表1',
      rows: [
        ['税收收入', 1],
        ['a', 2],
      ],
    },
  ],
};

const sheetPart = 'xl/worksheets/sheet1.xml';

const withSheet = (xml: string, rest: Partial<XlsxInput> = {}) =>
  buildXlsx({ sheets: [{ name: '表1', xml }], ...rest });

const entries = (input = good): ZipInput[] => Array.from(xlsxParts(input), ([name, data]) => ({ name, data }));

const withLies = (part: string, lies: ZipLies) =>
  buildZip(entries().map((entry) => (entry.name === part ? { ...entry, lies } : entry)));

/** Stored so that what one lie hides is not found by another. */
const padding = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024, ' ');

describe('a file of another kind is refused with what to do', () => {
  it.each([
    ['an empty file', new Uint8Array(0), 'workbook.empty-file', '重新上传'],
    ['a web page', Buffer.from('<html/>'), 'workbook.not-xlsx', '另存为'],
    ['an .xls', buildOle(['Workbook']), 'workbook.legacy-xls', '另存为'],
    ['an encrypted workbook', buildOle(['EncryptedPackage']), 'workbook.encrypted', '去除密码'],
    ['an encrypted ZIP', withLies(sheetPart, { flags: 1 }), 'workbook.encrypted', '去除密码'],
    ['any other ZIP', buildZip([{ name: 'a.txt', data: 'a' }]), 'workbook.not-xlsx', '另存为'],
    ['the first half of a workbook', buildXlsx(good).subarray(0, 1000), 'workbook.corrupt', '损坏'],
    ['a workbook without sheets', buildXlsx({ sheets: [] }), 'workbook.no-sheets', '模板'],
  ])('%s', async (_, bytes, code, advice) => {
    const { message, ...problem } = await refuse(bytes);
    expect(problem.code).toBe(code);
    expect(message.zh).toContain(advice);
  });

  it('random bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1 }), async (bytes) => {
        expect((await refuse(bytes)).code).toBe('workbook.not-xlsx');
      }),
    );
  });

  const contentType = (type: string) => ({
    '[Content_Types].xml': `<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.${type}"/></Types>`,
  });

  it.each([
    ['a macro file that was renamed', contentType('ms-excel.sheet.macroEnabled.main+xml'), 'workbook.macro'],
    ['a macro under a plain type', { 'xl/vbaProject.bin': 'x' }, 'workbook.macro'],
    [
      'a macro under another name',
      {
        'xl/picture.dat': 'x',
        '[Content_Types].xml':
          '<Types><Default Extension="DAT" ContentType="application/vnd.ms-office.vbaProject"/></Types>',
      },
      'workbook.macro',
    ],
    ['an .xlsb', contentType('ms-excel.sheet.binary.macroEnabled.main'), 'workbook.not-xlsx'],
    ['a .docx', contentType('openxmlformats-officedocument.wordprocessingml.document.main+xml'), 'workbook.not-xlsx'],
    ['a main part of another kind', { 'xl/workbook.xml': '<document/>' }, 'workbook.not-xlsx'],
  ])('%s', async (_, parts, code) => {
    expect((await refuse(buildXlsx({ ...good, parts }))).code).toBe(code);
  });
});

describe('a container that can be read in two ways is refused', () => {
  it.each([
    ['a wrong checksum', { crc: 1 }],
    ['a damaged stream', { compressed: Buffer.from('nonsense') }],
    ['less content than declared', { size: 9999 }],
    ['another name in its own header', { localName: 'xl/worksheets/sheet9.xml' }],
    ['a place inside another entry', { offset: 10 }],
    ['a place behind the end', { offset: 1_000_000 }],
    ['a length that reaches over the end', { compressedSize: 1_000_000 }],
  ])('an entry with %s', async (_, lies: ZipLies) => {
    expect((await refuse(withLies(sheetPart, lies))).code).toBe('workbook.corrupt');
  });

  it('an entry that overlaps its neighbour', async () => {
    const [first, ...rest] = entries();
    const overlapping = buildZip([{ ...first!, lies: { compressedSize: 700 } }, ...rest]);
    expect(await refuse(overlapping)).toMatchObject({
      code: 'workbook.corrupt',
      detail: expect.stringContaining('overlap'),
    });
  });

  it.each([sheetPart, 'XL\\Worksheets\\SHEET1.xml'])('two entries of one name: %s', async (name) => {
    const twice = buildZip([...entries(), { name, data: '<worksheet/>' }]);
    expect(await refuse(twice)).toMatchObject({ code: 'workbook.corrupt', detail: expect.stringContaining('twice') });
  });

  it('an unknown compression method', async () => {
    expect((await refuse(withLies(sheetPart, { method: 12 }))).code).toBe('workbook.unsupported-zip');
  });

  it('more entries than allowed', async () => {
    const many = Array.from({ length: 501 }, (_, index) => ({ name: `f${index}`, data: '' }));
    expect((await refuse(buildZip([...entries(), ...many]))).code).toBe('workbook.too-many-entries');
  });
});

describe('a bomb is stopped while it inflates', () => {
  const bomb = padding(12);

  it('that declares its size', async () => {
    expect((await refuse(withLies(sheetPart, { size: 4e9 }))).code).toBe('workbook.zip-bomb');
    expect((await refuse(withLies(sheetPart, { zip64: true, size: 2 ** 50 }))).code).toBe('workbook.zip-bomb');
  });

  it('that hides its size', async () => {
    const hidden = buildZip([
      ...entries().filter(({ name }) => name !== sheetPart),
      { name: sheetPart, data: bomb, lies: { size: 5000 } },
    ]);
    expect(await refuse(hidden)).toMatchObject({
      code: 'workbook.zip-bomb',
      detail: expect.stringContaining('declared'),
    });
  });

  it('by its ratio', async () => {
    expect(await refuse(withSheet(`<worksheet>${'<row r="1"/>'.repeat(600_000)}</worksheet>`))).toMatchObject({
      code: 'workbook.zip-bomb',
      detail: expect.stringContaining('250 times'),
    });
  });

  it('by its size, the table of shared strings by its own', async () => {
    const noise = Array.from(
      { length: 60_000 },
      (_, index) => `<si><t>${(index * 2654435761) % 2 ** 32}</t></si>`,
    ).join('');
    const file = buildXlsx({ ...good, parts: { 'xl/sharedStrings.xml': `<sst>${noise}</sst>` } });
    expect((await refuse(file, { sharedStrings: 500_000 })).code).toBe('workbook.zip-bomb');
    expect((await refuse(file, { entry: 500_000, sharedStrings: 500_000 })).code).toBe('workbook.zip-bomb');
    expect((await refuse(file, { inflated: 500_000 })).code).toBe('workbook.zip-bomb');
  });

  it('unless it is in a part that nobody reads', async () => {
    const file = buildXlsx({ ...good, parts: { 'xl/media/image1.png': bomb } });
    expect(await readWorkbook(file, { inflate: inflateNode })).toMatchObject({ ok: true });
  });

  it('that is one endless text, or one endless tag', async () => {
    const limits = { ratio: 5000 };
    expect(await refuse(withSheet(`<worksheet>${bomb}</worksheet>`), limits)).toMatchObject({
      code: 'workbook.zip-bomb',
      detail: expect.stringContaining('no tag'),
    });
    expect((await refuse(withSheet(`<worksheet a="${bomb}"/>`), limits)).code).toBe('workbook.zip-bomb');
    expect((await refuse(withSheet(`<!DOCTYPE x [<!ENTITY a "${bomb}">`), limits)).code).toBe('workbook.zip-bomb');
  });
});

it('a comment, section or instruction without an end costs no more than its length', async () => {
  const limits = { ratio: 5000 };
  const start = performance.now();
  for (const open of ['<!--', '<worksheet><![CDATA[', '<?a ']) {
    const endless = withSheet(`${open}${'<'.repeat(20_000_000)}`);
    expect((await refuse(endless, limits)).code).toBe('workbook.zip-bomb');
  }
  expect(performance.now() - start).toBeLessThan(10_000);
});

describe('XML that does more than hold data is refused', () => {
  it.each([
    ['entities that multiply', '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>'],
    ['an entity from outside', '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>'],
    ['any other document type', '<!DOCTYPE worksheet><worksheet/>'],
  ])('%s', async (_, xml) => {
    expect((await refuse(withSheet(xml))).code).toBe('workbook.doctype');
  });

  it.each([
    ['an entity that nobody declared', '<worksheet>&a;</worksheet>'],
    ['a tag that is not closed', '<worksheet><sheetData>'],
    ['nothing at all', ''],
    ['bytes that are no text', Buffer.from([0x3c, 0x77, 0xff, 0xfe])],
    ['an encoding that nobody knows', '<?xml version="1.0" encoding="x-none"?><worksheet/>'],
  ])('%s', async (_, data) => {
    expect(await refuse(buildXlsx({ ...good, parts: { [sheetPart]: data } }))).toMatchObject({
      code: 'workbook.corrupt',
      detail: expect.stringContaining(sheetPart),
    });
  });

  it('elements nested too deeply', async () => {
    const nested = (depth: number) =>
      withSheet(`<worksheet>${'<a>'.repeat(depth - 1)}${'</a>'.repeat(depth - 1)}</worksheet>`);
    expect((await refuse(nested(65))).code).toBe('workbook.too-deep');
    expect(await readWorkbook(nested(64), { inflate: inflateNode })).toMatchObject({ ok: true });
  });
});

it('names that are those of every object do no harm', async () => {
  const xml =
    '<worksheet __proto__="x" constructor="y"><sheetData><row r="1"><__proto__/><c r="A1" t="str" __proto__="1"><v>__proto__</v></c></row></sheetData></worksheet>';
  const result = await readWorkbook(buildXlsx({ sheets: [{ name: '__proto__', xml }] }), { inflate: inflateNode });
  expect(result).toMatchObject({ ok: true, value: { sheets: [{ name: '__proto__' }] } });
  expect(result.ok && result.value.sheets[0]?.cells.map(({ value }) => value)).toEqual(['__proto__']);
  expect({}).not.toHaveProperty('x');
});

it('a workbook with any bytes changed is read or refused, and never anything else', async () => {
  const bytes = buildXlsx(good);
  const change = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
      const changed = bytes.slice();
      for (const [at, byte] of changes) changed[at] = byte;
      const result = await readWorkbook(changed, { inflate: inflateNode });
      expect(result.ok || result.error.code).toBeTruthy();
    }),
    { numRuns: 300 },
  );
});

it('a failure of the machine is thrown, not blamed on the file', async () => {
  const bytes = new Proxy(buildXlsx(good), {
    get: () => {
      throw new Error('disk');
    },
  });
  await expect(readWorkbook(bytes, { inflate: inflateNode })).rejects.toThrow('disk');
});
