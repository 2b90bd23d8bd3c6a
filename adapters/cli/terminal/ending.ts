// Ends the process when it is asked to, also where the system does not answer: by itself, it would wait for that.

/** Milliseconds from a signal to the end, whatever is still under way. */
export const deadline = 20_000;

/** Milliseconds that a signal without a handler may take to end the process. */
const moment = 500;

/** Calls `stop` at the first signal; the second ends the process at once. */
export function stopAtSignal(stop: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      setTimeout(() => end(signal), deadline).unref();
      stop();
    });
}

/** `process.exit` waits for every call to the file system, and one to a drive that hangs never returns. */
export function end(signal: 'SIGINT' | 'SIGTERM' = 'SIGTERM'): void {
  if (!process.getActiveResourcesInfo().some((what) => what.startsWith('FSReq'))) process.exit();
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
  // The first process of a container gets no signals that it does not handle.
  setTimeout(() => process.abort(), moment);
}
