// The program as users start it, with its pages on this machine, for scenarios that need a process of their own.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Answer } from '../../../src/answer/answer.ts';

export interface Program {
  ask(question: string): Promise<Answer>;
  ready(): Promise<Ready>;
  /** Milliseconds until an address that reads nothing is answered: how long the event loop holds up a request. */
  beat(): Promise<number>;
  /** What it has logged so far. */
  readonly log: () => string;
  /** Asks it to end. Seconds until it has. */
  stop(): Promise<number>;
}

export interface Ready {
  readonly state: string;
  readonly parts: readonly { readonly name: string; readonly state: string; readonly detail?: string }[];
}

export async function startProgram(corpus: string, data: string): Promise<Program> {
  const child = spawn(process.execPath, ['adapters/launch.mjs', 'start', '--corpus', corpus], {
    env: {
      ...withoutSettings(),
      ...{
        VERBATIM_DATA: data,
        VERBATIM_WATCH: 'poll',
        HOST: '127.0.0.1',
        PORT: '0',
        VERBATIM_LOG_LEVEL: 'info',
      },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  child.stderr?.on('data', (data) => {
    log += String(data);
  });
  const address = await addressOf(child, () => log);
  const get = async (path: string): Promise<unknown> => (await fetch(`${address}${path}`)).json();
  return {
    log: () => log,
    ask: async (question) => {
      const body = JSON.stringify({ question });
      const headers = { 'content-type': 'application/json' };
      return (await (await fetch(`${address}/api/ask`, { method: 'POST', headers, body })).json()) as Answer;
    },
    ready: async () => (await get('/readyz')) as Ready,
    beat: async () => {
      const from = performance.now();
      await get('/healthz');
      return performance.now() - from;
    },
    stop: async () => {
      const from = performance.now();
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        const late = setTimeout(() => child.kill('SIGKILL'), 60_000);
        await once(child, 'exit');
        clearTimeout(late);
      }
      return (performance.now() - from) / 1000;
    },
  };
}

/** Once it has said where its pages are. */
function addressOf(child: ChildProcess, log: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (data) => {
      output += String(data);
      const [address] = /http:\/\/\S+/.exec(output) ?? [];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', (status) => reject(new Error(`The program ended with ${status}: ${log()}`)));
  });
}

const withoutSettings = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:VERBATIM_|SLACK_|DISCORD_|PORT$|HOST$)/.test(name)),
  );
