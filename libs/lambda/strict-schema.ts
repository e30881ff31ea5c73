import type * as z from 'zod/mini';

/**
 * The first object inside a schema that would let unknown fields pass, as a path of field names; `undefined` where
 * there is none. What people send is checked by strict objects only: a misspelt optional field must not be lost silently.
 *
 * @example
 * looseObjectIn(z.strictObject({ file: z.object({}) })); // ['file']
 */
export const looseObjectIn = (schema: z.core.$ZodType): readonly string[] | undefined => {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'object' && def.catchall?._zod.def.type !== 'never') return [];
  for (const [name, inner] of innerSchemas(def)) {
    const found = looseObjectIn(inner);
    if (found) return name === '' ? found : [name, ...found];
  }
  return undefined;
};

const innerSchemas = (def: z.core.$ZodTypes['_zod']['def']): readonly (readonly [string, z.core.$ZodType])[] => {
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape);
    case 'array':
      return [['[]', def.element]];
    case 'record':
      return [['{}', def.valueType]];
    case 'tuple':
      return def.items.map((item, index) => [String(index), item] as const);
    case 'union':
      return def.options.map((option) => ['', option] as const);
    case 'intersection':
      return [
        ['', def.left],
        ['', def.right],
      ];
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'readonly':
      return [['', def.innerType]];
    case 'pipe':
      return [['', def.in]];
    default:
      return [];
  }
};
