import type { Resolve, Schema } from './schema-arbitrary.ts';

/** A response as the document describes it. */
export interface DescribedResponse {
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Readonly<Record<string, { readonly schema?: Schema; readonly example?: unknown }>>;
}

/** An operation as the document describes it. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly schema: Schema;
  }[];
  readonly body?: Schema;
  readonly example?: unknown;
  /** Each by its status, with the JSON pointer that leads to it. */
  readonly responses: Readonly<Record<string, { readonly pointer: string; readonly described: DescribedResponse }>>;
}

interface RawOperation {
  readonly operationId: string;
  readonly parameters: readonly ({ readonly $ref?: string } & Operation['parameters'][number])[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: Schema; readonly example?: unknown }>>;
  };
  readonly responses: Readonly<Record<string, DescribedResponse & { readonly $ref?: string }>>;
}

/** The document that the API answers, with its operations and what its references name. */
export const readDocument = (document: {
  readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation>>>>;
}): { readonly operations: readonly Operation[]; readonly resolve: Resolve } => {
  const resolve: Resolve = (ref) =>
    ref
      .slice(2)
      .split('/')
      .reduce<unknown>((inner, name) => (inner as Record<string, unknown>)[unescapePointer(name)], document);
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, raw]): Operation => {
      const json = raw.requestBody?.content['application/json'];
      const responses = Object.entries(raw.responses).map(([status, response]) => {
        const own = `#/paths/${escapePointer(path)}/${method}/responses/${status}`;
        const pointer = response.$ref ?? own;
        return [status, { pointer, described: resolve(pointer) as DescribedResponse }];
      });
      return {
        ...{ id: raw.operationId, method: method.toUpperCase(), path },
        parameters: raw.parameters.map((one) =>
          one.$ref ? (resolve(one.$ref) as Operation['parameters'][number]) : one,
        ),
        ...(json ? { body: json.schema, example: json.example } : {}),
        responses: Object.fromEntries(responses),
      };
    }),
  );
  return { operations, resolve };
};

/** A name as a JSON pointer spells it. */
export const escapePointer = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

const unescapePointer = (name: string): string => name.replaceAll('~1', '/').replaceAll('~0', '~');
