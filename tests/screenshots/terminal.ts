// npm run screenshots:terminal: a shell in which the program is asked, recorded as it writes, as a moving picture: docs/images/terminal.svg.
// Needs `script` of util-linux, which gives the shell a terminal of its own.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Version, versionsOf } from './terminal-screen.ts';
import { drawTerminal } from './terminal-svg.ts';

const columns = 84;
const commands = [
  'verbatim ask --sample "When do unused leave days expire?"',
  'verbatim ask --sample "How do I make pancakes?"',
];
/** Milliseconds: between two words that are typed, and for reading what was answered. */
const pause = { typing: 160, reading: 3500 };

const versions = await record();
writeFileSync(join('docs', 'images', 'terminal.svg'), drawTerminal(versions, columns));

async function record(): Promise<readonly Version[]> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-terminal-'));
  symlinkSync(resolve('adapters', 'launch.mjs'), join(folder, 'verbatim'));
  writeFileSync(join(folder, 'inputrc'), 'set enable-bracketed-paste off\n');
  const shell = spawn(
    'script',
    ['-qfec', `stty cols ${columns} rows 40; exec bash --noprofile --norc`, '/dev/null'],
    {
      cwd: folder,
      env: {
        PATH: `${folder}:${process.env['PATH']}`,
        INPUTRC: join(folder, 'inputrc'),
        PS1: '$ ',
        TERM: 'xterm-256color',
        LANG: 'C.UTF-8',
      },
    },
  );
  const chunks: { readonly at: number; readonly text: string }[] = [];
  const from = performance.now();
  shell.stdout
    .setEncoding('utf8')
    .on('data', (text: string) => chunks.push({ at: performance.now() - from, text }));
  const prompt = async (): Promise<void> => {
    while (!/(?:^|\n)\$ $/.test(chunks.map(({ text }) => text).join(''))) await setTimeout(50);
  };
  for (const command of commands) {
    await prompt();
    for (const word of command.split(/(?<= )/)) {
      shell.stdin.write(word);
      await setTimeout(pause.typing);
    }
    shell.stdin.write('\n');
    await setTimeout(pause.typing);
    await prompt();
    await setTimeout(pause.reading);
  }
  const end = performance.now() - from;
  shell.kill();
  rmSync(folder, { recursive: true });
  return versionsOf(chunks, end);
}
