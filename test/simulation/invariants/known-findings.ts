/** Something that does not hold, and that the system is known to do. */
export interface KnownFinding {
  readonly name: string;
  readonly broken: RegExp;
  /** Where it comes from. */
  readonly where: string;
}

/** What the simulation found and nobody has repaired yet: counted, but no failure. Repaired, its entry goes. Now: nothing. */
export const knownFindings: readonly KnownFinding[] = [];
