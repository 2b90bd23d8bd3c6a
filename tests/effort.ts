// How much work something is: processor time, which other programs on the machine do not stretch.

/** Milliseconds of processor time that `run` takes, on all threads of this process. */
export function processorTime(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
