import { relationshipsKey, resolveTarget } from '../relationships.ts';
import { prefixOf } from './dialect.ts';
import type { EditedPackage } from './edited-package.ts';
import { attributesOf } from './tag-attributes.ts';
import { TextEdits } from './text-edits.ts';
import { escapeXml, withPrefix } from './xml-text-out.ts';

/** One arrow from a part. */
export interface Arrow {
  readonly id: string;
  /** The last word of its type, e.g. `comments`. */
  readonly type: string;
  /** The key of its target; undefined when it points out of the file. */
  readonly target: string | undefined;
}

/** The arrows of the part with this key ('' for the package), those that were added included. */
export async function arrowsOf(parts: EditedPackage, source: string): Promise<readonly Arrow[]> {
  const key = relationshipsKey(source);
  const text = await parts.find(key);
  if (text === undefined) return [];
  return parts.outline(key, text, 2).children.flatMap((node) => {
    if (node.name !== 'Relationship') return [];
    const attributes = attributesOf(text, node);
    const type = attributes.get('Type') ?? '';
    const outside = attributes.get('TargetMode') === 'External';
    return {
      id: attributes.get('Id') ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      target: outside ? undefined : resolveTarget(source, attributes.get('Target') ?? ''),
    };
  });
}

/** Adds an arrow of a type, written out, to the part named `target`; returns its id. */
export async function addArrow(parts: EditedPackage, source: string, type: string, target: string): Promise<string> {
  const key = relationshipsKey(source);
  const name = parts.has(key) ? parts.nameOf(key) : relationshipsKey(parts.nameOf(source));
  const text = (await parts.find(key)) ?? noArrows;
  const taken = new Set((await arrowsOf(parts, source)).map(({ id }) => id));
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number += 1;
  const id = `rId${number}`;
  const root = parts.outline(key, text, 2);
  const markup = `<Relationship Id="${id}" Type="${type}" Target="/${escapeXml(encodeURI(target))}"/>`;
  const edits = new TextEdits(text);
  edits.append(root, withPrefix(markup, prefixOf(text, root)));
  parts.write(name, edits.apply());
  return id;
}

/** A relationships part without any. */
export const noArrows =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
