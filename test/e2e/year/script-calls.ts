import type { ApiCall, World } from '../../../infra/cli/demo/world.ts';

/** A command that the script gave, and that was done. */
export interface ScriptCall extends ApiCall {
  readonly answer: Readonly<Record<string, unknown>>;
}

/** A world as the script used it. */
export interface Noted {
  readonly world: World;
  /** Each command that was done, in the order of the answers. */
  readonly calls: readonly ScriptCall[];
  /** Each moment to which the clock was moved. */
  readonly moments: readonly string[];
}

/** A world that notes what the script does. */
export const noteCalls = (world: World): Noted => {
  const calls: ScriptCall[] = [];
  const moments: string[] = [];
  const advanceTo: World['advanceTo'] = (moment) => {
    moments.push(moment);
    return world.advanceTo(moment);
  };
  const call: World['call'] = async (asked) => {
    const reply = await world.call(asked);
    if (asked.method !== 'GET' && reply.status < 300) {
      calls.push({ ...asked, answer: (reply.body ?? {}) as ScriptCall['answer'] });
    }
    return reply;
  };
  return { world: { ...world, call, advanceTo }, calls, moments };
};

/** The body of a command, by its fields. */
export const saidIn = ({ body }: ApiCall): Readonly<Record<string, unknown>> =>
  (body ?? {}) as Readonly<Record<string, unknown>>;

/** Method and path with ids of things left out, e.g. `POST /v1/submissions/:/review`. */
export const commandOf = ({ method, path }: ApiCall): string => {
  const [, version, kind, id, ...rest] = path.split('/');
  const shown = id === undefined ? [] : [':', ...rest.slice(-1)];
  return `${method} /${[version, kind, ...shown].join('/')}`;
};

/** How often each word stands in a list, in the order of the words. */
export const countsOf = (words: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...new Set(words)].toSorted().map((word) => [word, words.filter((other) => other === word).length]),
  );
