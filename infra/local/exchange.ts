/** One HTTP request as the embedded cloud's services see it: already read whole, headers in lower case. */
export interface LocalRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

/** What a service answers; a string body is sent as UTF-8. */
export interface LocalResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: Buffer | string;
}

/** Milliseconds since the epoch by the embedded cloud's own clock, which tests and the demo may move. */
export type Clock = () => number;
