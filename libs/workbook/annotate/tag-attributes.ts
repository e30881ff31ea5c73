import { resolveReferences } from '../xml-references.ts';
import { qualifiedName, type XmlNode } from './xml-node.ts';

/** One attribute, where the one before it ended: what else stands in a tag ends the reading, so that it takes no longer than the tag. */
const attribute = /\s+([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;

interface WrittenAttribute {
  readonly name: string;
  readonly value: string;
  /** From its name to behind its value, in the tag. */
  readonly start: number;
  readonly end: number;
}

function writtenAttributes(tag: string): readonly WrittenAttribute[] {
  const written: WrittenAttribute[] = [];
  attribute.lastIndex = 1 + qualifiedName(tag, 0).length;
  for (let match = attribute.exec(tag); match !== null; match = attribute.exec(tag)) {
    const [whole, name = '', quoted, single = ''] = match;
    const end = attribute.lastIndex;
    written.push({ name, value: quoted ?? single, start: end - whole.trimStart().length, end });
  }
  return written;
}

/** The attributes of an element by their names as written, references in their values resolved. */
export function attributesOf(text: string, { start, openEnd }: XmlNode): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { name, value } of writtenAttributes(text.slice(start, openEnd)))
    found.set(name, resolveReferences(value));
  return found;
}

/**
 * A start tag with one attribute set, everything else as it was.
 *
 * @example
 * withAttribute('<c r="A1" s="3"/>', 's', '7'); // '<c r="A1" s="7"/>'
 * withAttribute("<c r='A1'>", 's', '7'); // `<c r='A1' s="7">`
 */
export function withAttribute(tag: string, name: string, value: string): string {
  for (const { name: there, start, end } of writtenAttributes(tag)) {
    if (there === name) return `${tag.slice(0, start)}${name}="${value}"${tag.slice(end)}`;
  }
  const { length } = tag.slice(0, tag.endsWith('/>') ? -2 : -1).trimEnd();
  return `${tag.slice(0, length)} ${name}="${value}"${tag.slice(length)}`;
}

/**
 * The start tag of an element with content, made of one without.
 *
 * @example
 * opened('<row r="1" />'); // '<row r="1">'
 */
export const opened = (tag: string): string => `${tag.slice(0, -2).trimEnd()}>`;
