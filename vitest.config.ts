// How the tests run: two suites, `npm test` (quick, from the sources) and `npm run test:slow`.
import { configDefaults, defineConfig } from 'vitest/config';
import { slowSpecs } from './tests/suites.ts';
import { threadsFromSources } from './tests/threads.ts';

// Against programs that are installed for it: npm run test:peers.
const peers = 'tests/peers/**';
// A file beside these registers hooks as it is loaded, which happens once in a process.
const apart = 'tests/platforms/discord/*.test.ts';

export default defineConfig({
  plugins: [threadsFromSources()],
  test: {
    setupFiles: ['tests/setup.ts'],
    testTimeout: 30_000,
    // By default, a machine of two cores would have one worker.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'quick',
          // Starting a process and loading the libraries takes longer than most files' tests.
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, peers, ...slowSpecs, apart],
        },
      },
      {
        extends: true,
        test: { name: 'quick-apart', include: [apart] },
      },
      {
        extends: true,
        test: {
          name: 'slow',
          include: [...slowSpecs],
          exclude: [...configDefaults.exclude, peers],
          globalSetup: ['tests/build.mjs'],
          testTimeout: 120_000,
        },
      },
    ],
  },
});
