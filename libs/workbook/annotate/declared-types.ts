import { partKey } from '../zip-directory.ts';
import { prefixOf } from './dialect.ts';
import type { EditedPackage } from './edited-package.ts';
import { attributesOf, withAttribute } from './tag-attributes.ts';
import { TextEdits } from './text-edits.ts';
import { escapeXml, withPrefix } from './xml-text-out.ts';

const key = '[content_types].xml';

/** The types of the parts that are added here. */
export const partTypes = {
  worksheet: 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
  styles: 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
  comments: 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
  vmlDrawing: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
  relationships: 'application/vnd.openxmlformats-package.relationships+xml',
} as const;

/** Declares the type of the part with this name; in place of another, left behind by a part that is gone. */
export async function declareType(parts: EditedPackage, name: string, type: string): Promise<void> {
  const text = await parts.read(key);
  const there = parts.outline(key, text, 2).children.find((node) => {
    const isOverride = node.name === 'Override';
    return isOverride && partKey(attributesOf(text, node).get('PartName') ?? '') === partKey(encodeURI(name));
  });
  if (there === undefined) {
    return declare(parts, `<Override PartName="/${escapeXml(encodeURI(name))}" ContentType="${type}"/>`);
  }
  const edits = new TextEdits(text);
  const tag = withAttribute(text.slice(there.start, there.openEnd), 'ContentType', type);
  edits.replace(there.start, there.openEnd, tag);
  parts.write(parts.nameOf(key), edits.apply());
}

/** Declares the type of all parts with this extension, where nothing is declared for it; whether they have it then. */
export async function declareExtension(parts: EditedPackage, extension: string, type: string): Promise<boolean> {
  const declared = (await declaredExtensions(parts)).get(extension);
  if (declared !== undefined) return declared.toLowerCase() === type.toLowerCase();
  await declare(parts, `<Default Extension="${extension}" ContentType="${type}"/>`);
  return true;
}

async function declare(parts: EditedPackage, markup: string): Promise<void> {
  const text = await parts.read(key);
  const root = parts.outline(key, text, 2);
  const edits = new TextEdits(text);
  edits.append(root, withPrefix(markup, prefixOf(text, root)));
  parts.write(parts.nameOf(key), edits.apply());
}

async function declaredExtensions(parts: EditedPackage): Promise<ReadonlyMap<string, string>> {
  const text = await parts.read(key);
  const defaults = parts.outline(key, text, 2).children.filter(({ name }) => name === 'Default');
  return new Map(
    defaults.map((node) => {
      const attributes = attributesOf(text, node);
      return [(attributes.get('Extension') ?? '').toLowerCase(), attributes.get('ContentType') ?? ''];
    }),
  );
}
