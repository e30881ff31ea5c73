import type { ApiCall, ApiReply, World } from './world.ts';

/** Calls the API and expects success; anything else ends the demo with what the API said. */
export const callApi = async (world: World, call: ApiCall): Promise<ApiReply> => {
  const reply = await world.call(call);
  if (reply.status >= 200 && reply.status < 300) return reply;
  throw new Error(`${call.method} ${call.path} answered ${reply.status}: ${JSON.stringify(reply.body)}`);
};

/** How often is looked whether something has come about: with the pauses between, a minute or two. */
const LOOKS = 2400;

/** Looks again and again until there is something to see; lets the system work in between. */
export const waitFor = async <T>(world: World, what: string, look: () => Promise<T | undefined>): Promise<T> => {
  for (let looks = 0; looks < LOOKS; looks += 1) {
    const seen = await look();
    if (seen !== undefined) return seen;
    await world.pause();
  }
  throw new Error(`waited in vain for ${what}`);
};
