// How the tests run: one build first, since the command line is tested as the program users run.
import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Against programs that are installed for it: npm run test:peers.
    exclude: [...configDefaults.exclude, 'tests/peers/**'],
    globalSetup: ['tests/build.ts'],
    testTimeout: 30_000,
  },
});
