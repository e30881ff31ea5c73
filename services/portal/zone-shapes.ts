import * as z from 'zod/mini';
import { onOneLine } from '../../libs/lambda/one-line.ts';
import { date, line, positiveDecimal, shortName, year, yearText, zoneId } from '../../libs/lambda/shapes.ts';

const short = z.string().check(z.minLength(1), z.maxLength(30), onOneLine);

const subAreaShape = z.strictObject({
  name: shortName,
  /** Square kilometres. */
  areaKm2: z.exactOptional(positiveDecimal),
  platforms: z.exactOptional(z.array(short).check(z.maxLength(4))),
  landUse: z.exactOptional(short),
});

/** What the registry says of a zone. */
export const zoneFields = {
  name: line,
  city: z.exactOptional(short),
  batch: z.exactOptional(short),
  /** Square kilometres. */
  areaKm2: z.exactOptional(positiveDecimal),
  founded: z.exactOptional(z.strictObject({ document: line, from: date })),
  subAreas: z.array(subAreaShape).check(z.minLength(1), z.maxLength(30)),
  cohorts: z.array(year).check(z.maxLength(100)),
  groups: z.exactOptional(z.record(yearText, shortName)),
};

/** A zone as it is answered. */
export const zoneShape = z.strictObject({ id: zoneId, ...zoneFields });
