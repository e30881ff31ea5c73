import { lookup } from 'node:dns/promises';
import type { LookUpHost } from '../ports/web.ts';

/**
 * The addresses of a host as the machine's resolver gives them, of both families; none where it gives none.
 *
 * @example
 * await lookUpHost('portal.example'); // []
 */
export const lookUpHost: LookUpHost = async (host) => {
  try {
    return (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);
  } catch {
    // That a name does not resolve is what the caller asks about; why is nothing that it could act on.
    return [];
  }
};
