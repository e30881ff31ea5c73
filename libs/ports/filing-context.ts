import type { AcceptedTable, Filing, FilingContext } from '../domain/filing.ts';
import { findHeading } from '../domain/forms/catalogue.ts';
import type { FormHeading } from '../domain/forms/form.ts';
import type { Need } from '../domain/forms/need.ts';
import { officeColumnsOf } from '../domain/forms/office-columns.ts';
import { type Frequency, previousPeriod } from '../domain/period.ts';
import { countedAt, type Submission } from '../domain/submission.ts';
import { workbookOf } from '../domain/submitted-files.ts';
import { province, type Zone } from '../domain/zone.ts';
import { readSettled, readSettledAsOf } from './authority-values.ts';
import type { GetObject } from './objects.ts';
import { readOfficeEntries, readOfficeEntriesAsOf } from './office-entries.ts';
import type { ListRecords, ReadRecord } from './records.ts';
import { readZoneAsOf, readZones, readZonesAsOf, zones } from './registry.ts';
import { filings, readAttempts, submissions } from './submissions.ts';

/** What assembling a filing's context needs. */
export interface FilingContextPorts {
  readonly readRecord: ReadRecord;
  readonly listRecords: ListRecords;
  readonly getObject: GetObject;
}

/** Which filing a context is for. A form without needs is compared with nothing. */
export interface ContextRequest {
  readonly zone: string;
  readonly form: Pick<FormHeading, 'id' | 'frequency' | 'filedBy'> & { readonly needs?: readonly Need[] };
  readonly period: string;
  /** Where it is asked what a moment of the past knew, RFC 3339 in UTC. */
  readonly past?: string | undefined;
}

/** A filing's context, and whether any table in it is made up. */
export interface ReadContext {
  readonly context: FilingContext;
  readonly synthetic: boolean;
}

/**
 * Assembles what a form must know of a filing: the zone as the registry has it, and for each need of the form the
 * accepted tables (参照), in the registry's order of zones, then by period, or what stands recorded of them. A form of the office is of the whole province.
 * Undefined for a zone that is not registered. Throws where a table that a submission points to is gone.
 *
 * @example
 * (await readFilingContext(ports, { zone: 'hangzhou', form, period: '2026' }))?.context.references;
 */
export const readFilingContext = async (
  ports: FilingContextPorts,
  request: ContextRequest,
): Promise<ReadContext | undefined> => {
  const zone = await zoneOf(ports, request);
  if (!zone) return undefined;
  const needed = await Promise.all(
    (request.form.needs ?? []).map(async (need) => [need.id, await readNeed(ports, need, request)] as const),
  );
  const references = Object.fromEntries(needed.map(([id, read]) => [id, read.map(({ table }) => table)]));
  return {
    context: { zone, period: request.period, references },
    synthetic: needed.some(([, read]) => read.some(({ synthetic }) => synthetic)),
  };
};

const zoneOf = async (ports: FilingContextPorts, { zone, form, past }: ContextRequest): Promise<Zone | undefined> => {
  if (zone === province.id) return form.filedBy === undefined ? undefined : province;
  if (form.filedBy === 'office') return undefined;
  const found =
    past === undefined
      ? (await zones.read(ports.readRecord, zone))?.value
      : await readZoneAsOf(ports.listRecords, zone, past);
  return found && { id: found.id, name: found.name, subAreas: found.subAreas };
};

interface ReadTable {
  readonly table: AcceptedTable;
  readonly synthetic: boolean;
}

const readNeed = async (
  ports: FilingContextPorts,
  need: Need,
  request: ContextRequest,
): Promise<readonly ReadTable[]> => {
  const periods = neededPeriods(need, request.form, request.period);
  if (need.from === 'records') return readRecorded(ports, need, { periods, past: request.past });
  const filers = await filersOf(ports, need, request);
  const wanted = filers.flatMap((zone) => periods.map((period): Filing => ({ zone, form: need.form, period })));
  const read = await Promise.all(wanted.map((filing) => readAccepted(ports, filing, request.past)));
  return read.filter((table) => table !== undefined);
};

/** Which forms have what they are accepted for recorded apart from their workbooks. */
const recorded: Readonly<
  Record<string, (ports: FilingContextPorts, period: string, past?: string) => Promise<readonly ReadTable[]>>
> = {
  'authority-values': async (ports, period, past) =>
    (past === undefined ? await readSettled(ports, period) : await readSettledAsOf(ports, period, past)).map(
      ({ settled, table }) => ({
        table: { zone: province.id, period, fileSha256: settled.fileSha256 ?? '', table },
        synthetic: settled.synthetic === true,
      }),
    ),
};

const readRecorded = async (
  ports: FilingContextPorts,
  need: Need,
  { periods, past }: { readonly periods: readonly string[]; readonly past: string | undefined },
): Promise<readonly ReadTable[]> => {
  const read = recorded[need.form];
  if (!read) throw new TypeError(`${need.form} has no records`);
  return (await Promise.all(periods.map((period) => read(ports, period, past)))).flat();
};

const filersOf = async (
  { listRecords }: FilingContextPorts,
  need: Need,
  { zone: own, past }: ContextRequest,
): Promise<readonly string[]> => {
  if (need.zones === 'every') {
    const all = past === undefined ? await readZones(listRecords) : await readZonesAsOf(listRecords, past);
    return all.map(({ id }) => id);
  }
  return [need.zones === 'own' ? own : province.id];
};

const quarters: Readonly<Record<Frequency, readonly string[]>> = {
  year: [''],
  'half-year': ['Q2', 'Q4'],
  quarter: ['Q1', 'Q2', 'Q3', 'Q4'],
  'year-to-date': ['', 'Q1', 'Q2', 'Q3', 'Q4'],
};

/**
 * The periods whose accepted tables a need means, seen from a filing: one, but for the year of a form that is filed more
 * often, which means each of its periods.
 *
 * @example
 * neededPeriods({ form: 'work-plan', period: 'prior-year' }, { id: 'work-plan', frequency: 'quarter' }, '2025Q3'); // ['2024Q3']
 */
export const neededPeriods = (
  need: Pick<Need, 'form' | 'period'>,
  form: Pick<FormHeading, 'id' | 'frequency'>,
  period: string,
): readonly string[] => {
  const year = period.slice(0, 4);
  switch (need.period) {
    case 'same':
      return [period];
    case 'previous':
      return [previousPeriod(period, form.frequency)];
    case 'prior-year':
      return [`${Number(year) - 1}${period.slice(4)}`];
    case 'year': {
      const needed = need.form === form.id ? form : findHeading(need.form);
      return quarters[needed?.frequency ?? 'year'].map((quarter) => `${year}${quarter}`);
    }
  }
};

const readAccepted = async (
  ports: FilingContextPorts,
  filing: Filing,
  past?: string,
): Promise<ReadTable | undefined> => {
  const submission = await acceptedOf(ports, filing, past);
  if (!submission) return undefined;
  const { id, validation, files, imported } = submission;
  const object = validation?.table && (await ports.getObject({ bucket: 'results', key: validation.table }));
  if (!object) throw new Error(`the accepted table of submission ${id} is gone`);
  const file = workbookOf(files);
  const decided = officeColumnsOf(filing.form) && (await entriesOf(ports, id, past));
  return {
    table: {
      zone: filing.zone,
      period: filing.period,
      fileSha256: file?.stored?.sha256 ?? file?.sha256 ?? '',
      table: JSON.parse(new TextDecoder().decode(object.bytes)) as unknown,
      ...(imported ? { imported } : {}),
      ...(decided ? { officeEntries: decided } : {}),
    },
    synthetic: validation?.synthetic === true,
  };
};

const acceptedOf = async (
  ports: FilingContextPorts,
  filing: Filing,
  past: string | undefined,
): Promise<Submission | undefined> => {
  if (past !== undefined) return (await readAttempts(ports, filing)).find((one) => countedAt(one, past));
  const accepted = (await filings.read(ports.readRecord, filing))?.value.accepted;
  if (accepted === undefined) return undefined;
  const found = await submissions.read(ports.readRecord, accepted);
  if (!found) throw new Error(`the accepted submission ${accepted} is gone`);
  return found.value;
};

const entriesOf = async (ports: FilingContextPorts, id: string, past: string | undefined) =>
  past === undefined ? (await readOfficeEntries(ports, id))?.value : await readOfficeEntriesAsOf(ports, id, past);
