import type { Inflate } from './inflate.ts';
import type { ReadBudget } from './read-budget.ts';
import { stopReading } from './reading-stopped.ts';
import { type Relationship, readRelationships, relationshipsKey } from './relationships.ts';
import type { XmlPart } from './xml-reader.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';
import { readZipEntry } from './zip-entry.ts';

/** The parts of an .xlsx (Open Packaging Conventions), inflated only when they are read. Names are part keys. */
export class Package {
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #inflate: Inflate;
  readonly #budget: ReadBudget;

  constructor(bytes: Uint8Array, inflate: Inflate, budget: ReadBudget) {
    this.#entries = readZipDirectory(bytes, budget.limits);
    this.#inflate = inflate;
    this.#budget = budget;
  }

  /** All parts that there are. */
  get keys(): readonly string[] {
    return Array.from(this.#entries.keys());
  }

  /** A part to be read once; undefined when there is none of this name. `most` is its limit in bytes. */
  find(key: string, most: number = this.#budget.limits.entry): XmlPart | undefined {
    const entry = this.#entries.get(key);
    return entry && { name: key, content: readZipEntry(entry, this.#inflate, this.#budget, most) };
  }

  /** As {@link find}; a part that is missing makes the file corrupt. */
  get(key: string, most?: number): XmlPart {
    return this.find(key, most) ?? stopReading('workbook.corrupt', { detail: `${key}: missing` });
  }

  /** Where a part points to; nowhere, when it has no relationships. */
  async relationships(source: string): Promise<Relationship[]> {
    const part = this.find(relationshipsKey(source));
    return part === undefined ? [] : readRelationships(part, source, this.#budget);
  }
}
