import { describe, expect, it } from 'vitest';
import { formLimits } from '../limits.ts';
import { ReadBudget } from '../read-budget.ts';
import { attributesOf, withAttribute } from './tag-attributes.ts';
import { TextEdits } from './text-edits.ts';
import { outlineXml } from './xml-node.ts';
import { capText, escapeXml, escapeXmlString } from './xml-text-out.ts';

const rootOf = (text: string) => outlineXml(text, { part: 'a', budget: new ReadBudget(formLimits), depth: 1 });

describe('edits of a text', () => {
  it('are made where they were told, in whatever order', () => {
    const edits = new TextEdits('abcdef');
    edits.replace(3, 5, 'X');
    edits.insert(3, '1');
    edits.insert(0, '<');
    edits.insert(3, '2');
    expect(edits.apply()).toBe('<abc12Xf');
  });

  it('may not overlap', () => {
    const edits = new TextEdits('abcdef');
    edits.replace(0, 3, '');
    edits.replace(2, 4, '');
    expect(() => edits.apply()).toThrow(RangeError);
  });

  it.each([
    ['<x:a n="1" ><b/></x:a>', '<x:a n="2" ><b/>new</x:a>'],
    ['<x:a n="1" />', '<x:a n="2">new</x:a>'],
  ])('append to %s', (text, appended) => {
    const edits = new TextEdits(text);
    edits.append(rootOf(text), 'new', { attributes: { n: '2' } });
    expect(edits.apply()).toBe(appended);
  });
});

describe('the attributes of a tag', () => {
  it('are read with their references resolved', () => {
    const text = `<a b='x&amp;"' c = "1&gt;" d:e="b='2'"/>`;
    expect(Object.fromEntries(attributesOf(text, rootOf(text)))).toEqual({ b: 'x&"', c: '1>', 'd:e': "b='2'" });
  });

  it('are set without a change to any other', () => {
    expect(withAttribute('<a x=" s=\'1\'" s = \'3\' t="4">', 's', '7')).toBe('<a x=" s=\'1\'" s="7" t="4">');
    expect(withAttribute('<a r="1" />', 's', '7')).toBe('<a r="1" s="7" />');
  });
});

describe('a text that is written', () => {
  it('holds nothing that XML cannot', () => {
    expect(escapeXml('a\u0000\u000b<&>"\ud800\r\n\uffff')).toBe('a&lt;&amp;&gt;&quot;\ufffd\n');
  });

  it('is not taken for an escape of the format', () => {
    expect(escapeXmlString('_x000D_ _x5_')).toBe('_x005F_x000D_ _x5_');
  });

  it('is capped between whole characters', () => {
    expect(capText('ab', 2)).toBe('ab');
    expect(capText('a𠮷b', 3)).toBe('a…');
  });
});
