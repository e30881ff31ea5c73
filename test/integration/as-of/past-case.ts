import type { Actor } from '../../../libs/domain/actor.ts';
import type { Answer } from '../../../libs/lambda/answer.ts';
import { everyRoute } from '../../simulation/every-route.ts';
import { ask, office } from '../../support/line/ask.ts';
import type { Line } from '../../support/line/open-line.ts';

/** On the first day something is made, on the third it is changed; people ask on the tenth, of the days before and between. */
export const day = (number: number): string => `2026-03-${String(number).padStart(2, '0')}T01:00:00.000Z`;
export const NOW = day(10);
export const DAYS = { before: day(1).replace('T01', 'T00'), between: day(2), after: day(4) } as const;

interface Asked {
  readonly actor?: Actor;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly ifMatch?: number;
}

export const call = async (line: Line, id: string, asked: Asked): Promise<Answer | string> => {
  const ports = { ...line.ports, lookUpHost: async () => [], newSecret: () => '' };
  const bound = everyRoute(ports as never).find(({ route }) => route.id === id);
  if (!bound) throw new Error(`there is no route ${id}`);
  const reply = await ask(bound.command as never, { actor: office, time: NOW, ...asked } as never);
  const { ok, value, error } = reply as { ok: boolean; value: Answer; error: { code: string } };
  return ok ? value : error.code;
};

/** A command on a day; throws where it is refused. */
export const act = async (line: Line, number: number, id: string, asked: Asked): Promise<void> => {
  line.setClock(day(number));
  const reply = await call(line, id, asked);
  if (typeof reply === 'string') throw new Error(`${id}: ${reply}`);
};

export interface Case {
  readonly made: (line: Line) => Promise<void>;
  readonly asked: Asked;
  /** What tells one state of it from another, in its body, or its headers and bytes where it answers a file. */
  // biome-ignore lint/suspicious/noExplicitAny: each body has its own shape, which its route checks elsewhere.
  readonly told: (body: any, bytes?: Uint8Array) => unknown;
  /** Before it was made, once it was made, and once it was changed. */
  readonly states: readonly [unknown, unknown, unknown];
}

export const both = async (
  line: Line,
  id: string,
  asked: Asked,
  bodies: readonly [unknown, unknown],
): Promise<void> => {
  await act(line, 1, id, { ...asked, body: bodies[0] });
  await act(line, 3, id, { ...asked, body: bodies[1], ifMatch: 1 });
};

export const everyState = <Body extends { readonly items: readonly { readonly state: string }[] }>({ items }: Body) =>
  items.map(({ state }) => state);
