import checks from 'dynalite/validations/index.js';
import type { Outcome, Refusal } from './aws-json.ts';
import type { Action, BaseStore, EngineRefusal, Validation } from './engine.ts';
import { storeOver, type WriteSet } from './write-set.ts';

/**
 * Checks an input as the engine's handler would: types, constraints and expressions, before anything is read.
 * @returns the checked input with its parsed expressions, or the refusal; throws only for an error of the engine.
 */
export function validate(
  base: BaseStore,
  validation: Validation,
  input: object,
): { readonly input: object } | { readonly refusal: Refusal } {
  try {
    const checked = checks.checkTypes(structuredClone(input), validation.types);
    checks.checkValidations(checked, validation.types, validation.custom, base);
    return { input: checked };
  } catch (error) {
    if (isRefusal(error)) return { refusal: toRefusal(error) };
    throw error;
  }
}

/** Runs one stock action over `writes`; rejects for what the engine does not mean as an answer. */
export function runAction(base: BaseStore, writes: WriteSet, action: Action, input: object): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    action(storeOver(base, writes, reject), input, (error, output) => {
      if (isRefusal(error)) resolve({ refusal: toRefusal(error) });
      else if (error) reject(error);
      else resolve({ output: output ?? {} });
    });
  });
}

/** Whether the engine means this error as an answer. */
function isRefusal(error: unknown): error is EngineRefusal {
  return error instanceof Error && 'statusCode' in error && 'body' in error;
}

/** The engine's error as an answer of ours. */
export function toRefusal(error: EngineRefusal): Refusal {
  const { __type: type, message, Message } = error.body;
  return { status: error.statusCode, type, message: message ?? Message ?? '' };
}
