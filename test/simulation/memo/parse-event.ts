import { parseEvent as parse } from '../../../events/parse-event.ts';
import { freezeDeep } from './frozen.ts';
import { remember } from './remember.ts';

/** Reads each message once a process, as often as it is delivered. */
export const parseEvent = remember(
  (body: string) => {
    const parsed = parse(body);
    if (parsed.ok) freezeDeep(parsed.value.event);
    return parsed;
  },
  (body) => body,
);
