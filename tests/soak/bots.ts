// The bots of the soaks as processes of their own: Verbatim as users start it, and bare ones that echo.
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SlackServer } from '../platforms/slack-server.ts';
import { type Probe, probed } from './probe.ts';

export interface RunningBot {
  /** Resident memory in megabytes. */
  memory(): number;
  /** Processor time of all its threads, in milliseconds. */
  processorTime(): number;
  /** The same of each, by its name, those of one name together. */
  threads(): ReadonlyMap<string, number>;
  /** How long its first thread, ready to work, has waited for a processor, in milliseconds. */
  waitedForProcessor(): number;
  /** Collects its garbage and says what is left; of a bot that was started with `probing`. */
  probe(): Promise<Probe>;
  /** Lines that it logged as errors. */
  readonly errors: readonly string[];
  /** Its exit status. */
  stop(): Promise<number | null>;
}

/** Clock ticks of /proc in a second, on every Linux that Node runs on. */
const ticksPerSecond = 100;

/** As users start it. */
export const verbatim: readonly string[] = ['adapters/launch.mjs', 'start'];

export const slackVariables = ({ tokens, apiUrl }: SlackServer): Readonly<Record<string, string>> => ({
  SLACK_BOT_TOKEN: tokens.bot,
  SLACK_APP_TOKEN: tokens.app,
  SLACK_API_URL: apiUrl,
  // 200 people of one workspace ask 3,000 questions in a minute.
  SLACK_WORKSPACE_QUESTIONS_PER_MINUTE: '100000',
});

/** A bare bot of this folder. */
export const echo = (file: string): readonly string[] => [fileURLToPath(new URL(file, import.meta.url))];

/** Resolves once it says that it is answering. */
export function startBot(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<RunningBot> {
  const child = spawn(process.execPath, words, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    const errors: string[] = [];
    const probes: ((probe: Probe) => void)[] = [];
    let rest = '';
    child.stderr.on('data', (data) => {
      const lines = (rest + String(data)).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (line.includes('"level":50')) errors.push(line);
        if (line.startsWith(probed)) probes.shift()?.((JSON.parse(line) as { probe: Probe }).probe);
        if (line.includes('answering')) resolve(running(child, errors, probes));
      }
    });
    child.once('exit', (status) =>
      reject(new Error(`The bot ended with ${status}: ${errors.join('\n')} ${rest}`)),
    );
  });
}

function running(
  child: ChildProcess,
  errors: readonly string[],
  probes: ((probe: Probe) => void)[],
): RunningBot {
  const proc = (file: string): string => readFileSync(`/proc/${child.pid}/${file}`, 'utf8');
  const timeOf = (stat: string): number => {
    // After the name in parentheses, user and system time are the 12th and 13th field (proc(5)).
    const fields = stat.split(') ')[1]?.split(' ') ?? [];
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond;
  };
  return {
    errors,
    memory: () => Number(/VmRSS:\s+(\d+) kB/.exec(proc('status'))?.[1] ?? Number.NaN) / 1024,
    processorTime: () => timeOf(proc('stat')),
    threads: () => {
      const times = new Map<string, number>();
      for (const thread of readdirSync(`/proc/${child.pid}/task`)) {
        const stat = proc(`task/${thread}/stat`);
        const name = thread === String(child.pid) ? 'main' : (/\((.*)\)/.exec(stat)?.[1] ?? '');
        times.set(name, (times.get(name) ?? 0) + timeOf(stat));
      }
      return times;
    },
    // The second field, in nanoseconds (Documentation/scheduler/sched-stats in Linux).
    waitedForProcessor: () => Number(proc(`task/${child.pid}/schedstat`).split(' ')[1]) / 1e6,
    probe: () =>
      new Promise((resolve) => {
        probes.push(resolve);
        child.kill('SIGUSR2');
      }),
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', resolve);
        child.kill('SIGTERM');
      }),
  };
}
