// Builds before the tests run: the command line is tested as the program that users start.
import { spawnSync } from 'node:child_process';

export default function buildOnce(): void {
  const { status } = spawnSync(process.execPath, ['adapters/build.mjs'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The build failed.');
}
