/**
 * Writes `docs/forms` and `docs/rules.md` anew from the forms and their rules: `node infra/cli/generate-forms.ts`.
 * Files of forms that are gone are removed. A test of the architecture fails while this has not been run.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { generatedFormFiles } from './generate-forms/generated-files.ts';

const docs = new URL('../../docs/', import.meta.url);
const files = await generatedFormFiles();

mkdirSync(new URL('forms/', docs), { recursive: true });
for (const name of readdirSync(new URL('forms/', docs))) {
  if (!files.has(`forms/${name}`)) rmSync(new URL(`forms/${name}`, docs));
}
for (const [name, text] of files) writeFileSync(new URL(name, docs), text);
console.error(`${files.size} files written to docs/forms and docs/rules.md`);
