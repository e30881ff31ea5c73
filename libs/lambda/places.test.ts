import { expect, it } from 'vitest';
import { readPlaces } from './places.ts';

it('reads the physical names of just what is needed', () => {
  const places = readPlaces(
    { tables: ['intake'], queues: ['upload'], buckets: ['uploads'], deadLetters: ['upload'] },
    {
      DEAD_LETTERS_UPLOAD: 'd',
      TABLE_INTAKE: 't',
      QUEUE_UPLOAD: 'q',
      BUCKET_UPLOADS: 'b',
      TABLE_PORTAL: 'not asked for',
      LOG_LEVEL: 'info',
    },
  );
  expect(places).toEqual({
    tables: { intake: 't' },
    queues: { upload: 'q' },
    buckets: { uploads: 'b' },
    deadLetters: { upload: 'd' },
    logLevel: 'info',
  });
});

it('names everything that is missing in one error', () => {
  expect(() => readPlaces({ tables: ['intake', 'portal'], queues: ['ranking'] }, { LOG_LEVEL: 'info' })).toThrow(
    /TABLE_INTAKE.*TABLE_PORTAL.*QUEUE_RANKING/u,
  );
});
