// The program: reads the environment once, runs one command, and sets the exit status.
import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import type { Services } from './cli/commands/services.ts';
import { runProgram } from './cli/program/program.ts';
import { end, stopAtSignal } from './cli/terminal/ending.ts';
import type { Surroundings } from './cli/terminal/surroundings.ts';
import { platformIds, platforms } from './platforms/registry.ts';
import { wantsTraces } from './shared/tracing/wanted.ts';

export async function main(program: Pick<Surroundings, 'version' | 'sample'>): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const surroundings: Surroundings = {
    environment: process.env,
    input: process.stdin,
    output: process.stdout,
    errors: process.stderr,
    user: userName(),
    platforms: platformIds,
    prefixes: platforms.map(({ variables }) => variables),
    chats: platforms,
    ...program,
    onSignal: stopAtSignal,
  };
  // A reader that stops reading ("verbatim ask … | head -1") is not an error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  process.exitCode = await runProgram(process.argv.slice(2), surroundings, services);
  setTimeout(end, patience).unref();
}

/** Loaded when a command needs them. */
const services: Services = {
  platforms: () => import('./platforms/start.ts'),
  doctor: () => import('./platforms/doctor.ts'),
  mcp: () => import('./mcp/serve.ts'),
  trace: async ({ environment, version }, data, log) => {
    if (!wantsTraces(environment)) return async () => {};
    return (await import('./shared/tracing/tracing.ts')).startTracing(version, data, log);
  },
};

/** Milliseconds until the process ends even if a client is still waiting to retry something. */
const patience = 5_000;

/** Falls back to the number where the system has no name for this user, as in a container. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // No entry in the system's list of users; the number still distinguishes people.
    return String(process.getuid?.() ?? 'somebody');
  }
}
