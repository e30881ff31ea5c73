import { randomUUID } from 'node:crypto';
import type { LocalRequest, LocalResponse } from '../exchange.ts';

/** One call of an AWS JSON 1.0 service (DynamoDB, SQS): the operation that `x-amz-target` names, and its parameters. */
export interface AwsJsonCall {
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** Why a call is not done: the HTTP status, the shape name of the error (with or without its namespace) and its text. */
export interface Refusal {
  readonly status: number;
  readonly type: string;
  readonly message: string;
  /** Further members of the error shape, such as `CancellationReasons`. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a call comes to: its output, or why not. */
export type Outcome = { readonly output: object } | { readonly refusal: Refusal };

/**
 * Reads a call out of a request; the bad path is the refusal that AWS gives for a body that is not a JSON object.
 * @example parseCall(request, 'AmazonSQS') // { operation: 'SendMessage', input: { QueueUrl: … } }
 */
export function parseCall(request: LocalRequest, service: string): AwsJsonCall | { readonly refusal: Refusal } {
  const [prefix, operation = ''] = (request.headers['x-amz-target'] ?? '').split('.');
  if (request.method !== 'POST' || prefix !== service || operation === '') {
    return { refusal: { status: 400, type: 'UnknownOperationException', message: `Not a call of ${service}` } };
  }
  const input = parseObject(request.body.toString('utf8'));
  if (input === undefined) {
    return { refusal: { status: 400, type: 'SerializationException', message: 'The body is not a JSON object' } };
  }
  return { operation, input };
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    // Not JSON: the caller answers SerializationException, which is all that AWS says about it.
    return undefined;
  }
}

/** The refusal (HTTP 501) of an operation or parameter that the embedded cloud does not have, naming it. */
export function notImplemented(what: string): Refusal {
  const message = `The embedded cloud does not answer ${what}`;
  return { status: 501, type: 'NotImplementedException', message };
}

/** The first parameter of `input` that is not in `known`. */
export function unknownParameter(input: object, known: readonly string[]): string | undefined {
  return Object.keys(input).find((name) => !known.includes(name));
}

/** The HTTP answer to an outcome, in the AWS JSON 1.0 protocol. */
export function toResponse(outcome: Outcome): LocalResponse {
  const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-requestid': randomUUID() };
  if ('output' in outcome) return { status: 200, headers, body: JSON.stringify(outcome.output) };
  const { status, type, message, details, headers: more } = outcome.refusal;
  return { status, headers: { ...headers, ...more }, body: JSON.stringify({ __type: type, message, ...details }) };
}
