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

/** Builds a web whose endpoints are down whenever they are asked at a moment that `isDown` says. */
export const simWeb = (since: string, isDown: () => boolean = () => false): SimWeb => {
  const taken = new Map<string, Set<string>>();
  let secrets = 0;
  const postWeb: PostWeb = async ({ url, headers }) => {
    if (isDown()) return { kind: 'answered', status: 503, body: '' };
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
      sendNotice: async () => (isDown() ? 'failed' : 'sent'),
    },
    taken,
    since,
  };
};
