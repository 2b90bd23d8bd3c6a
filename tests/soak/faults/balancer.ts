// What stands before several processes that serve one app: each request goes to the next of them, as balancers without a memory do.
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Balancer {
  readonly url: string;
  close(): void;
}

/** Milliseconds that a process has: Slack waits no longer. */
const patience = 3_000;

/** `ports` are those that are served now. One that takes no connection is passed over; what one does not answer is the sender's. */
export async function openBalancer(ports: () => readonly number[]): Promise<Balancer> {
  let next = 0;
  const server: Server = createServer(async (incoming, outgoing) => {
    const body: Buffer[] = [];
    for await (const part of incoming) body.push(part as Buffer);
    const from = next++;
    const pass = (tried: number): void => {
      const known = ports();
      const port = known[(from + tried) % Math.max(1, known.length)];
      if (port === undefined || tried >= known.length) return void outgoing.writeHead(502).end();
      const { method, url: path, headers } = incoming;
      const passed = request(
        { host: '127.0.0.1', port, method, path, headers, timeout: patience },
        (answer) => {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(outgoing);
        },
      );
      passed.on('timeout', () => passed.destroy());
      passed.on('error', (error) => {
        if (outgoing.headersSent) return void outgoing.destroy();
        if ('code' in error && error.code === 'ECONNREFUSED') pass(tried + 1);
        else outgoing.writeHead(502).end();
      });
      passed.end(Buffer.concat(body));
    };
    pass(0);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
