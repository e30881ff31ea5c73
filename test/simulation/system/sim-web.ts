import type { SendNotice } from '../../../libs/ports/channels.ts';
import type { LookUpHost, NewSecret, PostWeb } from '../../../libs/ports/web.ts';

/** The ports to what is beyond the cloud. */
export interface WebPorts {
  readonly postWeb: PostWeb;
  readonly lookUpHost: LookUpHost;
  readonly newSecret: NewSecret;
  readonly sendNotice: SendNotice;
}

/** The web of one run: endpoints that answer or do not, and what reached them. */
export interface SimWeb {
  readonly ports: WebPorts;
  /** The ids of the events that each endpoint took, in the order of its first taking each, by its URL. */
  readonly taken: ReadonlyMap<string, ReadonlySet<string>>;
  /** When it was opened, RFC 3339 in UTC: what was delivered before, it has not seen. */
  readonly since: string;
}

/** What may be wrong with an endpoint: it answers nothing good, or that it wants no more. */
export type WebTrouble = 'down' | 'gone';

const STATUS = { down: 503, gone: 410 } as const;

/** Builds a web; `troubleNow` is asked at each try what is wrong with the endpoint. */
export const simWeb = (since: string, troubleNow: () => WebTrouble | undefined = () => undefined): SimWeb => {
  const taken = new Map<string, Set<string>>();
  let secrets = 0;
  const postWeb: PostWeb = async ({ url, headers }) => {
    const trouble = troubleNow();
    if (trouble) return { kind: 'answered', status: STATUS[trouble], body: '' };
    taken.set(url, (taken.get(url) ?? new Set()).add(headers['webhook-id'] ?? ''));
    return { kind: 'answered', status: 204, body: '' };
  };
  const newSecret = () => {
    secrets += 1;
    return `whsec_${btoa(String(secrets).padStart(24, '0'))}`;
  };
  return {
    ports: {
      postWeb,
      lookUpHost: async () => ['203.0.114.7'],
      newSecret,
      sendNotice: async () => (troubleNow() ? 'failed' : 'sent'),
    },
    taken,
    since,
  };
};
