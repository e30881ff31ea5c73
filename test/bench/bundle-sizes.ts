import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { unzip } from '../../infra/local/lambda/unzip.ts';

/** The size of one function's minified bundle, in bytes, by whose code it is. */
export interface BundleSize {
  readonly name: string;
  /** All of it, as it was packaged. */
  readonly total: number;
  /** The AWS SDK with what only it brings along. */
  readonly sdk: number;
  /** Our code, and the libraries that we chose: zod, middy, Powertools and others. */
  readonly own: number;
  /** The SDK's clients in it, by package. */
  readonly clients: readonly string[];
  /** Bytes by package or folder, the largest first. */
  readonly inputs: readonly (readonly [name: string, bytes: number])[];
}

/** What osls writes beside the template: the settings with everything resolved. */
interface PackagedState {
  readonly service: {
    readonly custom: { readonly esbuild: EsbuildSettings };
    readonly functions: Readonly<Record<string, { readonly handler: string }>>;
  };
}

interface EsbuildSettings {
  readonly exclude: readonly string[];
  readonly outputFileExtension: string;
  readonly format: 'esm';
  readonly platform: 'node';
  readonly target: string;
  readonly mainFields: readonly string[];
  readonly minify: boolean;
  readonly banner: { readonly js: string };
}

/** Whether a package is in bundles for the SDK's sake alone. */
export const isOfTheSdk = (name: string): boolean => sdkPackages.test(name);

const sdkPackages = /^(@aws-sdk|@smithy|@aws-crypto)\/|^(mnemonist|obliterator|fast-xml-parser|strnum|bowser|tslib)$/;

/**
 * Measures every function of a package. The bundles are made once more with the settings that made them, since only the bundler
 * knows whose bytes are whose; `total` is what lies in the zip.
 *
 * @param options.root the project's folder
 * @param options.packageDir a package of these very sources, made by `ensurePackage`
 */
export async function measureBundles(options: {
  readonly root: string;
  readonly packageDir: string;
}): Promise<readonly BundleSize[]> {
  const { root, packageDir } = options;
  const { service } = JSON.parse(readFileSync(join(packageDir, 'serverless-state.json'), 'utf8')) as PackagedState;
  const names = Object.keys(service.functions).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const entry = `${service.functions[name]?.handler.replace(/\.[^.]+$/, '')}.ts`;
      const inputs = inputsOf(await rebuild(root, entry, service.custom.esbuild));
      const sum = (wanted: (name: string) => boolean) =>
        inputs.filter(([input]) => wanted(input)).reduce((bytes, [, more]) => bytes + more, 0);
      return {
        name,
        total: packagedBytes(join(packageDir, `${name}.zip`)),
        sdk: sum(isOfTheSdk),
        own: sum((input) => !isOfTheSdk(input)),
        clients: inputs.map(([input]) => input).filter((input) => input.startsWith('@aws-sdk/client-')),
        inputs,
      };
    }),
  );
}

function packagedBytes(zipFile: string): number {
  return [...unzip(readFileSync(zipFile))].reduce((bytes, file) => bytes + file.bytes.length, 0);
}

type Output = Metafile['outputs'][string];

async function rebuild(root: string, entry: string, settings: EsbuildSettings): Promise<Output> {
  const { exclude, banner, format, mainFields, minify, platform, target, outputFileExtension } = settings;
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    banner,
    external: [...exclude],
    format,
    mainFields: [...mainFields],
    minify,
    platform,
    target,
    outdir: 'never-written',
    outExtension: { '.js': outputFileExtension },
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const [output, ...others] = Object.values(metafile.outputs);
  if (!output || others.length > 0) throw new Error(`${entry} is not bundled into one file`);
  return output;
}

/** What the bundler writes between the files has a name of its own. */
function inputsOf({ bytes, inputs }: Output): BundleSize['inputs'] {
  const named = new Map<string, number>();
  let inFiles = 0;
  for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
    const name = nameOf(path);
    named.set(name, (named.get(name) ?? 0) + bytesInOutput);
    inFiles += bytesInOutput;
  }
  return [...named, ['(bundler)', bytes - inFiles] as const].toSorted(([, a], [, b]) => b - a);
}

/** The package of an installed file, else the first two folders. */
function nameOf(path: string): string {
  const installed = path.split('node_modules/').at(-1) ?? path;
  if (installed === path) return path.split('/').slice(0, 2).join('/');
  const steps = installed.startsWith('@') ? 2 : 1;
  return installed.split('/').slice(0, steps).join('/');
}
