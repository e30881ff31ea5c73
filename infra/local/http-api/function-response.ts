import type { LocalResponse } from '../exchange.ts';

/**
 * Reads what a function returned as an HTTP API does: an object with a `statusCode` is a response, anything else is the JSON body
 * of a 200. Undefined when it is neither, which the API answers with 500.
 * Source: API Gateway, "Lambda function response for format 2.0".
 *
 * @param payload JSON text
 * @example functionResponse('{"ok":true}') // { status: 200, headers: { 'content-type': 'application/json' }, body: '{"ok":true}' }
 */
export function functionResponse(payload: string): LocalResponse | undefined {
  const value: unknown = JSON.parse(payload);
  if (!isRecord(value) || value['statusCode'] === undefined) {
    const body = typeof value === 'string' ? value : payload;
    return { status: 200, headers: { 'content-type': 'application/json' }, body };
  }
  const status = Number(value['statusCode']);
  const headers = headersOf(value['headers']);
  const { body = '', cookies = [] } = value;
  if (!Number.isInteger(status) || status < 100 || status > 599 || !headers) return undefined;
  if (typeof body !== 'string' || !Array.isArray(cookies)) return undefined;
  if (cookies.length > 0) headers['set-cookie'] = cookies.map(String);
  headers['content-type'] ??= 'text/plain; charset=utf-8';
  return { status, headers, body: value['isBase64Encoded'] === true ? Buffer.from(body, 'base64') : body };
}

function headersOf(value: unknown): Record<string, string | string[]> | undefined {
  if (value === undefined || value === null) return {};
  if (!isRecord(value)) return undefined;
  const entries = Object.entries(value);
  if (entries.some(([, header]) => !['string', 'number', 'boolean'].includes(typeof header))) return undefined;
  return Object.fromEntries(entries.map(([name, header]) => [name.toLowerCase(), String(header)]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
