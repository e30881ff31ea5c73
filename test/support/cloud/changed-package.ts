import { mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { templateFile } from '../../../infra/local/template/read-template.ts';

type Variables = Record<string, unknown>;
interface Template {
  readonly Resources: Readonly<
    Record<string, { readonly Properties?: { readonly Environment?: { readonly Variables: Variables } } }>
  >;
}

/**
 * A copy of a package, deployed with other values of some environment variables: of every function that has them, or of those whose
 * logical id begins so. The caller removes the folder.
 */
export function changedPackage(packageDir: string, values: Readonly<Record<string, string>>, beginning = ''): string {
  const folder = mkdtempSync(join(tmpdir(), 'changed-package-'));
  for (const name of readdirSync(packageDir)) {
    if (name !== templateFile) symlinkSync(join(packageDir, name), join(folder, name));
  }
  const template: Template = JSON.parse(readFileSync(join(packageDir, templateFile), 'utf8'));
  for (const [name, value] of Object.entries(values)) change(template, beginning, name, value);
  writeFileSync(join(folder, templateFile), JSON.stringify(template));
  return folder;
}

const change = ({ Resources }: Template, beginning: string, name: string, value: string): void => {
  const found = Object.entries(Resources)
    .filter(([id]) => id.startsWith(beginning))
    .map(([, { Properties }]) => Properties?.Environment?.Variables)
    .filter((variables) => variables !== undefined)
    .filter((variables) => name in variables);
  // A variable of another name by now would leave the test with the usual value.
  if (found.length === 0) throw new Error(`no function "${beginning}…" has ${name}`);
  for (const variables of found) variables[name] = value;
};
