import { setsGoalposts } from '../../libs/domain/schemes/goalposts.ts';
import type { Scheme } from '../../libs/domain/schemes/scheme.ts';
import { shanghaiDate } from '../../libs/domain/shanghai-time.ts';
import type { GetObject } from '../../libs/ports/objects.ts';
import type { Records } from '../../libs/ports/records.ts';
import { schemeOf } from '../../libs/ports/schemes.ts';
import { readInForce } from '../../libs/ports/schemes-of-year.ts';
import { readFirstFiling } from './first-filing.ts';

/** What judging lateness needs. */
export interface LatenessPorts extends Pick<Records, 'readRecord' | 'listRecords'> {
  readonly getObject: GetObject;
}

/**
 * Whether a scheme's goalposts are late for a year: its figures begin to be filed, and then other ones held of the scheme of that name. It
 * is the first filing that tells, so that neither another year, nor a version between, nor an old one makes them timely.
 */
export const isLate = async (ports: LatenessPorts, scheme: Scheme, year: number): Promise<boolean> => {
  const moment = await readFirstFiling(ports, year);
  if (moment === undefined) return false;
  const held = await readInForce(ports.listRecords, scheme.id, { year, moment });
  return setsGoalposts(scheme, held && (await schemeOf(ports.getObject, held)));
};

/** The years that a scheme would score from now on, and whose first filing was before its goalposts. */
export const lateYears = async (
  ports: LatenessPorts & { readonly now: () => string },
  scheme: Scheme,
): Promise<readonly number[]> => {
  const last = Number(shanghaiDate(ports.now()).slice(0, 4));
  const late: number[] = [];
  for (let year = scheme.effectiveYear; year <= last; year += 1) {
    if (await isLate(ports, scheme, year)) late.push(year);
  }
  return late;
};
