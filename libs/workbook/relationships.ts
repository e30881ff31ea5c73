import type { ReadBudget } from './read-budget.ts';
import { readXml, type XmlPart } from './xml-reader.ts';
import { partKey } from './zip-directory.ts';

/** One arrow from a part of the package to another. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type, the same in the transitional and the strict edition, e.g. `worksheet`. */
  readonly type: string;
  /** The key of the part that it points to. */
  readonly target: string;
}

/** Reads the relationships of `source` (the key of a part; '' for the package). Those that point outside are left out. */
export async function readRelationships(part: XmlPart, source: string, budget: ReadBudget): Promise<Relationship[]> {
  const found: Relationship[] = [];
  await readXml(
    part,
    {
      open(name, attributes) {
        if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
        const type = attributes.get('Type') ?? '';
        found.push({
          id: attributes.get('Id') ?? '',
          type: type.slice(type.lastIndexOf('/') + 1),
          target: resolveTarget(source, attributes.get('Target') ?? ''),
        });
      },
      close() {},
      text() {},
    },
    budget,
  );
  return found;
}

/**
 * The key of the part that holds the relationships of another.
 *
 * @example
 * relationshipsKey('xl/workbook.xml'); // 'xl/_rels/workbook.xml.rels'
 */
export function relationshipsKey(source: string): string {
  const folder = source.lastIndexOf('/') + 1;
  return `${source.slice(0, folder)}_rels/${source.slice(folder)}.rels`;
}

/**
 * The key of a target seen from its source: relative to the source's folder, or absolute with a leading slash. It is
 * looked up among the entries of the package and nowhere else, so a path that climbs out finds nothing.
 *
 * @example
 * resolveTarget('xl/workbook.xml', 'worksheets/sheet1.xml'); // 'xl/worksheets/sheet1.xml'
 */
export function resolveTarget(source: string, target: string): string {
  const path = unescaped(target).replaceAll('\\', '/');
  const folder = path.startsWith('/') ? '' : source.slice(0, source.lastIndexOf('/') + 1);
  const segments: string[] = [];
  for (const segment of `${folder}${path}`.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return partKey(segments.join('/'));
}

/** Some writers leave a bare % in a name; then it is meant as it stands. */
function unescaped(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
