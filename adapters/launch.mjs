#!/usr/bin/env node
// Starts the built program, and builds it first when it is missing or older than its sources.
import { build, isFresh } from './build.mjs';

try {
  if (!isFresh()) build();
  const { main } = await import('../dist/adapters/main.js');
  await main();
} catch (error) {
  process.stderr.write(`verbatim: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
