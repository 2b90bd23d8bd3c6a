// Whether the bot in this container is alive: what HEALTHCHECK runs, as there is no curl.
const port = process.env.PORT || '3000';
const { ok } = await fetch(`http://127.0.0.1:${port}/healthz`);
process.exitCode = ok ? 0 : 1;
