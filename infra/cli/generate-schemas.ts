/**
 * Writes `events/schemas` anew from the event definitions, and the schemas of schemes in `docs/schemes`: `node
 * infra/cli/generate-schemas.ts`. Files of events that are gone are removed. Unit tests fail while this has not been run.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { jsonSchemas } from '../../events/json-schemas.ts';
import { schemeSchemas } from '../../libs/domain/schemes/scheme-schemas.ts';

const folder = new URL('../../events/schemas/', import.meta.url);
const schemas = jsonSchemas();

mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) {
  if (!schemas.has(name)) rmSync(new URL(name, folder));
}
for (const [name, text] of schemas) writeFileSync(new URL(name, folder), text);
console.error(`${schemas.size} schemas written to events/schemas`);

const documented = new URL('../../docs/schemes/', import.meta.url);
for (const [name, text] of schemeSchemas()) writeFileSync(new URL(name, documented), text);
