import type { Role } from '../../../libs/domain/actor.ts';

/** One call to the API, as a person of a role makes it. */
export interface ApiCall {
  readonly role?: Role;
  readonly zone?: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What the API answered. */
export interface ApiReply {
  readonly status: number;
  readonly etag?: string;
  readonly body: unknown;
}

/** A signed form and the file that is posted with it. */
export interface FormPost {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A running system as the demo uses it: over its API and its signed forms, and with a clock that can be moved on. */
export interface World {
  readonly call: (call: ApiCall) => Promise<ApiReply>;
  readonly postForm: (post: FormPost) => Promise<{ readonly status: number; readonly text: string }>;
  /** Reads an answer that is no JSON, such as a document. */
  readonly file: (call: Pick<ApiCall, 'role' | 'zone' | 'path'>) => Promise<Uint8Array>;
  /** Follows the public address of a released file, or a signed link. */
  readonly download: (path: string) => Promise<Uint8Array>;
  /** Moves the clock on to a moment; what was scheduled until then is fired. */
  readonly advanceTo: (moment: string) => Promise<void>;
  /** Lets the system work for a moment. */
  readonly pause: () => Promise<void>;
}
