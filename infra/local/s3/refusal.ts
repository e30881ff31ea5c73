import type { LocalResponse } from '../exchange.ts';
import { xmlDocument } from './xml.ts';

/** An S3 error as a value: what a request gets instead of its answer. `details` become elements of the error document. */
export interface Refusal {
  readonly refused: true;
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly details: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
}

/** Builds a refusal with S3's own error code and wording (https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html). */
export function refuse(
  status: number,
  code: string,
  message: string,
  details: Readonly<Record<string, string>> = {},
  headers: Readonly<Record<string, string>> = {},
): Refusal {
  return { refused: true, status, code, message, details, headers };
}

/** Tells a refusal from the value that was hoped for. */
export function isRefusal<T>(value: T | Refusal): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value;
}

/** 403 `AccessDenied`; without a message it is S3's plain one. */
export const accessDenied = (message = 'Access Denied', details: Readonly<Record<string, string>> = {}): Refusal =>
  refuse(403, 'AccessDenied', message, details);

/** 400 `InvalidArgument` about one named argument. */
export const invalidArgument = (message: string, name: string, value = ''): Refusal =>
  refuse(400, 'InvalidArgument', message, { ArgumentName: name, ArgumentValue: value });

/** 501 `NotImplemented`, naming the operation, parameter or header that the embedded cloud does not know. */
export const notImplemented = (what: string): Refusal =>
  refuse(501, 'NotImplemented', `The embedded cloud does not implement ${what}.`, { Resource: what });

/** 404 `NoSuchBucket`. */
export const noSuchBucket = (name: string): Refusal =>
  refuse(404, 'NoSuchBucket', 'The specified bucket does not exist', { BucketName: name });

/** 404 `NoSuchKey`; `headers` carry the delete marker's where one hides the object. */
export const noSuchKey = (key: string, headers: Readonly<Record<string, string>> = {}): Refusal =>
  refuse(404, 'NoSuchKey', 'The specified key does not exist.', { Key: key }, headers);

/** 412 `PreconditionFailed`, naming the condition header that did not hold. */
export const preconditionFailed = (condition: string): Refusal =>
  refuse(412, 'PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', {
    Condition: condition,
  });

/** Writes a refusal in S3's XML error shape. */
export function refusalResponse(refusal: Refusal, requestId: string): LocalResponse {
  const { status, code, message, details, headers } = refusal;
  const body = xmlDocument([
    'Error',
    [['Code', code], ['Message', message], ...Object.entries(details), ['RequestId', requestId]],
  ]);
  return { status, headers: { ...headers, 'content-type': 'application/xml' }, body };
}
