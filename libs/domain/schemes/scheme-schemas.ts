import * as z from 'zod/mini';
import { scoringScheme } from '../scoring/scoring-scheme.ts';
import { schemeDocument } from './scheme.ts';

/** Draft 2020-12, of what people write. */
const OPTIONS = { target: 'draft-2020-12', io: 'input' } as const;

/**
 * The JSON Schemas of scoring schemes and of official schemes, by file name: what a shape can say of them. What it cannot,
 * reading them says.
 *
 * @example
 * [...schemeSchemas().keys()]; // ['scoring-scheme.schema.json', 'official-scheme.schema.json']
 */
export const schemeSchemas = (): ReadonlyMap<string, string> =>
  new Map([
    ['scoring-scheme.schema.json', written(scoringScheme)],
    ['official-scheme.schema.json', written(schemeDocument)],
  ]);

const written = (schema: z.ZodMiniType): string => `${JSON.stringify(z.toJSONSchema(schema, OPTIONS), undefined, 2)}\n`;
