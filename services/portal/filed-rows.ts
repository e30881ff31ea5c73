import { findHeading } from '../../libs/domain/forms/catalogue.ts';
import type { Need } from '../../libs/domain/forms/need.ts';
import type { FiledRows } from '../../libs/domain/forms/records/office-rows.ts';
import type { RecordTable } from '../../libs/domain/forms/records/record-table.ts';
import type { Submission } from '../../libs/domain/submission.ts';
import { type FilingContextPorts, readFilingContext } from '../../libs/ports/filing-context.ts';

/**
 * Reads the rows of a submission of a record form as validation kept them, and what `needs` compares them with, as of a moment of the
 * past (RFC 3339, UTC) where one is named; undefined as long as there are none. Throws where the table is gone.
 */
export const readFiledRows = async (
  ports: FilingContextPorts,
  { id, filing, validation }: Submission,
  { needs = [], past }: { readonly needs?: readonly Need[] | undefined; readonly past?: string | undefined } = {},
): Promise<FiledRows | undefined> => {
  const heading = findHeading(filing.form);
  if (!heading || validation?.table === undefined) return undefined;
  const object = await ports.getObject({ bucket: 'results', key: validation.table });
  if (!object) throw new Error(`the table of submission ${id} is gone`);
  const { zone, period } = filing;
  const form = { id: heading.id, frequency: heading.frequency, needs };
  const read = await readFilingContext(ports, { zone, form, period, past });
  return {
    table: JSON.parse(new TextDecoder().decode(object.bytes)) as RecordTable,
    context: read?.context ?? { zone: { id: zone, name: zone, subAreas: [] }, period },
  };
};
