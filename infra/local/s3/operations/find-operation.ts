import type { LocalRequest } from '../../exchange.ts';
import type { Address } from '../address.ts';
import type { Operation } from '../operation.ts';
import { notImplemented, type Refusal } from '../refusal.ts';
import { operations } from './operations.ts';

/** Query parameters that belong to the signature or only name the operation. */
const neutralQuery = [
  'x-id',
  'x-amz-algorithm',
  'x-amz-credential',
  'x-amz-date',
  'x-amz-expires',
  'x-amz-signedheaders',
  'x-amz-signature',
  'x-amz-security-token',
  'x-amz-content-sha256',
];

/** Headers of the signature and the transfer, which no operation has to know. */
const neutralHeaders = [
  'x-amz-date',
  'x-amz-content-sha256',
  'x-amz-security-token',
  'x-amz-user-agent',
  'x-amz-decoded-content-length',
  'x-amz-trailer',
];

/** Prefixes of the headers that change what an operation does; others (`accept`, `user-agent`, …) never do. */
const meaningful = /^(x-amz-|if-|range$|content-md5$)/;

/**
 * Finds the operation that a request asks for and makes sure that it honours everything asked of it.
 *
 * Anything unknown is 501 `NotImplemented` and named: answering as if it had not been asked would be a lie.
 */
export function findOperation(request: LocalRequest, address: Address): Operation | Refusal {
  const target = address.key === '' ? 'bucket' : 'object';
  const query = request.url.searchParams;
  const operation = operations.find(
    (candidate) =>
      candidate.method === request.method && candidate.target === target && isSelected(candidate.selector, query),
  );
  if (operation === undefined) {
    const selectors = [...query.keys()].filter((name) => !neutralQuery.includes(name.toLowerCase()));
    return notImplemented([request.method, target, ...selectors.map((name) => `?${name}`)].join(' '));
  }
  const parameter = unknownParameter(operation, query) ?? unknownHeader(operation, effectiveHeaders(request));
  return parameter === undefined ? operation : notImplemented(`${parameter} of ${operation.name}`);
}

/**
 * A request's headers, and those that its signer moved into a presigned URL's query.
 *
 * A checksum in the query thus binds the body. Sources disagree on whether S3 enforces one there; the SDK's default puts the
 * CRC of an empty body into a presigned PUT, so sign with `requestChecksumCalculation: 'WHEN_REQUIRED'`.
 */
export function effectiveHeaders(request: LocalRequest): LocalRequest['headers'] {
  const hoisted = [...request.url.searchParams].filter(([name]) => isHoisted(name));
  return { ...Object.fromEntries(hoisted.map(([name, value]) => [name.toLowerCase(), value])), ...request.headers };
}

function isHoisted(name: string): boolean {
  return /^x-amz-/i.test(name) && !neutralQuery.includes(name.toLowerCase());
}

function isSelected(selector: Operation['selector'], query: URLSearchParams): boolean {
  if (selector === undefined) return true;
  const [name, value] = selector;
  return value === undefined ? query.has(name) : query.get(name) === value;
}

function unknownParameter({ selector, query }: Operation, asked: URLSearchParams): string | undefined {
  return [...asked.keys()].find(
    (name) =>
      !neutralQuery.includes(name.toLowerCase()) && !isHoisted(name) && name !== selector?.[0] && !query.includes(name),
  );
}

function unknownHeader({ headers }: Operation, asked: LocalRequest['headers']): string | undefined {
  return Object.keys(asked).find(
    (name) =>
      meaningful.test(name) &&
      !neutralHeaders.includes(name) &&
      !headers.some((known) => (known.endsWith('-') ? name.startsWith(known) : name === known)),
  );
}
