// Which errors leave open whether a call was heard.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { isBroken } from '../../../adapters/shared/broken.ts';

it('a call that is given up after a while does', async () => {
  const silent = createServer(() => {}).listen(0, '127.0.0.1');
  onTestFinished(() => void silent.close().closeAllConnections());
  await new Promise((resolve) => silent.once('listening', resolve));
  const { port } = silent.address() as AddressInfo;
  const call = fetch(`http://127.0.0.1:${port}`, { signal: AbortSignal.timeout(50) });
  expect(isBroken(await call.catch((error: unknown) => error))).toBe(true);
});

it('errors that cause each other are looked at once', () => {
  const first = new Error('first');
  first.cause = new Error('second', { cause: first });
  expect(isBroken(first)).toBe(false);
  expect(isBroken(Object.assign(new Error('third', { cause: first }), { code: 'ECONNRESET' }))).toBe(true);
});
