#!/usr/bin/env node
// Starts the built program, and builds it first when it is missing or older than its sources.
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
    await (await import('./build.mjs')).build();
  }
  const { main } = await import('../dist/program/main.js');
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  await main({ version, sample: fileURLToPath(new URL('../corpus', import.meta.url)) });
} catch (error) {
  process.stderr.write(`verbatim: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
