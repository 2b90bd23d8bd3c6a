// The two suites: npm test runs the quick specs, npm run test:slow those named *.slow.test.ts.

/** Globs of the slow suite. */
export const slowSpecs: readonly string[] = ['tests/**/*.slow.test.ts'];

export const isSlow = (path: string): boolean => path.endsWith('.slow.test.ts');
