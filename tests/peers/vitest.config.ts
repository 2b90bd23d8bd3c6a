// How "npm run test:peers" runs: against servers that others wrote, which .ci/run installs.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/peers/**/*.test.ts'],
    globalSetup: ['tests/build.mjs'],
    // Names what is skipped, and why.
    reporters: ['verbose'],
    testTimeout: 60_000,
  },
});
