import type { ReadBudget } from './read-budget.ts';
import { stopReading } from './reading-stopped.ts';
import type { SheetState } from './workbook.ts';
import type { XmlAttributes } from './xml-attributes.ts';
import { isTrue } from './xml-boolean.ts';
import { readXml, type XmlPart } from './xml-reader.ts';
import { decodeXmlString } from './xml-string.ts';

/** What the workbook part says: its sheets by relationship, in the order of their tabs. */
export interface WorkbookPart {
  readonly date1904: boolean;
  readonly sheets: readonly SheetEntry[];
}

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly state: SheetState;
  /** The id of the relationship that leads to its part. */
  readonly relationship: string;
}

/** Reads the workbook part. Stops when it is not one, or lists more sheets than are allowed. */
export async function readWorkbookPart(part: XmlPart, budget: ReadBudget): Promise<WorkbookPart> {
  const sheets: SheetEntry[] = [];
  const { sheets: most } = budget.limits;
  let date1904 = false;
  await readXml(
    part,
    {
      open(name, attributes, depth) {
        if (depth === 1 && name !== 'workbook') stopReading('workbook.not-xlsx', { detail: `${part.name}: <${name}>` });
        if (depth === 2 && name === 'workbookPr') date1904 = isTrue(attributes.get('date1904'));
        if (depth !== 3 || name !== 'sheet') return;
        if (sheets.length === most) stopReading('workbook.too-many-sheets', { limit: most });
        sheets.push(sheetEntry(attributes));
      },
      close() {},
      text() {},
    },
    budget,
  );
  return { date1904, sheets };
}

/** The relationship id stands under whatever prefix the file gives to the relationships' namespace. */
function sheetEntry(attributes: XmlAttributes): SheetEntry {
  const state = attributes.get('state');
  return {
    name: decodeXmlString(attributes.get('name') ?? ''),
    state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
    relationship: attributes.ending(':id') ?? '',
  };
}
