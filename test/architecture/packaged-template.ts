import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackage } from '../../infra/local/package.ts';
import { templateFile } from '../../infra/local/template/read-template.ts';
import { project } from './source-files.ts';

type Json = Readonly<Record<string, unknown>>;

/** A resource of the packaged CloudFormation template. */
export interface Resource {
  readonly id: string;
  readonly type: string;
  readonly properties: Json;
}

/** A statement of a role's policy. */
export interface Statement {
  readonly Effect: string;
  readonly Action: readonly string[];
  readonly Resource: readonly unknown[];
}

/** The folder of the project's package, made anew only where the sources changed. */
export const packaged = (): Promise<string> =>
  ensurePackage({ root: project, cacheDir: join(project, '.local/package') });

/** How long packaging may take on a busy machine, in ms. */
export const packagingTimeout = 180_000;

/** The text of a package's template. */
export const templateText = (packageDir: string): string => readFileSync(join(packageDir, templateFile), 'utf8');

/** The resources of a template, by their order in it. */
export function resourcesOf(text: string): readonly Resource[] {
  const { Resources } = JSON.parse(text) as { Resources: Record<string, { Type: string; Properties?: Json }> };
  return Object.entries(Resources).map(([id, { Type, Properties = {} }]) => ({
    id,
    type: Type,
    properties: Properties,
  }));
}

/** The logical ids that a value refers to: by `Ref`, `Fn::GetAtt` or `Fn::Sub`, at any depth. */
export function referredTo(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'Ref') return [String(inner)];
    if (key === 'Fn::GetAtt') return [String((inner as readonly unknown[])[0])];
    if (key === 'Fn::Sub')
      return [...String([inner].flat()[0]).matchAll(/\$\{([A-Za-z0-9]+)/g)].map(([, id = '']) => id);
    return referredTo(inner);
  });
}

/** The statements of a role. */
export function statementsOf({ properties }: Resource): readonly Statement[] {
  const policies = properties['Policies'] as readonly { PolicyDocument: { Statement: readonly Statement[] } }[];
  return policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
}

/** The settings of a function, by name. */
export function environmentOf({ properties }: Resource): Readonly<Record<string, unknown>> {
  return (properties['Environment'] as { Variables?: Readonly<Record<string, unknown>> } | undefined)?.Variables ?? {};
}
