// Whether a call to a platform failed on the way there or back, so that nobody knows whether it was heard.

/** Codes of connections that were not made, or broke. */
const broken = /^(?:ECONN|ENOTFOUND$|EAI_|ETIMEDOUT$|EPIPE$|EHOST|ENET|UND_ERR_)/;

export function isBroken(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return true;
  if ('code' in error && typeof error.code === 'string' && broken.test(error.code)) return true;
  return error.cause !== undefined && isBroken(error.cause);
}
