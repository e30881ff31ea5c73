/**
 * Writes `services/portal/openapi.json` anew from the routes: `node infra/cli/generate-openapi.ts`.
 * The unit tests of `infra/openapi` fail while this has not been run.
 */
import { writeFileSync } from 'node:fs';
import { openApiText } from '../openapi/document.ts';

const text = openApiText();
writeFileSync(new URL('../../services/portal/openapi.json', import.meta.url), text);
console.error(`${Buffer.byteLength(text)} bytes written to services/portal/openapi.json`);
