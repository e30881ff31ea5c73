/** A message to an endpoint of others. */
export interface WebMessage {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * What came of it: an answer with its status; refused before anything was sent, since the address is of an inner net or the URL will
 * not do; or no answer, in time or at all.
 */
export type WebOutcome =
  | { readonly kind: 'answered'; readonly status: number; readonly body: string }
  | { readonly kind: 'refused' }
  | { readonly kind: 'failed'; readonly reason: 'timeout' | 'unreachable' };

/** Posts a message to the web. Redirects are answers, not followed; of the answer's body only its beginning is read. Never throws. */
export type PostWeb = (message: WebMessage) => Promise<WebOutcome>;

/** The addresses of a host now; none where it has none. */
export type LookUpHost = (host: string) => Promise<readonly string[]>;

/** A new secret of an endpoint: `whsec_` and base64 of 32 random bytes. */
export type NewSecret = () => string;
