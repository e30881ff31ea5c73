import { PlainItem } from './plain-item.ts';
import type { ReadBudget } from './read-budget.ts';
import { RichText } from './rich-text.ts';
import { TextTable } from './text-table.ts';
import { readXml, type XmlPart } from './xml-reader.ts';

/** Reads the table of shared strings (`sst`): cells refer to its items by index. The declared counts are not believed. */
export async function readSharedStrings(part: XmlPart, budget: ReadBudget): Promise<TextTable> {
  const strings = new TextTable();
  const item = new RichText();
  const plain = new PlainItem();
  await readXml(
    part,
    {
      open(name, _, depth) {
        if (depth > 2) item.open(name);
      },
      close(name, depth) {
        if (depth > 2) item.close(name);
        else if (name === 'si') strings.push(item.take());
      },
      text(text) {
        item.text(text);
      },
      // Nearly all are written so, and there may be a million.
      whole(text, at, depth) {
        const end = depth === 2 ? plain.read(text, at) : 0;
        if (end === 0) return 0;
        budget.element(depth + 1, plain.parts);
        strings.push(plain.value);
        return end;
      },
    },
    budget,
  );
  return strings;
}
