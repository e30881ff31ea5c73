import type { LocalResponse } from '../exchange.ts';

const messages = {
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  413: 'Request Entity Too Large',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
} as const;

/**
 * The bytes that an HTTP API answers by itself, where no function is asked or none could answer.
 *
 * @example gatewayAnswer(404).body // '{"message":"Not Found"}'
 */
export function gatewayAnswer(
  status: keyof typeof messages,
  headers: Readonly<Record<string, string>> = {},
): LocalResponse {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ message: messages[status] }),
  };
}
