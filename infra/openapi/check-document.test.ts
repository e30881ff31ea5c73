import { describe, expect, it } from 'vitest';
import { checkDocument } from './check-document.ts';
import { openApiDocument } from './document.ts';

/** A small good document; a test spoils a copy of it. */
const good = () => ({
  openapi: '3.1.1',
  tags: [{ name: 'intake' }],
  paths: {
    '/v1/things/{id}': {
      get: {
        operationId: 'readThing',
        tags: ['intake'],
        security: [{ token: [] }],
        parameters: [{ name: 'id', in: 'path', required: true, schema: { $ref: '#/components/schemas/Id' } }],
        responses: { 200: { description: 'ok' } } as Record<string, unknown>,
      },
    },
  } as Record<string, Record<string, object>>,
  components: { schemas: { Id: { type: 'string' } } as Record<string, object>, securitySchemes: { token: {} } },
});

const spoiled = (spoil: (document: ReturnType<typeof good>) => void) => {
  const document = good();
  spoil(document);
  return checkDocument(document);
};

describe('the check of a document', () => {
  it('has nothing to say of a good one', () => {
    expect(checkDocument(good())).toEqual([]);
    expect(checkDocument(openApiDocument())).toEqual([]);
  });

  it.each<[string, (document: ReturnType<typeof good>) => void, string[]]>([
    ['another version of OpenAPI', (d) => Object.assign(d, { openapi: '3.0.3' }), ['openapi is 3.0.3']],
    [
      'a reference to nothing',
      (d) => Object.assign(d.components, { schemas: {} }),
      ['#/components/schemas/Id leads nowhere'],
    ],
    [
      'a name that stands for itself',
      (d) => Object.assign(d.components.schemas, { Id: { $ref: '#/components/schemas/Id' } }),
      ['#/components/schemas/Id leads nowhere'],
    ],
    [
      'a component that nothing uses',
      (d) => Object.assign(d.components.schemas, { Spare: {} }),
      ['#/components/schemas/Spare is not used'],
    ],
    [
      'a path parameter that is not declared',
      (d) => {
        d.paths['/v1/things/{id}/{part}'] = d.paths['/v1/things/{id}']!;
        delete d.paths['/v1/things/{id}'];
      },
      ['get /v1/things/{id}/{part} declares the parameters id'],
    ],
    [
      'an id given twice',
      (d) => Object.assign(d.paths['/v1/things/{id}']!, { put: d.paths['/v1/things/{id}']!['get'] }),
      ['two operations are readThing'],
    ],
    [
      'an operation without id, tag, known security or good answer',
      (d) =>
        Object.assign(d.paths['/v1/things/{id}']!['get']!, {
          operationId: undefined,
          tags: ['other'],
          security: [{ password: [] }],
          responses: { default: { description: 'any' }, 404: {} },
        }),
      [
        'get /v1/things/{id} has no operationId',
        'get /v1/things/{id} has the tags other',
        'get /v1/things/{id} is secured by nothing known',
        'get /v1/things/{id} never succeeds',
        'get /v1/things/{id} answers default',
        'get /v1/things/{id} does not describe its 404',
      ],
    ],
  ])('finds %s', (_, spoil, mistakes) => {
    expect(spoiled(spoil)).toEqual(mistakes);
  });
});
