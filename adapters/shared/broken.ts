// Whether a call to a platform failed on the way there or back, so that nobody knows whether it was heard.

/** Codes of connections that were not made, or broke. */
const brokenCodes = /^(?:ECONN|ENOTFOUND$|EAI_|ETIMEDOUT$|EPIPE$|EHOST|ENET|UND_ERR_)/;

/** Names of errors of calls that we gave up: by an AbortController, and by AbortSignal.timeout. */
const givenUp: ReadonlySet<string> = new Set(['AbortError', 'TimeoutError']);

export const isBroken = (error: unknown): boolean =>
  withCauses(error).some(
    (one) =>
      givenUp.has(one.name) || ('code' in one && typeof one.code === 'string' && brokenCodes.test(one.code)),
  );

/** Each once: a cause may lead back to its own error. */
function withCauses(error: unknown): Error[] {
  const all = new Set<Error>();
  for (let one = error; one instanceof Error && !all.has(one); one = one.cause) all.add(one);
  return [...all];
}
