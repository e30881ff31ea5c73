import fc from 'fast-check';

/** One change to the bytes of a file, or to the text of one of its parts. */
type Change<Content> = (content: Content) => Content;

const place = fc.double({ min: 0, max: 0.999, noNaN: true });
const at = (fraction: number, length: number): number => Math.floor(fraction * length);

const byteChange = fc
  .tuple(
    place,
    fc.integer({ min: 1, max: 255 }),
    fc.nat(64),
    fc.constantFrom('flip', 'cut', 'drop', 'double', 'zero', 'insert'),
  )
  .map(
    ([where, mask, length, kind]): Change<Uint8Array> =>
      (bytes) => {
        const from = at(where, bytes.length);
        const [head, own, tail] = [bytes.slice(0, from), bytes.slice(from, from + length), bytes.slice(from + length)];
        const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
        switch (kind) {
          case 'flip':
            return joined(
              head,
              own.map((byte) => byte ^ mask),
              tail,
            );
          case 'cut':
            return head;
          case 'drop':
            return joined(head, tail);
          case 'double':
            return joined(head, own, own, tail);
          case 'zero':
            return joined(head, own.fill(0), tail);
          case 'insert':
            return joined(head, new Uint8Array(length).fill(mask), own, tail);
        }
      },
  );

/** A few changes to the bytes of a file. */
export const byteChanges: fc.Arbitrary<readonly Change<Uint8Array>[]> = fc.array(byteChange, {
  minLength: 1,
  maxLength: 4,
});

/** What breaks a part of a workbook in the middle. */
const tokens: readonly string[] = [
  ...[
    '<',
    '>',
    '&',
    '"',
    ']]>',
    '<!--',
    '<![CDATA[',
    '&#x0;',
    '&#xD800;',
    '&lt;',
    '&amp;amp;',
    '<?xml version="1.1"?>',
  ],
  ...[
    '<c r="A0"><v>1</v></c>',
    '<c r="ZZZ9999999"><v>1</v></c>',
    '<c r="B4" t="s"><v>99999999</v></c>',
    '<c r="B4"><v>1e999</v></c>',
  ],
  ...[
    '<row r="-1">',
    '<row r="1048577"><c><v>1</v></c></row>',
    '</row></sheetData>',
    '<mergeCell ref="B2:A1"/>',
    '<mergeCell ref="A1:XFD1048576"/>',
  ],
  ...[
    '<f t="shared" si="0" ref="A1:A9">A1</f>',
    '<f>',
    '<is><t>a</t><r><t>b</t></r></is>',
    ' t="e"',
    ' t="d"',
    ' s="9999"',
    ' r="A1"',
    '\u0000',
    '\ud800',
  ],
];

const textChange = fc
  .tuple(place, fc.nat(200), fc.constantFrom(...tokens), fc.constantFrom('insert', 'drop', 'double', 'number', 'cut'))
  .map(
    ([where, length, token, kind]): Change<string> =>
      (text) => {
        const from = at(where, text.length);
        const [head, own, tail] = [text.slice(0, from), text.slice(from, from + length), text.slice(from + length)];
        switch (kind) {
          case 'insert':
            return `${head}${token}${own}${tail}`;
          case 'drop':
            return `${head}${tail}`;
          case 'double':
            return `${head}${own}${own}${tail}`;
          case 'number':
            return `${head}${own.replace(/\d+/u, String(length * 1e7))}${tail}`;
          case 'cut':
            return head;
        }
      },
  );

/** Changes to the parts of a workbook: which part, as a fraction of all, and what is done to its text. */
export const partChanges: fc.Arbitrary<readonly (readonly [part: number, change: Change<string>])[]> = fc.array(
  fc.tuple(place, textChange),
  { minLength: 1, maxLength: 4 },
);
