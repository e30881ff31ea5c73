import { expect, it } from 'vitest';
import { handlerLocation } from './handler-name.ts';

it('splits a handler at the first dot of its last segment, as Lambda does', () => {
  expect(handlerLocation('services/v1.2/register.handler')).toEqual({
    module: 'services/v1.2/register',
    exportPath: ['handler'],
  });
  expect(handlerLocation('services/register.handler.handler')).toEqual({
    module: 'services/register',
    exportPath: ['handler', 'handler'],
  });
  expect(handlerLocation('services/register')).toBeUndefined();
});
