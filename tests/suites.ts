// The two suites: npm test runs the quick specs, npm run test:slow those named *.slow.test.ts.

/** Specs of the slow suite that are to be renamed once they have moved: they start the program, or wait for minutes. */
const unnamed: readonly string[] = [
  'tests/adapters/slack/start.test.ts',
  'tests/adapters/slack/connection.test.ts',
  'tests/platforms/slack-sockets.test.ts',
];

/** Globs of the slow suite. */
export const slowSpecs: readonly string[] = ['tests/**/*.slow.test.ts', ...unnamed];

export const isSlow = (path: string): boolean => path.endsWith('.slow.test.ts') || unnamed.includes(path);
