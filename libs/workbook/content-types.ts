import type { ReadBudget } from './read-budget.ts';
import { readXml, type XmlPart } from './xml-reader.ts';
import { partKey } from './zip-directory.ts';

/** What the package says its parts are. Types are in small letters. */
export interface ContentTypes {
  /** By part key. */
  readonly overrides: ReadonlyMap<string, string>;
  /** By file extension, in small letters. */
  readonly defaults: ReadonlyMap<string, string>;
}

/** Reads `[Content_Types].xml`. */
export async function readContentTypes(part: XmlPart, budget: ReadBudget): Promise<ContentTypes> {
  const overrides = new Map<string, string>();
  const defaults = new Map<string, string>();
  await readXml(
    part,
    {
      open(name, attributes) {
        const type = (attributes.get('ContentType') ?? '').toLowerCase();
        if (name === 'Override') overrides.set(partKey(attributes.get('PartName') ?? ''), type);
        if (name === 'Default') defaults.set((attributes.get('Extension') ?? '').toLowerCase(), type);
      },
      close() {},
      text() {},
    },
    budget,
  );
  return { overrides, defaults };
}

/** The type of a part, '' when none is given. */
export function contentTypeOf({ overrides, defaults }: ContentTypes, key: string): string {
  return overrides.get(key) ?? defaults.get(key.slice(key.lastIndexOf('.') + 1)) ?? '';
}
