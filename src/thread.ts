// Starts a thread that does not keep the program running and writes nothing to the program's own output.
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** What a package prints there is dropped. The caller refs the thread while somebody waits for it. */
export function openThread(
  file: URL,
  options: Pick<WorkerOptions, 'env' | 'resourceLimits' | 'workerData'> = {},
): Worker {
  // Nobody reads the two streams: that would delay the thread's end.
  const thread = new Worker(file, { ...options, stdout: true, stderr: true, execArgv: [] });
  thread.unref();
  return thread;
}

/**
 * Called in a thread: what a package prints there is dropped before it is sent. A line that nobody takes keeps the program
 * running, as long as the thread is: pdf.js warns where it cannot draw.
 */
export function dropOutput(): void {
  process.stdout.write = () => true;
  process.stderr.write = () => true;
}
