import * as z from 'zod/mini';
import { notImplemented, type Refusal } from '../dynamodb/aws-json.ts';
import { invalidParameter, refuse } from './refusals.ts';

const between = (low: number, high: number) =>
  z
    .int()
    .check(
      z.gte(low, `Must be between ${low} and ${high}, if provided.`),
      z.lte(high, `Must be between ${low} and ${high}, if provided.`),
    );

const queueUrl = { QueueUrl: z.string() };
const delay = { DelaySeconds: z.optional(between(0, 900)) };
const names = z.optional(z.array(z.string()));

const attributes = z.optional(
  z.record(
    z.string(),
    z.strictObject({ DataType: z.string(), StringValue: z.optional(z.string()), BinaryValue: z.optional(z.string()) }),
  ),
);
const message = { MessageBody: z.string(), MessageAttributes: attributes, ...delay };

/** The parameters that each operation answers; any other one is HTTP 501 by name. */
const inputs = {
  SendMessage: z.strictObject({ ...queueUrl, ...message }),
  SendMessageBatch: z.strictObject({
    ...queueUrl,
    Entries: z.array(z.strictObject({ Id: z.string(), ...message })),
  }),
  ReceiveMessage: z.strictObject({
    ...queueUrl,
    MaxNumberOfMessages: z.optional(between(1, 10)),
    VisibilityTimeout: z.optional(between(0, 43_200)),
    WaitTimeSeconds: z.optional(between(0, 20)),
    MessageAttributeNames: names,
    MessageSystemAttributeNames: names,
    /** The older name of MessageSystemAttributeNames. */
    AttributeNames: names,
  }),
  DeleteMessage: z.strictObject({ ...queueUrl, ReceiptHandle: z.string() }),
  DeleteMessageBatch: z.strictObject({
    ...queueUrl,
    Entries: z.array(z.strictObject({ Id: z.string(), ReceiptHandle: z.string() })),
  }),
  ChangeMessageVisibility: z.strictObject({
    ...queueUrl,
    ReceiptHandle: z.string(),
    VisibilityTimeout: between(0, 43_200),
  }),
  GetQueueAttributes: z.strictObject({ ...queueUrl, AttributeNames: names }),
  GetQueueUrl: z.strictObject({ QueueName: z.string() }),
};

export type Inputs = { readonly [Name in keyof typeof inputs]: z.infer<(typeof inputs)[Name]> };

/** The operations of SQS that are answered. */
export type OperationName = keyof Inputs;

export function isOperation(name: string): name is OperationName {
  return Object.hasOwn(inputs, name);
}

/** An operation's input, checked; or the refusal that names the first parameter that is unknown, missing or wrong. */
export function parseInput<Name extends OperationName>(
  name: Name,
  input: Readonly<Record<string, unknown>>,
): { readonly input: Inputs[Name] } | { readonly refusal: Refusal } {
  const parsed = z.safeParse(inputs[name], input);
  if (parsed.success) return { input: parsed.data as Inputs[Name] };
  const [issue] = parsed.error.issues;
  const path = issue?.path.join('.') ?? '';
  if (issue?.code === 'unrecognized_keys') {
    const unknown = [...(issue.path ?? []), issue.keys[0]].join('.');
    return { refusal: notImplemented(`SQS ${name} with ${unknown}`) };
  }
  const value = issue?.path.reduce<unknown>(valueAt, input);
  if (value === undefined) {
    return { refusal: refuse('MissingParameter', `The request must contain the parameter ${path}.`) };
  }
  return { refusal: invalidParameter(path, value, issue?.message ?? '') };
}

function valueAt(value: unknown, step: PropertyKey): unknown {
  return (value as Record<PropertyKey, unknown> | undefined)?.[step];
}
