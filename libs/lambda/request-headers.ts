import type { ProblemPlace } from '../domain/problem.ts';
import type { Route } from './route.ts';

/** The headers that a command heeds, and what is wrong with them. */
export interface HeadersRead {
  readonly ifMatch?: number;
  readonly idempotencyKey?: string;
  readonly places: readonly ProblemPlace[];
}

/**
 * Reads the headers that a route declares; others are not looked at.
 * `If-Match` is one strong tag of ours (`"3"`): lists, weak tags and `*` would leave open which version was meant.
 *
 * @example
 * readHeaders({ ...route, ifMatch: 'required' }, { 'if-match': '"3"' }); // { ifMatch: 3, places: [] }
 */
export const readHeaders = (route: Route, headers: Readonly<Record<string, string | undefined>>): HeadersRead => {
  const version = route.ifMatch ? readVersion(headers['if-match']) : {};
  const key = route.idempotencyKey ? readKey(headers['idempotency-key']) : {};
  return {
    ...(version.value === undefined ? {} : { ifMatch: version.value }),
    ...(key.value === undefined ? {} : { idempotencyKey: key.value }),
    places: [version.place, key.place].filter((place) => place !== undefined),
  };
};

/** Neither where the header is not there. */
interface Read<T> {
  readonly value?: T;
  readonly place?: ProblemPlace;
}

const readVersion = (text: string | undefined): Read<number> => {
  if (text === undefined) return {};
  const digits = /^"([1-9]\d{0,14})"$/.exec(text.trim())?.[1];
  return digits
    ? { value: Number(digits) }
    : {
        place: { parameter: 'If-Match', message: { zh: '应为一个 ETag，如 "3"', en: 'must be one ETag such as "3"' } },
      };
};

const readKey = (text: string | undefined): Read<string> => {
  if (text === undefined) return {};
  return /^[\x20-\x7e]{1,128}$/.test(text)
    ? { value: text }
    : {
        place: {
          parameter: 'Idempotency-Key',
          message: { zh: '应为 1 至 128 个可见 ASCII 字符', en: 'must be 1 to 128 printable ASCII characters' },
        },
      };
};

/**
 * Whether `If-None-Match` names a tag (weak comparison, RFC 9110 §13.1.2): the client has it already.
 *
 * @example
 * namesEtag('W/"2", "3"', '"3"'); // true
 */
export const namesEtag = (header: string | undefined, etag: string): boolean =>
  header !== undefined &&
  (header.trim() === '*' || [...header.matchAll(/"[\x21\x23-\x7e]*"/g)].some(([tag]) => tag === etag));
