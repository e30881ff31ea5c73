import { type Refusal, refuse } from '../refusal.ts';

/** A condition on one form field (lower-case name). */
export interface FieldCondition {
  readonly operator: 'eq' | 'starts-with';
  readonly field: string;
  readonly value: string;
}

/** A policy taken apart; times in milliseconds since the epoch, sizes in bytes and inclusive. */
export interface PostPolicy {
  readonly expiration: number;
  readonly conditions: readonly FieldCondition[];
  readonly sizes: readonly { readonly least: number; readonly most: number }[];
}

type Condition = FieldCondition | PostPolicy['sizes'][number];

/**
 * Reads the `policy` field: base64 of JSON `{ expiration, conditions }`; `InvalidPolicyDocument` when it is not that.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html
 */
export function readPostPolicy(encoded: string): PostPolicy | Refusal {
  const document = parseJson(Buffer.from(encoded, 'base64').toString());
  if (!isRecord(document)) return invalid('Invalid JSON.');
  const { expiration, conditions: written } = document;
  const expires = Date.parse(typeof expiration === 'string' ? expiration : '');
  if (Number.isNaN(expires)) return invalid("Invalid 'expiration' value.");
  if (!Array.isArray(written)) return invalid("Policy missing 'conditions'.");
  const conditions = written.flatMap(readCondition);
  const read = conditions.filter((condition) => condition !== undefined);
  if (read.length < conditions.length) return invalid('Invalid Simple-Condition.');
  return {
    expiration: expires,
    conditions: read.filter((condition) => 'field' in condition),
    sizes: read.filter((condition) => 'least' in condition),
  };
}

/** `{name: value, …}` is an `eq` for each of its names. */
function readCondition(written: unknown): (Condition | undefined)[] {
  if (Array.isArray(written)) return [readListCondition(written)];
  if (!isRecord(written)) return [undefined];
  return Object.entries(written).map(([name, value]) =>
    typeof value === 'string' ? { operator: 'eq', field: name.toLowerCase(), value } : undefined,
  );
}

function readListCondition([operator, first, second]: readonly unknown[]): Condition | undefined {
  if (operator === 'content-length-range') {
    const [least, most] = [Number(first), Number(second)];
    return least >= 0 && most >= least ? { least, most } : undefined;
  }
  if (operator !== 'eq' && operator !== 'starts-with') return undefined;
  if (typeof first !== 'string' || !first.startsWith('$') || typeof second !== 'string') return undefined;
  return { operator, field: first.slice(1).toLowerCase(), value: second };
}

const invalid = (why: string): Refusal => refuse(400, 'InvalidPolicyDocument', `Invalid Policy: ${why}`);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
