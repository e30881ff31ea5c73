import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CodeIdentity, codeIdentity, computingPackages } from '../../../libs/domain/proof/code-identity.ts';

const project = join(import.meta.dirname, '../../..');

/** Names the code that stands here: the same that the functions of a package made from it put into their bundles. */
export const codeHere = (): CodeIdentity => {
  const paths = globSync('libs/domain/**/*.ts', { cwd: project, exclude: (name) => testing.test(name) });
  const sources = paths.map((path) => ({
    path: path.replaceAll('\\', '/'),
    bytes: new Uint8Array(readFileSync(join(project, path))),
  }));
  const { dependencies } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  return codeIdentity(sources, Object.fromEntries(computingPackages.map((name) => [name, dependencies[name]])));
};

/** What only tests read. */
const testing = /\.test\.ts$|[.-]fixture\.ts$|spoiled-workbooks\.ts$/;
