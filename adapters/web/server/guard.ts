// Which requests are let in: headers, hosts, sizes, times and rates.
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { timeout } from 'hono/timeout';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { createLimiter } from '../../shared/limiter.ts';
import { webWords } from '../../shared/wording/pages/web.ts';
import { styleHash } from '../layout/assets.ts';
import { isLoopback, type WebSettings } from './settings.ts';
import type { App, Env } from './site.ts';

/** Bytes of a request's body: enough for a long text to check. */
const largestBody = 1_000_000;
/** Milliseconds until a request is given up; answering takes the core a few. */
const patience = 20_000;

export function guard(pages: App, settings: WebSettings): void {
  pages.use(policyOfFiles);
  pages.use(headers(settings.publicUrl));
  pages.use(onlyOwnHosts(settings));
  pages.use(atMost(settings.requestsPerMinute));
  pages.use(timeout(patience, () => refusal(503, webWords.tooSlow)));
  pages.use(
    bodyLimit({
      maxSize: largestBody,
      onError: () => {
        throw refusal(413, webWords.tooLarge);
      },
    }),
  );
  pages.use(csrf());
}

/** The pages run and load nothing but their own script, inline style and saved pages in frames, and cannot be framed. */
const headers = (publicUrl: string | undefined): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: [styleHash],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      frameSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    xFrameOptions: 'DENY',
    // Without it, a browser sends no Origin with a form, which is how forms of other sites are recognised.
    referrerPolicy: 'same-origin',
    strictTransportSecurity: publicUrl?.startsWith('https:') === true,
    permissionsPolicy: { camera: [], geolocation: [], microphone: [] },
  });

/** Around `headers`, which sets the pages' own policy. */
const policyOfFiles: MiddlewareHandler<Env> = async (context, next) => {
  await next();
  const policy = context.get('filePolicy');
  if (policy === undefined || !context.res.ok) return;
  context.res.headers.set('Content-Security-Policy', policy);
  // A sandboxed file has no origin that a browser could set apart, and says so on the console.
  context.res.headers.delete('Origin-Agent-Cluster');
  if (policy.includes("frame-ancestors 'self'")) context.res.headers.set('X-Frame-Options', 'SAMEORIGIN');
};

/**
 * A name that an attacker points at this machine makes a browser treat their page as this site (DNS rebinding), so a
 * program that serves only this machine accepts only its own names.
 */
function onlyOwnHosts({ listen, publicUrl }: WebSettings): MiddlewareHandler<Env> {
  const known = publicUrl === undefined ? undefined : new URL(publicUrl).hostname;
  return async (context, next) => {
    const { hostname } = new URL(context.req.url);
    const isOwn = isLoopback(hostname.replace(/^\[|\]$/g, '')) || hostname === known;
    if (isLoopback(listen.host) && !isOwn) throw refusal(421, webWords.otherHost(hostname));
    await next();
  };
}

function atMost(perMinute: number): MiddlewareHandler<Env> {
  const withinLimit = createLimiter(perMinute);
  return async (context, next) => {
    if (!(await withinLimit(addressOf(context)))) throw refusal(429, webWords.tooMany);
    await next();
  };
}

/** The client's address. X-Forwarded-For is believed only from a proxy on this machine. */
export function addressOf({ env, req }: Context<Env>): string {
  const peer = env.incoming.socket.remoteAddress ?? 'unknown';
  const isProxy = isLoopback(peer.replace(/^::ffff:/, ''));
  const passedOn = req.header('X-Forwarded-For')?.split(',').at(-1)?.trim();
  return isProxy && passedOn !== undefined && passedOn !== '' ? passedOn : peer;
}

/** Refuses a request, with the sentence that says why. */
export const refusal = (status: ContentfulStatusCode, message: string): HTTPException =>
  new HTTPException(status, { message });
