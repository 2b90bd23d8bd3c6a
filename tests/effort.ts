// How much work something is: processor time, which other programs on the machine do not stretch.

/** Milliseconds of processor time that `run` takes, on all threads of this process. */
export function processorTime(run: () => void): number {
  const before = process.cpuUsage();
  run();
  return since(before);
}

/** The same for work that others wait for, up to its end, with what came of it. */
export async function processorTimeOf<T>(
  run: () => Promise<T>,
): Promise<{ readonly outcome: T; readonly milliseconds: number }> {
  const before = process.cpuUsage();
  const outcome = await run();
  return { outcome, milliseconds: since(before) };
}

function since(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
