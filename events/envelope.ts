import * as z from 'zod/mini';
import { time } from './fields.ts';

/** The largest message, in bytes of UTF-8. */
export const maxMessageBytes = 8192;

/**
 * A fact that happened, as services tell each other: a CloudEvents 1.0 event in structured JSON. `dataversion` is our
 * extension: the version of the shape of `data`, as a string of digits, since extensions of CloudEvents are strings.
 *
 * See https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md
 */
export interface Envelope<Type extends string = string, Version extends number = number, Data = unknown> {
  /** 32 hex digits, a function of the cause: see `eventId`. */
  readonly id: string;
  /** The service that tells: `lianchuang/intake`. */
  readonly source: string;
  readonly type: Type;
  readonly specversion: '1.0';
  /** When it happened, RFC 3339 in UTC. */
  readonly time: string;
  /** What it happened to, e.g. a submission's id. */
  readonly subject: string;
  readonly datacontenttype: 'application/json';
  readonly dataversion: `${Version}`;
  /** W3C Trace Context, handed on as it came. */
  readonly traceparent?: string;
  readonly data: Data;
}

/**
 * The schema of a whole message of one type and version. Fields that it does not name are refused.
 *
 * @example
 * envelopeSchema('upload.awaited', 1, z.strictObject({ submission: id }));
 */
export const envelopeSchema = (type: string, version: number, data: z.ZodMiniType) =>
  z.strictObject({
    id: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
    source: z.string().check(z.regex(/^lianchuang\/[a-z]+(-[a-z]+)*$/)),
    type: z.literal(type),
    specversion: z.literal('1.0'),
    time,
    subject: z.string().check(z.minLength(1), z.maxLength(512)),
    datacontenttype: z.literal('application/json'),
    dataversion: z.literal(String(version)),
    traceparent: z.exactOptional(z.string().check(z.regex(/^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/))),
    data,
  });
