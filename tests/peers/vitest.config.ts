// How "npm run test:peers" runs: against servers that others wrote, which .ci/run installs.
import { defineConfig } from 'vitest/config';
import { threadsFromSources } from '../threads.ts';

export default defineConfig({
  plugins: [threadsFromSources()],
  test: {
    include: ['tests/peers/**/*.test.ts'],
    globalSetup: ['tests/build.mjs'],
    // Names what is skipped, and why.
    reporters: ['verbose'],
    testTimeout: 60_000,
  },
});
