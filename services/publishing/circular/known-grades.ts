import type { Scheme } from '../../../libs/domain/schemes/scheme.ts';

/** A grade (等次) as a scheme calls it. */
type Grade = NonNullable<Scheme['grades']>['rest'];

/** The grades above the rest, best first. */
export const leadingGrades = ({ grades }: Scheme): readonly Grade[] => {
  if (!grades) return [];
  return grades.method === 'quota' ? grades.steps : grades.bands;
};

/** Every grade that a zone may have been given. */
export const knownGrades = (scheme: Scheme): readonly Grade[] => [
  ...leadingGrades(scheme),
  ...(scheme.grades ? [scheme.grades.rest] : []),
  ...(scheme.grades?.byDecision ? [scheme.grades.byDecision] : []),
];
