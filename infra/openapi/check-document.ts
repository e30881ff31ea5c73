import type { OpenApiDocument } from './document.ts';

interface Checked {
  readonly openapi: string;
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

interface Operation {
  readonly operationId?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly { readonly name?: string; readonly in?: string; readonly required?: boolean }[];
  readonly security?: readonly Readonly<Record<string, unknown>>[];
  readonly responses?: Readonly<Record<string, unknown>>;
}

/**
 * What makes a document unusable, one sentence each; none for a good one. It knows the rules of OpenAPI 3.1 that the generator could
 * break: references, ids, path parameters, statuses, tags, security schemes, and components that nothing uses.
 *
 * @example checkDocument(openApiDocument()) // []
 */
export function checkDocument(document: OpenApiDocument): readonly string[] {
  const checked = document as unknown as Checked;
  return [
    ...(/^3\.1\.\d+$/.test(checked.openapi) ? [] : [`openapi is ${checked.openapi}`]),
    ...checkReferences(checked),
    ...operationsOf(checked).flatMap(([place, path, operation]) => checkOperation(checked, place, path, operation)),
    ...repeated(operationsOf(checked).map(([, , { operationId }]) => operationId)).map(
      (id) => `two operations are ${id}`,
    ),
  ];
}

function operationsOf({ paths }: Checked): readonly (readonly [string, string, Operation])[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => [`${method} ${path}`, path, operation] as const),
  );
}

function checkOperation(document: Checked, place: string, path: string, operation: Operation): readonly string[] {
  const { operationId, tags = [], parameters = [], security = [], responses = {} } = operation;
  const inPath = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name);
  const declared = parameters
    .filter((parameter) => parameter.in === 'path' && parameter.required)
    .map(({ name }) => name);
  const known = document.tags.map(({ name }) => name);
  const schemes = Object.keys(document.components['securitySchemes'] ?? {});
  return [
    ...(operationId ? [] : [`${place} has no operationId`]),
    ...(inPath.toSorted().join() === declared.toSorted().join()
      ? []
      : [`${place} declares the parameters ${declared}`]),
    ...(tags.length > 0 && tags.every((tag) => known.includes(tag)) ? [] : [`${place} has the tags ${tags}`]),
    ...(security.flatMap(Object.keys).every((scheme) => schemes.includes(scheme))
      ? []
      : [`${place} is secured by nothing known`]),
    ...checkResponses(place, responses),
  ];
}

function checkResponses(place: string, responses: Readonly<Record<string, unknown>>): readonly string[] {
  const statuses = Object.keys(responses);
  return [
    ...(statuses.some((status) => /^[23]\d\d$/.test(status)) ? [] : [`${place} never succeeds`]),
    ...statuses.filter((status) => !/^[2-5]\d\d$/.test(status)).map((status) => `${place} answers ${status}`),
    ...Object.entries(responses)
      .filter(([, response]) => !isReference(response) && !Object.hasOwn(response as object, 'description'))
      .map(([status]) => `${place} does not describe its ${status}`),
  ];
}

/** Every reference leads to something that is not a mere reference itself, and everything that has a name is referred to. */
function checkReferences(document: Checked): readonly string[] {
  const used = new Set(references(document));
  const names = Object.entries(document.components)
    .filter(([kind]) => kind !== 'securitySchemes')
    .flatMap(([kind, things]) => Object.keys(things).map((name) => `#/components/${kind}/${name}`));
  return [
    ...[...used]
      .filter((reference) => leadsNowhere(document, reference))
      .map((reference) => `${reference} leads nowhere`),
    ...names.filter((name) => !used.has(name)).map((name) => `${name} is not used`),
  ];
}

function leadsNowhere(document: Checked, reference: string): boolean {
  const [, , kind = '', name = ''] = reference.split('/');
  const target = document.components[kind]?.[name];
  return target === undefined || (isReference(target) && Object.keys(target).length === 1);
}

function references(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return [...(isReference(value) ? [value.$ref] : []), ...Object.values(value).flatMap(references)];
}

function isReference(value: unknown): value is { readonly $ref: string } {
  return typeof value === 'object' && value !== null && '$ref' in value && typeof value.$ref === 'string';
}

function repeated(ids: readonly (string | undefined)[]): readonly string[] {
  return ids.filter((id, at) => id !== undefined && ids.indexOf(id) !== at) as string[];
}
