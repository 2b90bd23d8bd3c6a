// A hono server with one route that says "ok", and nothing else: what the page is compared with.
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

const bare = new Hono().get('/', (context) => context.text('ok'));
serve({ fetch: bare.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  process.stdout.write(`http://127.0.0.1:${port}\n`);
});
