import type { Resolver } from './resolve-values.ts';
import { isTemplateObject, TemplateError, type TemplateObject, type TemplateValue } from './resource.ts';

type Intrinsic = (argument: TemplateValue, resolver: Resolver) => TemplateValue;

/** The intrinsic functions that packaged templates of this project use, by name. */
export const intrinsics: Readonly<Record<string, Intrinsic>> = {
  Ref: (name, { ref }) => ref(String(name)),
  'Fn::GetAtt': (argument, { attribute }) => {
    const [logicalId, name] = Array.isArray(argument) ? argument : String(argument).split('.');
    return attribute(String(logicalId), String(name));
  },
  'Fn::Sub': substitute,
  'Fn::Join': (argument, { resolve }) => {
    const [separator, parts] = list(argument);
    return list(resolve(parts ?? null)).join(String(separator));
  },
  'Fn::Split': (argument, { resolve }) => {
    const [separator, text] = list(argument);
    return String(resolve(text ?? null)).split(String(separator));
  },
  'Fn::Select': (argument, { resolve }) => {
    const [index, from] = list(argument);
    const chosen = list(resolve(from ?? null))[Number(resolve(index ?? null))];
    if (chosen === undefined) throw new TemplateError(`Fn::Select finds nothing at ${JSON.stringify(index)}`);
    return chosen;
  },
  'Fn::If': (argument, { condition, resolve }) => {
    const [name, yes, no] = list(argument);
    return resolve((condition(String(name)) ? yes : no) ?? null);
  },
  'Fn::Equals': (argument, { resolve }) => {
    const [left, right] = list(resolve(argument));
    return String(left) === String(right);
  },
  'Fn::Not': (argument, { resolve }) => list(resolve(argument))[0] !== true,
};

/**
 * Whether a value is an intrinsic and not an object that happens to have one property.
 *
 * @example isIntrinsic({ Ref: 'WorkQueue' }) // true
 */
export function isIntrinsic(value: TemplateObject): boolean {
  const [key, ...others] = Object.keys(value);
  return key !== undefined && others.length === 0 && (key === 'Ref' || key.startsWith('Fn::'));
}

function substitute(argument: TemplateValue, { ref, attribute, resolve }: Resolver): string {
  const [text, given] = Array.isArray(argument) ? argument : [argument, undefined];
  const own = isTemplateObject(given) ? given : {};
  return String(text).replaceAll(/\$\{(!?)([^}]+)\}/g, (_whole, literal: string, name: string) => {
    if (literal) return `\${${name}}`;
    const given = Object.hasOwn(own, name) ? own[name] : undefined;
    if (given !== undefined) return String(resolve(given));
    const [logicalId, attributeName] = name.split('.');
    return String(attributeName === undefined ? ref(name) : attribute(String(logicalId), attributeName));
  });
}

function list(value: TemplateValue): readonly TemplateValue[] {
  if (!Array.isArray(value)) throw new TemplateError(`An intrinsic expected a list, found ${JSON.stringify(value)}`);
  return value;
}
