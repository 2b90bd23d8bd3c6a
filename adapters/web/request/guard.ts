// Which requests are let in: headers, hosts, sizes, times and rates.
import type { Context, MiddlewareHandler } from 'hono';
import { every } from 'hono/combine';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import { timeout } from 'hono/timeout';
import { createAllowances } from '../../shared/limiter.ts';
import { webWords } from '../../shared/wording/pages/web.ts';
import { styleHash } from '../layout/assets.ts';
import { hostnameOf, isLoopback, type WebSettings } from '../settings/settings.ts';
import { addressOf } from './address.ts';
import { isUpload, wholeBody } from './body.ts';
import type { App, Env } from './env.ts';
import { refusal } from './refusal.ts';

/** Milliseconds until a request is given up; answering takes the core a few. */
const patience = 20_000;

/** The same for a file: two minutes to send it (the server's own limit), two to read it, and some to write it. */
const patienceForUploads = 270_000;

/** For everything but health and the requests of platforms, which are signed: whose name is used, and how often. */
export function entryGuard(settings: WebSettings): MiddlewareHandler<Env> {
  const trusting: MiddlewareHandler<Env> = async (context, next) => {
    context.set('trustedProxies', settings.accounts.trustedProxies);
    await next();
  };
  return every(trusting, onlyOwnHosts(settings), atMost(settings.requestsPerMinute));
}

/** Before everything else of the pages, so that no refusal goes without them. */
export function headPages(pages: App, settings: WebSettings): void {
  pages.use(policyOfFiles);
  pages.use(headers(settings.publicUrl));
}

export function guardPages(pages: App, settings: WebSettings): void {
  const [usual, ofUploads] = [patience, patienceForUploads].map((most) =>
    timeout(most, () => refusal(503, webWords.tooSlow)),
  );
  if (usual !== undefined && ofUploads !== undefined)
    pages.use((context, next) => (isUpload(context.req) ? ofUploads : usual)(context, next));
  pages.use(wholeBody);
  pages.post('*', ownForms(settings));
}

/** Nothing but a POST changes anything. What programs send is JSON, and has a guard of its own. */
function ownForms(settings: WebSettings): MiddlewareHandler<Env> {
  const ownOrigin = csrf({ origin: (_, context) => isOwnOrigin(context, settings) });
  return (context, next) => (isForPrograms(context.req.path) ? next() : ownOrigin(context, next));
}

/** Whether no page of another site sent the request, as far as its browser says. A proxy may have ended https. */
export function isOwnOrigin({ req }: Pick<Context, 'req'>, { publicUrl }: WebSettings): boolean {
  const origin = req.header('Origin');
  return origin === undefined || origin === new URL(req.url).origin || origin === publicUrl;
}

/** Programs have tokens of their own, and get failures as data. */
export const isForPrograms = (path: string): boolean => path.startsWith('/api/') || path === '/mcp';

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
  const known = publicUrl === undefined ? undefined : hostnameOf(publicUrl);
  return async (context, next) => {
    const hostname = hostnameOf(context.req.url);
    const isOwn = isLoopback(hostname) || hostname === known;
    if (isLoopback(listen.host) && !isOwn) throw refusal(421, webWords.otherHost(hostname));
    await next();
  };
}

function atMost(perMinute: number): MiddlewareHandler<Env> {
  const allowanceOf = createAllowances(perMinute);
  return async (context, next) => {
    const { isWithin, left, seconds } = await allowanceOf(addressOf(context));
    // As draft-ietf-httpapi-ratelimit-headers writes them.
    const told = {
      'RateLimit-Policy': `"requests";q=${perMinute};w=60`,
      RateLimit: `"requests";r=${left};t=${seconds}`,
    };
    if (!isWithin) {
      for (const [name, value] of Object.entries(told)) context.header(name, value);
      context.header('Retry-After', String(seconds));
      throw refusal(429, webWords.tooMany);
    }
    await next();
    for (const [name, value] of Object.entries(told)) context.res.headers.set(name, value);
  };
}
