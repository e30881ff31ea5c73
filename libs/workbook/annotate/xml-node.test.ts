import { describe, expect, it } from 'vitest';
import { formLimits } from '../limits.ts';
import { ReadBudget } from '../read-budget.ts';
import { outlineXml, type XmlNode } from './xml-node.ts';

const outline = (text: string, depth = 9, within?: XmlNode) =>
  outlineXml(text, { part: 'a.xml', budget: new ReadBudget(formLimits), depth, ...(within ? { within } : {}) });

const names = (node: XmlNode): unknown => [node.name, ...node.children.map(names)];

describe('the outline of an XML part', () => {
  it('has the elements down to a depth, where they stand', () => {
    const text = '<?xml version="1.0"?><a><b x="1"><c/></b><d/></a>';
    const root = outline(text, 2);
    expect(names(root)).toEqual(['a', ['b'], ['d']]);
    expect(root.children.map(({ start, end }) => text.slice(start, end))).toEqual(['<b x="1"><c/></b>', '<d/>']);
    expect(root.children.map(({ openEnd, closeStart }) => text.slice(openEnd, closeStart))).toEqual(['<c/>', '']);
  });

  it('takes no markup for a tag that is none', () => {
    const text = `<a><!-- <b> --><![CDATA[</a><b>]]><?p <b> ?><c x="</a>" y='>"'/></a>`;
    expect(names(outline(text))).toEqual(['a', ['c']]);
  });

  it('leaves the prefix of the root away, and others on', () => {
    expect(names(outline('<x:a xmlns:x="u"><x:b/><y:c/></x:a>'))).toEqual(['a', ['b'], ['y:c']]);
  });

  it('is of one element alone where that is asked for', () => {
    const text = '<a><r><c/><c/></r><r><d/></r></a>';
    const [, second] = outline(text, 2).children;
    expect(names(outline(text, 2, second))).toEqual(['r', ['d']]);
  });

  it.each([
    ['an element without end', '<a><b></a>'],
    ['an end without element', '<a/></a>'],
    ['a tag without end', '<a><b'],
    ['another end', '<a><b></bc></a>'],
    ['a comment without end', '<a><!-- </a>'],
    ['two roots', '<a/><b/>'],
    ['nothing', ''],
  ])('is refused for %s', (_, text) => {
    expect(() => outline(text)).toThrow('workbook.corrupt');
  });

  it('is refused for a DOCTYPE and for nesting without end', () => {
    expect(() => outline('<!DOCTYPE a><a/>')).toThrow('workbook.doctype');
    expect(() => outline(`${'<a>'.repeat(100)}${'</a>'.repeat(100)}`)).toThrow('workbook.too-deep');
  });
});
