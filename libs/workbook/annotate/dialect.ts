import { attributesOf } from './tag-attributes.ts';
import { qualifiedName, type XmlNode } from './xml-node.ts';

/** The namespaces of an edition of ECMA-376: files of one edition hold names of that edition only. */
export interface Dialect {
  /** Of worksheets, styles, comments and the workbook. */
  readonly main: string;
  /** Of `r:id`, and the beginning of each type of relationship. */
  readonly relationships: string;
}

/** What nearly all programs write. */
const transitional: Dialect = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

/** What Excel writes as “Strict Open XML”. */
const strict: Dialect = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

/** The edition that a workbook part is written in. */
export function dialectOf(text: string, root: XmlNode): Dialect {
  return Array.from(attributesOf(text, root).values()).includes(strict.main) ? strict : transitional;
}

/**
 * The prefix of the names in a part's own namespace, colon included; '' for none.
 *
 * @example
 * prefixOf('<x:row r="1"/>', row); // 'x:'
 */
export function prefixOf(text: string, { start }: XmlNode): string {
  const name = qualifiedName(text, start);
  return name.slice(0, name.indexOf(':') + 1);
}

/** An `r:id` attribute that means what it says wherever it is put: it brings its namespace along. */
export const relationshipId = (id: string, { relationships }: Dialect): string =>
  `xmlns:r="${relationships}" r:id="${id}"`;
