// The Web API over HTTP: who calls, may they, and what the method answers.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { argumentsOf, readBody } from './body.ts';
import type { FaultState, MethodFault } from './faults.ts';
import { agentMethods } from './methods/agents.ts';
import { assistantMethods } from './methods/assistant.ts';
import { blockMethods } from './methods/blocks.ts';
import { chatMethods } from './methods/chat.ts';
import { conversationMethods } from './methods/conversations.ts';
import { fileMethods } from './methods/files.ts';
import { type Method, type Methods, missingScope, type Slack, SlackRefusal } from './methods/method.ts';
import { viewMethods } from './methods/views.ts';
import { workspaceMethods } from './methods/workspace.ts';
import type { Grant, OAuth } from './oauth.ts';
import type { RateLimits } from './rates.ts';
import { assertInReach } from './reach.ts';
import type { TokenCheck } from './tokens.ts';
import type { JsonObject } from './types.ts';

const methods: Methods = {
  ...workspaceMethods,
  ...chatMethods,
  ...conversationMethods,
  ...fileMethods,
  ...viewMethods,
  ...agentMethods,
  ...assistantMethods,
  ...blockMethods,
};

export interface WebApi {
  readonly slack: Slack;
  readonly faults: FaultState;
  readonly tokens: TokenCheck;
  readonly rates: RateLimits;
  readonly oauth: OAuth;
}

interface Answer {
  readonly status: number;
  readonly body: JsonObject;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whose token was used. */
  readonly team?: string;
}

const limited = (seconds: number): Answer => ({
  status: 429,
  body: { ok: false, error: 'ratelimited' },
  headers: { 'Retry-After': String(seconds) },
});

/** Answers one call, and keeps it in the log. */
export async function answerCall(
  api: WebApi,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const started = performance.now();
  const name = url.pathname.replace(/^\/api\//, '');
  const args = argumentsOf(request.headers['content-type'] ?? '', await readBody(request), url.searchParams);
  const fault = api.faults.takeFor(name, args?.['blocks'] !== undefined);
  fault?.begun?.();
  if (fault?.delayMs !== undefined) await sleep(fault.delayMs);
  const isCut = fault?.reset === 'before' || (name === 'apps.connections.open' && api.faults.refuses('api'));
  const answer = isCut
    ? { status: 0, body: { ok: false, error: 'connection_reset' } }
    : (faultAnswer(fault) ?? called(api, name, args, tokenOf(request, args)));
  log(api, name, args, answer, started);
  if (isCut || fault?.reset === 'after') {
    fault?.done?.();
    request.socket.destroy();
    return;
  }
  const needed = methods[name]?.scopes ?? [];
  response.writeHead(answer.status, {
    'Content-Type': 'application/json; charset=utf-8',
    'X-OAuth-Scopes': api.slack.settings().scopes.join(','),
    'X-Accepted-OAuth-Scopes': needed.join(','),
    ...answer.headers,
  });
  response.end(JSON.stringify(answer.body), fault?.done);
}

function faultAnswer(fault: MethodFault | undefined): Answer | undefined {
  if (fault?.retryAfter !== undefined) return limited(fault.retryAfter);
  if (fault?.error !== undefined) return { status: 200, body: { ok: false, error: fault.error } };
  if (fault?.status !== undefined)
    return { status: fault.status, body: { ok: false, error: 'internal_error' } };
  return undefined;
}

function tokenOf(request: IncomingMessage, args: JsonObject | undefined): string | undefined {
  const [, bearer] = /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? [];
  const given = args?.['token'];
  return bearer ?? (typeof given === 'string' ? given : undefined);
}

function called(api: WebApi, name: string, args: JsonObject | undefined, token: string | undefined): Answer {
  const method = methods[name] ?? api.oauth.methods[name];
  let team: { readonly team?: string } = {};
  try {
    if (method === undefined) throw new SlackRefusal('unknown_method', { req_method: name });
    if (args === undefined) throw new SlackRefusal('invalid_json');
    const grant = allow(api, method, token);
    if (grant !== undefined) {
      team = { team: grant.team };
      assertInReach(api.slack.workspace, grant, args);
    }
    const slack = grant === undefined ? api.slack : asSeenBy(api.slack, grant);
    const wait = api.rates.take(name, String(args['channel'] ?? ''));
    return wait > 0
      ? limited(wait)
      : { status: 200, body: { ok: true, ...method.run(slack, args) }, ...team };
  } catch (thrown) {
    if (!(thrown instanceof SlackRefusal)) throw thrown;
    return { status: 200, body: { ok: false, error: thrown.code, ...thrown.fields }, ...team };
  }
}

/** App-level tokens carry connections:write; the bot's scopes are those of the settings. */
function allow({ slack, tokens }: WebApi, method: Method, token: string | undefined): Grant | undefined {
  if (method.token === 'none') return undefined;
  const grant = tokens.check(token, method.token);
  if (method.token === 'app' || method.scopes.length === 0) return grant;
  const scopes = grant?.scopes ?? slack.settings().scopes;
  if (!method.scopes.some((scope) => scopes.includes(scope))) throw missingScope(slack, method.scopes);
  return grant;
}

/** The workspace of an installation, and the scopes that were granted there. */
function asSeenBy(
  slack: Slack,
  { team, name = team, organisation, isOrganisationWide, scopes }: Grant,
): Slack {
  const { organisation: _, ...own } = slack.workspace.identity;
  const identity = {
    ...own,
    teamId: team,
    teamName: name,
    ...(organisation === undefined ? {} : { organisation }),
    isOrganisationWide,
  };
  return {
    ...slack,
    workspace: { ...slack.workspace, identity },
    settings: () => ({ ...slack.settings(), scopes }),
  };
}

function log(
  { slack, oauth }: WebApi,
  name: string,
  args: JsonObject | undefined,
  answer: Answer,
  started: number,
): void {
  const { token: _, client_secret: __, ...shown } = args ?? {};
  const error = answer.body['error'];
  slack.log.add({
    type: 'call',
    method: name,
    args: shown,
    isKnown: name in methods || name in oauth.methods,
    ...(answer.team === undefined ? {} : { team: answer.team }),
    status: answer.status,
    ok: answer.body['ok'] === true,
    tookMs: performance.now() - started,
    ...(typeof error === 'string' ? { error } : {}),
  });
}
