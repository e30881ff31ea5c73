import engine from 'dynalite/db/index.js';
import deleteItemValidation from 'dynalite/validations/deleteItem.js';
import type { ItemWrite } from './condition-failure.ts';
import type { Action, Validation } from './engine.ts';

/** Checks a ConditionCheck as a DeleteItem, whose parameters it shares, but the condition is not optional. */
export const conditionCheckValidation: Validation = {
  types: deleteItemValidation.types,
  custom(input, store) {
    if (!('ConditionExpression' in input)) {
      return 'The expression can not be empty; a ConditionCheck needs its ConditionExpression';
    }
    return deleteItemValidation.custom?.(input, store);
  },
};

/** The action of a ConditionCheck in a transaction, which the engine lacks: it refuses or changes nothing. */
export const conditionCheck: Action = (store, input, callback) => {
  const { TableName, Key = {} } = input as ItemWrite;
  store.getTable(TableName, (error, table) => {
    if (error || table === undefined) return callback(error);
    const invalid = engine.validateKey(Key, table);
    if (invalid) return callback(invalid);
    store.getItemDb(TableName).get(engine.createKey(Key, table), (failure, item) => {
      callback(failure ?? engine.checkConditional(input, item as typeof Key | undefined) ?? null, {});
    });
  });
};
