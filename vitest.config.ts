// How the tests run: two suites, `npm test` (quick, from the sources) and `npm run test:slow`.
import { configDefaults, defineConfig } from 'vitest/config';
import { slowSpecs } from './tests/suites.ts';
import { threadsFromSources } from './tests/threads.ts';

// Against programs that are installed for it: npm run test:peers.
const peers = 'tests/peers/**';

export default defineConfig({
  plugins: [threadsFromSources()],
  test: {
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'quick',
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, peers, ...slowSpecs],
        },
      },
      {
        extends: true,
        test: {
          name: 'slow',
          include: [...slowSpecs],
          exclude: [...configDefaults.exclude, peers],
          globalSetup: ['tests/build.mjs'],
        },
      },
    ],
  },
});
