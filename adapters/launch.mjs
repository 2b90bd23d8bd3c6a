#!/usr/bin/env node
// Starts the built program, and builds it first when it is missing or older than its sources.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { isFresh } from './freshness.mjs';

try {
  // From Node 22.8 on, what was compiled once is not compiled again at the next start.
  module.enableCompileCache?.();
  if (!isFresh()) {
    // Not where a program reads what is printed.
    if (process.stderr.isTTY) process.stderr.write('Building Verbatim, once: about 15 seconds …\n');
    // In a process of its own: what a build takes of memory, a bot that runs for months would never give back.
    const build = fileURLToPath(new URL('build.mjs', import.meta.url));
    const { status } = spawnSync(process.execPath, [build], { stdio: ['ignore', 2, 2] });
    if (status !== 0) throw new Error('The program is not built; the lines above say why.');
  }
  const { main } = await import('../dist/program/main.js');
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  await main({ version, sample: fileURLToPath(new URL('../sample', import.meta.url)) });
} catch (error) {
  process.stderr.write(`verbatim: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
