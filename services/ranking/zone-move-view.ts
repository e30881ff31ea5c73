import type { ZoneMove } from '../../libs/domain/scenarios/zone-moves.ts';

/** How zones move, as the API shows it. */
export const moveViews = (moves: readonly ZoneMove[]) =>
  moves.map(({ zone, rank, score, largest }) => ({
    zone,
    rank: { ...rank },
    score: { ...score },
    largest: largest && { ...largest },
  }));
