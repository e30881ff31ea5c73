import { decodeXmlString } from '../xml-string.ts';
import { type Dialect, dialectOf, prefixOf, relationshipId } from './dialect.ts';
import type { EditedPackage } from './edited-package.ts';
import { arrowsOf } from './relationship-parts.ts';
import { attributesOf } from './tag-attributes.ts';
import { TextEdits } from './text-edits.ts';
import type { XmlNode } from './xml-node.ts';
import { escapeXml, withPrefix } from './xml-text-out.ts';

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  /** As the file's reader names it. */
  readonly name: string;
  /** The key of its worksheet part; undefined for a sheet of another kind, such as a chart. */
  readonly part: string | undefined;
}

/** What is known about the workbook part. */
export interface WorkbookSheets {
  readonly key: string;
  readonly dialect: Dialect;
  readonly sheets: readonly ListedSheet[];
}

/** Reads the sheets of the workbook part with this key. */
export async function workbookSheets(parts: EditedPackage, key: string): Promise<WorkbookSheets> {
  const text = await parts.read(key);
  const root = parts.outline(key, text, 3);
  const arrows = await arrowsOf(parts, key);
  const sheets = sheetNodes(root).map((node) => {
    const attributes = attributesOf(text, node);
    const id = Array.from(attributes).find(([name]) => name.endsWith(':id'))?.[1];
    const target = arrows.find((arrow) => arrow.id === id && arrow.type === 'worksheet')?.target;
    return { name: decodeXmlString(attributes.get('name') ?? ''), part: target };
  });
  return { key, dialect: dialectOf(text, root), sheets };
}

/** Adds a sheet at the end, so that what counts sheets from the first on (localSheetId, activeTab) stays right. */
export async function addSheet(
  parts: EditedPackage,
  { key, dialect }: WorkbookSheets,
  name: string,
  relationship: string,
): Promise<void> {
  const text = await parts.read(key);
  const root = parts.outline(key, text, 3);
  const list = root.children.find((node) => node.name === 'sheets');
  if (list === undefined) return;
  const ids = sheetNodes(root).map((node) => Number(attributesOf(text, node).get('sheetId') ?? 0));
  const markup = `<sheet name="${escapeXml(name)}" sheetId="${Math.max(0, ...ids) + 1}" ${relationshipId(relationship, dialect)}/>`;
  const edits = new TextEdits(text);
  const prefix = prefixOf(text, root);
  // The new sheet's view belongs to the first window of the workbook, which some writers leave out.
  if (!root.children.some((node) => node.name === 'bookViews')) {
    edits.insert(list.start, withPrefix('<bookViews><workbookView/></bookViews>', prefix));
  }
  edits.append(list, withPrefix(markup, prefix));
  parts.write(parts.nameOf(key), edits.apply());
}

const sheetNodes = (root: XmlNode): readonly XmlNode[] =>
  root.children.filter(({ name }) => name === 'sheets').flatMap(({ children }) => children);
