import { createHash } from 'node:crypto';

/** One attribute of a message; `binaryValue` is base64. Exactly one of the two values is set, as `dataType` says. */
export interface MessageAttribute {
  /** `String`, `Number` or `Binary`, with an optional suffix of the sender's own: `Number.decimal`. */
  readonly dataType: string;
  readonly stringValue?: string;
  readonly binaryValue?: string;
}

export type MessageAttributes = Readonly<Record<string, MessageAttribute>>;

/** AWS's limit of attributes on one message. */
const MAX_ATTRIBUTES = 10;

/** What is wrong with a message's attributes, or undefined: names, types, a missing or empty value, more than 10. */
export function attributesProblem(attributes: MessageAttributes): string | undefined {
  const entries = Object.entries(attributes);
  if (entries.length > MAX_ATTRIBUTES) return `A message can have ${MAX_ATTRIBUTES} attributes at most.`;
  for (const [name, { dataType, stringValue, binaryValue }] of entries) {
    if (!/^[\w.-]{1,256}$/.test(name)) return `The attribute name ${name} is not allowed.`;
    if (!/^(String|Number|Binary)(\.[\w.-]+)?$/.test(dataType)) return `The type of attribute ${name} is not known.`;
    const value = dataType.startsWith('Binary') ? binaryValue : stringValue;
    if (value === undefined || value === '') return `The attribute ${name} must have a value of its type.`;
  }
  return undefined;
}

/** What attributes add to the size of a message, in bytes: names, types and values. */
export function attributesSize(attributes: MessageAttributes): number {
  return Object.entries(attributes)
    .flatMap(([name, attribute]) => [Buffer.from(name), Buffer.from(attribute.dataType), bytesOf(attribute)])
    .reduce((sum, bytes) => sum + bytes.length, 0);
}

/**
 * The MD5 (hex) of attributes as SQS computes it, or undefined for none: sorted by name; name, type and value each
 * after its length in 4 bytes, and before the value 1 for text, 2 for binary.
 * Source: Amazon SQS Developer Guide, "Calculating the MD5 message digest for message attributes".
 */
export function attributesMd5(attributes: MessageAttributes): string | undefined {
  const names = Object.keys(attributes).sort();
  if (names.length === 0) return undefined;
  const hash = createHash('md5');
  for (const name of names) {
    const attribute = attributes[name];
    if (attribute === undefined) continue;
    hash.update(sized(Buffer.from(name))).update(sized(Buffer.from(attribute.dataType)));
    hash.update(Buffer.of(attribute.dataType.startsWith('Binary') ? 2 : 1)).update(sized(bytesOf(attribute)));
  }
  return hash.digest('hex');
}

/**
 * The attributes that a receiver asks for by `MessageAttributeNames`: exact names, prefixes (`trace.*`), or `All`.
 * @example selectAttributes({ 'trace.id': … , kind: … }, ['trace.*']) // { 'trace.id': … }
 */
export function selectAttributes(attributes: MessageAttributes, names: readonly string[]): MessageAttributes {
  const asked = (name: string) =>
    names.some((one) => one === 'All' || one === name || (one.endsWith('.*') && name.startsWith(one.slice(0, -2))));
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => asked(name)));
}

function bytesOf({ dataType, stringValue, binaryValue }: MessageAttribute): Buffer {
  return dataType.startsWith('Binary') ? Buffer.from(binaryValue ?? '', 'base64') : Buffer.from(stringValue ?? '');
}

function sized(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
