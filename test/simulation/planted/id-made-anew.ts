import type { Plant } from './plant.ts';

/** See `wrong`. */
export const idMadeAnew: Plant = {
  name: 'id-made-anew',
  wrong: 'a command that is sent again makes a new id, since its Idempotency-Key is not looked at',
  call: ({ headers, ...call }) => {
    const { 'idempotency-key': _ignored, ...rest } = headers ?? {};
    return { ...call, headers: rest };
  },
};
