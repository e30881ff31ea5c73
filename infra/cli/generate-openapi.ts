/**
 * Writes `services/portal/openapi.json` and `docs/access.md` anew from the routes and the policy: `node infra/cli/generate-openapi.ts`.
 * The unit tests of `infra/openapi` fail while this has not been run.
 */
import { writeFileSync } from 'node:fs';
import { accessPage } from '../openapi/access-page.ts';
import { openApiText } from '../openapi/document.ts';

const text = openApiText();
writeFileSync(new URL('../../services/portal/openapi.json', import.meta.url), text);
writeFileSync(new URL('../../docs/access.md', import.meta.url), accessPage());
console.error(`${Buffer.byteLength(text)} bytes written to services/portal/openapi.json, and docs/access.md`);
