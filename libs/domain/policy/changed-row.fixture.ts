import { type Action, policy } from './policy.ts';
import type { PolicyRow } from './row.ts';

/** Does something while an action has another row, as if the policy had been written so. */
export const withRow = async <T>(action: Action, row: Partial<PolicyRow>, work: () => Promise<T>): Promise<T> => {
  const rows = policy as Record<Action, PolicyRow>;
  const kept = rows[action];
  rows[action] = { ...kept, ...row };
  try {
    return await work();
  } finally {
    rows[action] = kept;
  }
};
