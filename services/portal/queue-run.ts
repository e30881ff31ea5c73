import { evaluationAsOf } from '../../libs/domain/evaluation/evaluation-as-of.ts';
import type { RunInputs } from '../../libs/domain/evaluation/run-inputs.ts';
import type { Scheme } from '../../libs/domain/schemes/scheme.ts';
import { evaluations, yearPartition } from '../../libs/ports/evaluations.ts';
import type { GetObject } from '../../libs/ports/objects.ts';
import type { Records } from '../../libs/ports/records.ts';
import { readScheme, readSchemesAsOf, schemeOf } from '../../libs/ports/schemes.ts';

/** What a year's reviews are weighed by: its newest run where there is one, and a scheme. */
export interface YearScale {
  readonly run?: { readonly id: string; readonly inputs: RunInputs };
  readonly scheme: Scheme;
}

/** What reading it needs. */
export type YearScalePorts = Pick<Records, 'readRecord' | 'listIndex'> & { readonly getObject: GetObject };

/** The year, the scheme of the annual schedule, and the moment of the past that is asked about, where one is (RFC 3339, UTC). */
interface ScaleAsked {
  readonly year: number;
  readonly scheme: string;
  readonly past: string | undefined;
}

/** A handful of evaluations of a year are made. */
const EVALUATIONS = 200;

/**
 * Reads what a year's reviews are weighed by: the newest run by its data-as-of, with the scheme of that run; before there is one, the scheme
 * by which the annual run is asked for. Throws where that is unknown, or a run's inputs are gone.
 */
export const readYearScale = async (ports: YearScalePorts, { year, scheme, past }: ScaleAsked): Promise<YearScale> => {
  const page = await ports.listIndex({
    table: 'ranking',
    index: 'listed',
    pk: yearPartition(year),
    limit: EVALUATIONS,
  });
  const runs = page.records.flatMap((record) => {
    const { value } = evaluations.of(record);
    const { run, request } = (past === undefined ? value : evaluationAsOf(value, past)) ?? {};
    return run && request ? [{ ...run, dataAsOf: request.dataAsOf }] : [];
  });
  const [newest] = runs.toSorted((a, b) => Date.parse(b.dataAsOf) - Date.parse(a.dataAsOf));
  if (newest) {
    const inputs = await readInputs(ports.getObject, newest.inputs);
    return { run: { id: newest.id, inputs }, scheme: inputs.scheme };
  }
  const named = past === undefined ? await readScheme(ports, scheme) : await schemeThen(ports, scheme, past);
  if (!named) throw new Error(`the annual schedule names an unknown scheme: ${scheme}`);
  return { scheme: named };
};

const schemeThen = async ({ listIndex, getObject }: YearScalePorts, id: string, past: string) => {
  const active = (await readSchemesAsOf(listIndex, past, id)).findLast(({ state }) => state === 'active');
  return active && schemeOf(getObject, active.found);
};

const readInputs = async (getObject: GetObject, key: string): Promise<RunInputs> => {
  const object = await getObject({ bucket: 'results', key });
  if (!object) throw new Error(`the run's object ${key} is gone`);
  return JSON.parse(new TextDecoder().decode(object.bytes)) as RunInputs;
};
