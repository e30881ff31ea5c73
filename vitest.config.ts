import { defineConfig } from 'vitest/config';

/** One project a kind of test, so that `npx vitest run --project unit` runs only what needs no process of its own. */
export default defineConfig({
  test: {
    // Most tests wait for sockets and processes for a part of their time: one file a processor, not one processor less.
    maxWorkers: '100%',
    projects: [
      {
        // These change nothing outside themselves, so files share their modules: a third of the time.
        test: { name: 'unit', include: ['{libs,events,services,infra}/**/*.test.ts'], pool: 'threads', isolate: false },
      },
      { test: { name: 'architecture', include: ['test/architecture/**/*.test.ts'], testTimeout: 60_000 } },
      { test: { name: 'conformance', include: ['test/conformance/**/*.test.ts'], testTimeout: 30_000 } },
      { test: { name: 'integration', include: ['test/integration/**/*.test.ts'], testTimeout: 60_000 } },
      {
        // The simulation takes both processors by itself, so it comes when the others are done.
        test: {
          name: 'simulation',
          include: ['test/simulation/**/*.test.ts'],
          testTimeout: 60_000,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
      { test: { name: 'browser', include: ['test/browser/**/*.test.ts'], testTimeout: 30_000, hookTimeout: 60_000 } },
      {
        // Whole clouds and commands, timed and killed: not beside the many short ones.
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // A whole cloud takes some 2 GB.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
