import { counts } from '../../../libs/domain/submission.ts';
import { filingName } from '../story/view.ts';
import type { Invariant } from './invariant.ts';

/** A filing's attempts are numbered without a gap, each names its submission, and the head names the newest and the accepted. */
export const headsCountAttempts: Invariant = {
  name: 'heads count attempts',
  onWrite: ({ put, body }, before) => {
    if (!put.pk.startsWith('FILING#') || put.sk !== 'HEAD') return undefined;
    if (before?.body['accepted'] !== undefined && body['accepted'] === undefined)
      return `${put.pk} lost its acceptance`;
    return Number(body['attempts']) < Number(before?.body['attempts'] ?? 0) ? `${put.pk} counts back` : undefined;
  },
  atRest: ({ view, sim }) => {
    const { heads, submissions } = view();
    const attempts = sim.world.records.all().filter(({ key }) => key.sk.startsWith('ATTEMPT#'));
    const wrong: string[] = [];
    const byFiling = Map.groupBy(
      [...submissions.values()].map(({ value }) => value),
      ({ filing }) => filingName(filing),
    );
    for (const [name, { value }] of heads) {
      const own = byFiling.get(name) ?? [];
      const numbers = own.map(({ attempt }) => attempt).toSorted((a, b) => a - b);
      if (numbers.some((number, index) => number !== index + 1) || numbers.length !== value.attempts) {
        wrong.push(`${name} has ${value.attempts} attempts, but these: ${numbers.join(', ')}`);
      }
      if (own.find(({ attempt }) => attempt === value.attempts)?.id !== value.newest)
        wrong.push(`${name}: another is newest`);
      const accepted = own.filter(({ state }) => counts(state)).map(({ id }) => id);
      if (accepted.join() !== (value.accepted ?? '')) wrong.push(`${name}: accepted are ${accepted.join() || 'none'}`);
    }
    if (byFiling.size !== heads.size) wrong.push(`${heads.size} heads of ${byFiling.size} filings`);
    if (attempts.length !== submissions.size)
      wrong.push(`${attempts.length} attempts of ${submissions.size} submissions`);
    return wrong;
  },
};
