import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, it } from 'vitest';
import type { XmlAttributes } from './xml-attributes.ts';
import { XmlRefused } from './xml-refused.ts';
import { XmlScanner } from './xml-scanner.ts';

/** What was told, texts that follow one another joined; or that the document was refused. */
type Told = readonly (readonly string[])[] | 'refused';

class Notes {
  readonly #told: string[][] = [];
  #depth = 0;

  open(name: string, attributes: readonly string[]): void {
    this.#depth += 1;
    this.#told.push(['open', name, ...attributes]);
  }

  close(name: string): void {
    this.#depth -= 1;
    this.#told.push(['close', name]);
  }

  /** Blanks around the root are no text of the document. */
  text(text: string): void {
    const last = this.#told.at(-1);
    if (this.#depth === 0 || text === '') return;
    if (last?.[0] === 'text') last[1] += text;
    else this.#told.push(['text', text]);
  }

  get told(): Told {
    return this.#told;
  }
}

const names = ['a', 'row', 'x:row', 'é值', '𠮷', 'a-b.c_1', 'xmlns:x', '_', 'c', 'ab'];

function scan(pieces: readonly string[]): Told {
  const notes = new Notes();
  const valuesOf = (attributes: XmlAttributes, all: readonly string[]) =>
    all.flatMap((name) => [name, attributes.get(name) ?? '(none)']);
  const scanner = new XmlScanner({
    open: (name, attributes) => notes.open(name, [`${attributes.count}`, ...valuesOf(attributes, names)]),
    close: (name) => notes.close(name),
    text: (text) => notes.text(text),
  });
  try {
    for (const piece of pieces) scanner.write(piece);
    scanner.close();
  } catch (error) {
    if (error instanceof XmlRefused) return 'refused';
    throw error;
  }
  return notes.told;
}

/** The same by saxes. */
function oracle(xml: string): Told {
  const notes = new Notes();
  const parser = new SaxesParser({ xmlns: false });
  let refused = false;
  parser.on('error', () => {
    refused = true;
  });
  parser.on('doctype', () => {
    refused = true;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = names.flatMap((key) => [key, attributes[key] ?? '(none)']);
    notes.open(name, [`${Object.keys(attributes).length}`, ...values]);
  });
  parser.on('closetag', ({ name }) => notes.close(name));
  parser.on('text', (text) => notes.text(text));
  parser.on('cdata', (text) => notes.text(text));
  parser.write(xml).close();
  return refused ? 'refused' : notes.told;
}

const name = fc.constantFrom(...names);
const space = fc.constantFrom(' ', '  ', '\n', '\t ', '\r\n', '\r');
const maybeSpace = fc.oneof({ weight: 4, arbitrary: fc.constant('') }, space);
const reference = fc.constantFrom('&amp;', '&lt;', '&gt;', '&quot;', '&apos;', '&#10;', '&#x20BB7;', '&#9;', '&#xA;');
const word = fc.oneof(
  fc.constantFrom(
    '1',
    '增加值',
    '𠮷',
    ' ',
    '\r\n',
    '\r',
    '\t',
    ']',
    ']]',
    '>',
    '-',
    '--',
    '?',
    '=',
    '/',
    'a b',
    '\ufeff',
  ),
  reference,
);
const words = fc.array(word, { maxLength: 4 }).map((all) => all.join(''));
const characters = words.map((text) => text.replaceAll(']]>', ']] >'));
const attribute = fc
  .tuple(space, name, maybeSpace, maybeSpace, words, fc.constantFrom('"', "'"))
  .map(([before, key, left, right, value, quote]) => `${before}${key}${left}=${right}${quote}${value}${quote}`);
const comment = fc
  .constantFrom('', ' ', '<a>', '- ', '>', '<!-', '?>', ']]>', '&x;')
  .map((text) => `<!--${text.replaceAll('--', '- -')}-->`);
const instruction = fc
  .tuple(fc.constantFrom('a', 'xml-x', 'xm'), fc.constantFrom('', ' ', ' <a>', ' ?', ' x="1"', '?b'))
  .map(([target, body]) => `<?${target}${body}?>`);
const cdata = fc.constantFrom('', ' ', '<a>', ']]', ']', '&amp;', '>', '值\r\n').map((text) => `<![CDATA[${text}]]>`);

const { element } = fc.letrec<{ element: string; content: string }>((tie) => ({
  content: fc
    .array(fc.oneof({ depthSize: 'small' }, characters, tie('element'), comment, instruction, cdata), { maxLength: 5 })
    .map((all) => all.join('').replaceAll(']]>', ']]>')),
  element: fc.oneof(
    { depthSize: 'small' },
    fc
      .tuple(name, fc.array(attribute, { maxLength: 3 }), maybeSpace)
      .map(([tag, attributes, end]) => `<${tag}${attributes.join('')}${end}/>`),
    fc
      .tuple(name, fc.array(attribute, { maxLength: 3 }), maybeSpace, tie('content'), maybeSpace)
      .map(([tag, attributes, end, content, last]) => `<${tag}${attributes.join('')}${end}>${content}</${tag}${last}>`),
  ),
}));

const declaration = fc.constantFrom(
  '',
  '\ufeff',
  '<?xml version="1.0"?>',
  '\ufeff<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n',
  "<?xml\tversion = '1.0'\n standalone='no' ?>",
);
const aside = fc.oneof({ weight: 4, arbitrary: fc.constant('') }, comment, instruction, space);
const document = fc.tuple(declaration, aside, element, aside).map((all) => all.join(''));

/** Cut anywhere but within a character, as decoded text is. */
const cutting = fc.array(fc.nat(30), { maxLength: 6 });
function cut(xml: string, lengths: readonly number[]): string[] {
  const rest = Array.from(xml);
  return [...lengths.map((length) => rest.splice(0, length).join('')), rest.join('')];
}

it('tells of a well-formed document what saxes tells, however it is cut', () => {
  let accepted = 0;
  fc.assert(
    fc.property(document, cutting, (xml, lengths) => {
      const told = oracle(xml);
      if (told !== 'refused') accepted += 1;
      expect(scan(cut(xml, lengths))).toEqual(told);
    }),
    { numRuns: 600 },
  );
  // Some attributes occur twice, some texts hold what they must not.
  expect(accepted).toBeGreaterThan(300);
});

const scraps = fc.oneof(
  fc.constantFrom(...Array.from('<>&;"\'=/![]-?:#x1a \t\r\n\0\u000b\u001f\ufffe\uffff\ud7ff\ue000·𠮷')),
  fc.constantFrom('<!--', '-->', ']]>', '<![CDATA[', '<!DOCTYPE a>', '<!DOCTYPE', '<?xml version="1.0"?>', '<?', '?>'),
  fc.constantFrom(
    '&#0;',
    '&#xFFFF;',
    '&#x110000;',
    '&#55296;',
    '&nbsp;',
    '&;',
    '&#;',
    '&#x;',
    '&constructor;',
    '</a>',
    '<a/>',
  ),
);
/** Where, how many characters are taken away, and what is put there. */
const change = fc.tuple(fc.nat(120), fc.nat(3), fc.oneof(fc.constant(''), scraps));

it('refuses of a damaged document what saxes refuses, and tells the same of the rest', () => {
  let refused = 0;
  fc.assert(
    fc.property(document, fc.array(change, { minLength: 1, maxLength: 3 }), cutting, (xml, changes, lengths) => {
      const changed = Array.from(xml);
      for (const [at, gone, put] of changes) changed.splice(at % (changed.length + 1), gone, ...Array.from(put));
      const damaged = changed.join('');
      // Packages are XML 1.0 (ECMA-376, part 2); saxes knows 1.1, too.
      fc.pre(!/version\s*=\s*["']1\.(?!0["'])/.test(damaged));
      const told = oracle(damaged);
      if (told === 'refused') refused += 1;
      expect(scan(cut(damaged, lengths))).toEqual(told);
    }),
    { numRuns: 1500 },
  );
  expect(refused).toBeGreaterThan(300);
});

it('refuses XML 1.1, which no package is', () => {
  expect(scan(['<?xml version="1.1"?><a/>'])).toBe('refused');
});
