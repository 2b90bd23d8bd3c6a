// Serves one client over a pipe, which carries the protocol and nothing else.
import { Readable, Writable } from 'node:stream';
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import type { McpContext } from './call/tool.ts';
import { createPipeSubscriptions } from './pipe-subscriptions.ts';

export interface Pipe {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

export interface McpConnection {
  /** Resolves once the client closes its end. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

export function serveMcp({ input, output }: Pipe, context: McpContext): McpConnection {
  const received = new Readable().wrap(input);
  const ended = new Promise<void>((resolve) => {
    received.once('end', resolve).once('close', resolve);
  });
  const sent = new Writable({
    write: (chunk, _encoding, done) => {
      output.write(chunk, done);
    },
  });
  const subscriptions = createPipeSubscriptions(context);
  const connection = serveStdio(subscriptions.server, {
    transport: subscriptions.over(new StdioServerTransport(received, sent)),
    onerror: (error) => context.log.warn({ err: error }, 'a message could not be read or sent'),
  });
  return {
    ended,
    close: async () => {
      subscriptions.close();
      await connection.close();
      // A pipe that is still read would hold the program up.
      input.pause();
    },
  };
}
