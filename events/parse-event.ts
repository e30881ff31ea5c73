import * as z from 'zod/mini';
import { fail, ok, type Result } from '../libs/domain/result.ts';
import { describePlaces, placesOf } from '../libs/domain/schema-places.ts';
import type { EventOf } from './define-event.ts';
import { maxMessageBytes } from './envelope.ts';
import { events, type SystemEvent } from './index.ts';

/** A message that keeps its contract, with that contract. */
export type ParsedEvent = ParsedAs<SystemEvent>;

type ParsedAs<D extends SystemEvent> = D extends SystemEvent
  ? { readonly definition: D; readonly event: EventOf<D> }
  : never;

/** Why a message cannot be understood, for a person: Chinese, then English. */
export interface Unreadable {
  readonly reason: string;
}

/**
 * Reads the body of a message. Whatever is wrong with it (too large, no JSON, no type or version that we know, data off
 * the contract) is a reason, never a throw: such a message is as wrong the next time.
 *
 * @example
 * const parsed = parseEvent(record.body);
 * if (!parsed.ok) return { kind: 'set-aside', reason: parsed.error.reason };
 */
export const parseEvent = (body: string): Result<ParsedEvent, Unreadable> => {
  const size = new TextEncoder().encode(body).length;
  if (size > maxMessageBytes) {
    return unreadable(
      `消息过大：${size} 字节，至多 ${maxMessageBytes}`,
      `the message is too large: ${size} bytes, at most ${maxMessageBytes}`,
    );
  }
  const json = readJson(body);
  if (!json.ok) return json;
  const definition = findDefinition(json.value);
  if (!definition.ok) return definition;
  const checked = z.safeParse(definition.value.envelope, json.value, { reportInput: true });
  if (!checked.success) {
    const { zh, en } = describePlaces(placesOf(checked.error));
    const name = `${definition.value.type} v${definition.value.version}`;
    return unreadable(`${name} 不符合约定：${zh}`, `${name} breaks its contract: ${en}`);
  }
  // The envelope was checked by this definition's own schema, a tie that the union cannot express.
  return ok({ definition: definition.value, event: checked.data } as ParsedEvent);
};

const unreadable = (zh: string, en: string) => fail({ reason: `${zh} / ${en}` });

const readJson = (body: string): Result<Readonly<Record<string, unknown>>, Unreadable> => {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return unreadable('消息不是 JSON', 'the message is not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return unreadable('消息不是 JSON 对象', 'the message is not a JSON object');
  }
  return ok(value as Readonly<Record<string, unknown>>);
};

const findDefinition = ({ type, dataversion }: Readonly<Record<string, unknown>>): Result<SystemEvent, Unreadable> => {
  const ofType = events.filter((event) => event.type === type);
  if (ofType.length === 0) return unreadable(`未知的消息类型：${quote(type)}`, `unknown type: ${quote(type)}`);
  const definition = ofType.find((event) => String(event.version) === dataversion);
  if (definition) return ok(definition);
  const known = ofType.map((event) => event.version).join(', ');
  return unreadable(
    `${ofType[0]?.type} 没有这个版本：${quote(dataversion)}（已知：${known}）`,
    `${ofType[0]?.type} has no such version: ${quote(dataversion)} (known: ${known})`,
  );
};

/** A value of the sender's in a sentence: marked as a quotation, cut short, on one line. */
const quote = (value: unknown): string => {
  if (value === undefined) return '(none)';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};
