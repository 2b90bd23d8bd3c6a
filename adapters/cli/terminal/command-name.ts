// How the program was called, so that a command that it suggests can be typed as it is.

/** By the variables that npm sets for what it runs. */
export function commandName(environment: Readonly<Record<string, string | undefined>>): string {
  if (environment['npm_lifecycle_event'] === 'npx') return 'npx verbatim-bot';
  return environment['npm_lifecycle_event'] === undefined ? 'verbatim' : 'npm run -s verbatim --';
}
