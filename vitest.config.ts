// How the tests run: two suites, `npm test` (quick, from the sources) and `npm run test:slow`.
import { availableParallelism, totalmem } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';
import { slowSpecs } from './tests/suites.ts';
import { threadsFromSources } from './tests/threads.ts';

// Against programs that are installed for it: npm run test:peers.
const peers = 'tests/peers/**';

/**
 * Two for each core, since about half of the quick tests' time is waiting; but each has 2 GB of memory: sharing its process, test
 * files take it up to 1.2 GB.
 */
const quickWorkers = Math.max(1, Math.min(2 * availableParallelism(), Math.floor(totalmem() / 2e9)));

export default defineConfig({
  plugins: [threadsFromSources()],
  test: {
    setupFiles: ['tests/setup.ts'],
    testTimeout: 30_000,
    // As long: the first hook of a process loads everything.
    hookTimeout: 30_000,
    // By default, a machine of two cores would have one worker.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'quick',
          maxWorkers: quickWorkers,
          // Starting a process and loading the libraries takes longer than most files' tests.
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, peers, ...slowSpecs],
        },
      },
      {
        extends: true,
        test: {
          name: 'slow',
          // After the quick ones, where both run: it has fewer workers.
          sequence: { groupOrder: 1 },
          include: [...slowSpecs],
          exclude: [...configDefaults.exclude, peers],
          globalSetup: ['tests/build.mjs'],
          testTimeout: 120_000,
        },
      },
    ],
  },
});
