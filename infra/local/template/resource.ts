/** A CloudFormation value: JSON, with an intrinsic (`{ Ref: … }`, `{ 'Fn::GetAtt': … }`) wherever a value may stand. */
export type TemplateValue = string | number | boolean | null | readonly TemplateValue[] | TemplateObject;

export interface TemplateObject {
  readonly [key: string]: TemplateValue | undefined;
}

/** One entry of a template's `Resources`. */
export interface TemplateResource {
  readonly Type: string;
  readonly Condition?: string;
  readonly Properties?: TemplateObject;
}

/** As much of a packaged template as the embedded cloud reads. */
export interface Template {
  readonly Resources: Readonly<Record<string, TemplateResource>>;
  readonly Conditions?: Readonly<Record<string, TemplateValue>>;
  readonly Parameters?: Readonly<Record<string, { readonly Default?: TemplateValue }>>;
}

/** Whether a value is an object, rather than a list or a plain value. */
export function isTemplateObject(value: TemplateValue | undefined): value is TemplateObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The template asks for something that the embedded cloud cannot give. It is thrown, not returned: nothing can be started
 * from such a template, and the message names the resource.
 */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
}
