// How the tests run: one build first, since the command line is tested as the program users run.
import { pathToFileURL } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const built = (path: string): string => pathToFileURL(`dist/${path}`).href;

/** A thread runs what is built, since Node 20 reads no TypeScript: start-thread.ts looks for it beside its built self. */
const threads = {
  name: 'threads run what is built',
  transform: (code: string, id: string) =>
    id.endsWith('/src/corpus/read/start-thread.ts')
      ? code.replaceAll('import.meta.url', JSON.stringify(built('src/corpus/read/start-thread.js')))
      : undefined,
};

export default defineConfig({
  plugins: [threads],
  test: {
    include: ['tests/**/*.test.ts'],
    // Against programs that are installed for it: npm run test:peers.
    exclude: [...configDefaults.exclude, 'tests/peers/**'],
    globalSetup: ['tests/build.ts'],
    testTimeout: 30_000,
  },
});
