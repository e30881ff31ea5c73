import type { Plant } from './plant.ts';

/** See `wrong`. */
export const swallowedError: Plant = {
  name: 'swallowed-error',
  wrong: 'a consumer catches what is thrown and says that the message is done',
  consume: (consume) => async (body, context) => {
    try {
      return await consume(body, context);
    } catch {
      return { kind: 'done' };
    }
  },
};
