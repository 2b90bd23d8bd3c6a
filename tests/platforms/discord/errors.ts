// The refusals of Discord's REST interface that this server gives, and how they look on the wire.
// Source of codes: docs.discord.com/developers/topics/opcodes-and-status-codes#json
import type { Problem } from './form.ts';
import type { Json } from './model.ts';

const refusals = {
  unauthorized: [401, 0, '401: Unauthorized'],
  notFound: [404, 0, '404: Not Found'],
  methodNotAllowed: [405, 0, '405: Method Not Allowed'],
  unknownApplication: [404, 10002, 'Unknown Application'],
  unknownChannel: [404, 10003, 'Unknown Channel'],
  unknownGuild: [404, 10004, 'Unknown Guild'],
  unknownMember: [404, 10007, 'Unknown Member'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownUser: [404, 10013, 'Unknown User'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  unknownCommand: [404, 10063, 'Unknown application command'],
  tooLarge: [413, 40005, 'Request entity too large'],
  alreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  missingAccess: [403, 50001, 'Missing Access'],
  othersMessage: [403, 50005, 'Cannot edit a message authored by another user'],
  emptyMessage: [400, 50006, 'Cannot send an empty message'],
  cannotMessageUser: [403, 50007, 'Cannot send messages to this user'],
  notText: [400, 50008, 'Cannot send messages in a non-text channel'],
  missingPermissions: [403, 50013, 'Missing Permissions'],
  wrongChannelType: [400, 50024, 'Cannot execute action on this channel type'],
  invalidToken: [401, 50027, 'Invalid Webhook Token'],
  archived: [400, 50083, 'Thread is archived'],
  invalidJson: [400, 50109, 'The request body contains invalid JSON.'],
  replyWithoutHistory: [403, 160002, 'Cannot reply without permission to read message history'],
  threadExists: [400, 160004, 'A thread has already been created for this message'],
  threadLocked: [400, 160005, 'Thread is locked'],
} as const satisfies Record<string, readonly [number, number, string]>;

export type Refusal = keyof typeof refusals;

export class ApiError extends Error {
  readonly status: number;
  readonly body: Json;
  constructor(status: number, body: Json) {
    super(String(body['message']));
    this.status = status;
    this.body = body;
  }
}

export function refuse(refusal: Refusal): ApiError {
  const [status, code, message] = refusals[refusal];
  return new ApiError(status, { message, code });
}

type Tree = { [name: string]: Tree | { readonly code: string; readonly message: string }[] };

function treeOf(problems: readonly Problem[]): Tree {
  const tree: Tree = {};
  for (const { path, code, message } of problems) {
    let branch = tree;
    for (const step of path) {
      const next = branch[step];
      const deeper: Tree = next === undefined || Array.isArray(next) ? {} : next;
      branch[step] = deeper;
      branch = deeper;
    }
    const said = branch['_errors'];
    branch['_errors'] = [...(Array.isArray(said) ? said : []), { code, message }];
  }
  return tree;
}

/** 50035 with `errors` nested as the fields are: `{ embeds: { 0: { title: { _errors: [{ code, message }] } } } }`. */
export function invalidForm(problems: readonly Problem[]): ApiError {
  return new ApiError(400, { message: 'Invalid Form Body', code: 50035, errors: treeOf(problems) });
}
