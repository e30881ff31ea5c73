/** Work that goes on where a part of it fails; the first failure is thrown when all parts were tried. */
export interface Attempts {
  /** Does one part. */
  readonly attempt: (part: () => Promise<void>) => Promise<void>;
  /** Throws the first failure, if there was one. */
  readonly end: () => void;
}

/** Begins such work: one table or duty that fails keeps no other from being looked at. */
export const startAttempts = (): Attempts => {
  const failures: unknown[] = [];
  return {
    attempt: async (part) => {
      try {
        await part();
      } catch (error) {
        failures.push(error);
      }
    },
    end: () => {
      if (failures.length > 0) throw failures[0];
    },
  };
};
