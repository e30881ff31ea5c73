import { intrinsics, isIntrinsic } from './intrinsics.ts';
import type { Place } from './physical-name.ts';
import { type References, references } from './references.ts';
import { isTemplateObject, type Template, TemplateError, type TemplateValue } from './resource.ts';

/** A template seen from after its deployment. */
export interface Resolver extends References {
  /** The value that stands there once every intrinsic is worked out; properties that come to `AWS::NoValue` are left out. */
  readonly resolve: (value: TemplateValue) => TemplateValue;
  /** Whether a named condition holds, with the parameters' defaults. */
  readonly condition: (name: string) => boolean;
}

/**
 * Makes the resolver of one template. An intrinsic or a name that it does not know is a {@link TemplateError}.
 * Source: the CloudFormation intrinsic function reference.
 *
 * @example
 * const { resolve } = resolver(template, { partition: 'aws', region: 'local-1', accountId: '000000000000', origin });
 * resolve({ 'Fn::GetAtt': ['WorkQueue', 'Arn'] }); // 'arn:aws:sqs:local-1:000000000000:work'
 */
export function resolver(template: Template, place: Place): Resolver {
  function resolve(value: TemplateValue): TemplateValue {
    if (Array.isArray(value)) return value.map(resolve).filter((item) => item !== null);
    if (!isTemplateObject(value)) return value;
    if (isIntrinsic(value)) return evaluate(value);
    const resolved = Object.entries(value).map(([key, inner]) => [key, resolve(inner ?? null)] as const);
    return Object.fromEntries(resolved.filter(([, inner]) => inner !== null));
  }

  function evaluate(value: { readonly [key: string]: TemplateValue | undefined }): TemplateValue {
    const [[name, argument] = ['', null]] = Object.entries(value);
    const intrinsic = intrinsics[name];
    if (!intrinsic) throw new TemplateError(`The embedded cloud does not evaluate ${name}`);
    return intrinsic(argument ?? null, self);
  }

  function condition(name: string): boolean {
    const definition = template.Conditions?.[name];
    if (definition === undefined) throw new TemplateError(`The template has no condition "${name}"`);
    return resolve(definition) === true;
  }

  const self: Resolver = { ...references(template, place, resolve), resolve, condition };
  return self;
}
