// A web server on this machine, for the command that fetches.
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { internet, type Network } from '../../../../adapters/cli/import/fetch.ts';

/** Its port, on every address of this machine. Closed when the test is over. */
export async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** As the program's own, but 127.0.0.1 is allowed, where every name leads. */
export const here: Network = {
  ...internet,
  resolve: async () => [{ address: '127.0.0.1', family: 4 }],
  isAllowed: (address) => address === '127.0.0.1',
};
