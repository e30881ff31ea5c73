import type * as z from 'zod/mini';
import type { Route } from '../../libs/lambda/route.ts';
import { bilingual } from './bilingual.ts';
import { isKnownByEtag } from './entity-tags.ts';
import { type JsonSchema, schemaOf } from './named-schemas.ts';

/** The headers that requests may carry: `components.parameters`. */
export const headerParameters = {
  AcceptLanguage: header('Accept-Language', { type: 'string', examples: ['zh-CN', 'en'] }, [
    '答复语言，默认中文',
    'The language of sentences in the answer; Chinese where none is asked for',
  ]),
  IdempotencyKey: header('Idempotency-Key', { type: 'string', pattern: '^[\\x20-\\x7e]{1,128}$' }, [
    '同一个键只生效一次',
    'Requests under one key take effect once',
  ]),
  IfMatch: header('If-Match', { type: 'string', pattern: '^"[1-9]\\d{0,14}"$' }, [
    '修改前看到的版本（ETag）；已有内容时必填',
    'The version that was seen, its ETag; needed once the thing exists',
  ]),
  IfMatchRequired: {
    ...header('If-Match', { type: 'string', pattern: '^"[1-9]\\d{0,14}"$' }, [
      '修改前看到的版本（ETag）',
      'The version that was seen, its ETag',
    ]),
    required: true,
  },
  IfNoneMatch: header('If-None-Match', { type: 'string' }, [
    '已有的版本（ETag）；未变化时答复 304',
    'The ETag of what one has; 304 where it is still so',
  ]),
} as const;

/** All that a request of the route may say beside its body, in the order of place and name. */
export function parametersOf(route: Route): readonly unknown[] {
  return [
    ...fields(route.params, 'path'),
    ...fields(route.query, 'query'),
    reference('AcceptLanguage'),
    ...(route.idempotencyKey ? [reference('IdempotencyKey')] : []),
    ...(route.ifMatch ? [reference(route.ifMatch === 'required' ? 'IfMatchRequired' : 'IfMatch')] : []),
    ...(isKnownByEtag(route) ? [reference('IfNoneMatch')] : []),
  ];
}

function fields(schema: z.ZodMiniObject | undefined, place: 'path' | 'query'): readonly unknown[] {
  if (!schema) return [];
  const { required = [], properties = {} } = schemaOf(schema) as ObjectSchema;
  return Object.keys(properties)
    .toSorted()
    .map((name) => ({ name, in: place, required: required.includes(name), schema: properties[name] }));
}

interface ObjectSchema {
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
}

function header(name: string, schema: JsonSchema, [zh, en]: readonly [string, string]) {
  return { name, in: 'header', description: bilingual({ zh, en }), required: false, schema };
}

function reference(name: keyof typeof headerParameters) {
  return { $ref: `#/components/parameters/${name}` };
}
