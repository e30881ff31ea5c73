import { arnOf, generatedName, namePropertyOf, type Place, refOf } from './physical-name.ts';
import { type Template, TemplateError, type TemplateResource, type TemplateValue } from './resource.ts';

/** What other resources may say about a resource. */
export interface References {
  /** `Ref`: a resource's name or URL, a parameter's value, or a pseudo parameter. */
  readonly ref: (name: string) => TemplateValue;
  /** `Fn::GetAtt`: an ARN, or a queue's name. */
  readonly attribute: (logicalId: string, name: string) => string;
  /** The name that the resource has once it is made. */
  readonly nameOf: (logicalId: string) => string;
}

/**
 * Answers what a template's resources call each other. A name that the template does not define, and an attribute that
 * nothing local has, is a {@link TemplateError}.
 *
 * @param resolve resolves the value of a resource's own name, which may be an intrinsic too
 */
export function references(
  template: Template,
  place: Place,
  resolve: (value: TemplateValue) => TemplateValue,
): References {
  const pseudo: Readonly<Record<string, TemplateValue>> = {
    'AWS::AccountId': place.accountId,
    'AWS::NoValue': null,
    'AWS::Partition': place.partition,
    'AWS::Region': place.region,
    'AWS::StackName': 'local',
    'AWS::URLSuffix': 'amazonaws.com',
  };

  function resourceOf(logicalId: string): TemplateResource {
    const resource = Object.hasOwn(template.Resources, logicalId) ? template.Resources[logicalId] : undefined;
    if (!resource) throw new TemplateError(`The template refers to "${logicalId}", which it does not define`);
    return resource;
  }

  function nameOf(logicalId: string): string {
    const resource = resourceOf(logicalId);
    const property = namePropertyOf(resource.Type);
    if (property === undefined) return logicalId;
    const own = resource.Properties?.[property];
    return own === undefined ? generatedName(logicalId) : String(resolve(own));
  }

  function ref(name: string): TemplateValue {
    const known = Object.hasOwn(pseudo, name) ? pseudo[name] : parameter(name);
    if (known !== undefined) return known;
    if (template.Parameters && Object.hasOwn(template.Parameters, name)) {
      throw new TemplateError(`Parameter "${name}" has no default, and no value, to run with locally`);
    }
    return refOf(resourceOf(name), nameOf(name), place);
  }

  function parameter(name: string): TemplateValue | undefined {
    if (!template.Parameters || !Object.hasOwn(template.Parameters, name)) return undefined;
    return place.parameters?.[name] ?? template.Parameters[name]?.Default;
  }

  function attribute(logicalId: string, name: string): string {
    if (name === 'QueueName') return nameOf(logicalId);
    const arn = name === 'Arn' ? arnOf(resourceOf(logicalId).Type, nameOf(logicalId), place) : undefined;
    if (arn === undefined) throw new TemplateError(`The embedded cloud does not know "${logicalId}.${name}"`);
    return arn;
  }

  return { ref, attribute, nameOf };
}
