// REST: application commands, global and of one guild.
import { type CommandBody, commandBody, commandList } from './command-form.ts';
import { storedLocalizations, withoutLocalizations } from './command-locales.ts';
import { refuse } from './errors.ts';
import type { Command } from './interaction-model.ts';
import {
  checkApplication,
  created,
  nothing,
  ok,
  param,
  type Reply,
  type Request,
  type Route,
  seenGuild,
} from './request.ts';
import type { World } from './world.ts';

function scopeOf(request: Request): string {
  checkApplication(request);
  return request.params['guild'] === undefined ? 'global' : seenGuild(request).id;
}

const inScope = (world: World, scope: string) => world.commands.get(scope) ?? [];

/** A command of the same name and type keeps its id. */
function asCommand(world: World, scope: string, body: CommandBody): Command {
  const type = body.type ?? 1;
  const known = inScope(world, scope).find((each) => each.name === body.name && each.type === type);
  const defaults = { default_member_permissions: null, nsfw: false, contexts: null, integration_types: [0] };
  return {
    ...defaults,
    ...storedLocalizations({ ...body }),
    id: known?.id ?? world.newId(),
    application_id: world.applicationId,
    version: world.newId(),
    type,
    name: body.name,
    description: body.description ?? '',
    ...(scope === 'global' ? {} : { guild_id: scope }),
  };
}

function keep(world: World, scope: string, commands: readonly Command[]): void {
  world.commands.set(scope, commands);
  world.changed();
}

function replaceAll(request: Request): Reply {
  const { world, payload } = request;
  const scope = scopeOf(request);
  const commands = commandList(payload).map((body) => asCommand(world, scope, body));
  keep(world, scope, commands);
  return ok(commands);
}

function add(request: Request): Reply {
  const { world, payload } = request;
  const scope = scopeOf(request);
  const command = asCommand(world, scope, commandBody(payload ?? {}));
  const before = inScope(world, scope);
  keep(world, scope, [...before.filter(({ id }) => id !== command.id), command]);
  return before.some(({ id }) => id === command.id) ? ok(command) : created(command);
}

function known(request: Request): Command {
  const command = inScope(request.world, scopeOf(request)).find(({ id }) => id === param(request, 'command'));
  if (command === undefined) throw refuse('unknownCommand');
  return command;
}

function change(request: Request): Reply {
  const before = known(request);
  const { id: _id, application_id: _app, version: _version, guild_id: _guild, ...rest } = before;
  const body = commandBody({ ...rest, ...(request.payload as object) });
  const scope = scopeOf(request);
  const command = { ...asCommand(request.world, scope, body), id: before.id };
  keep(
    request.world,
    scope,
    inScope(request.world, scope).map((each) => (each.id === before.id ? command : each)),
  );
  return ok(command);
}

function drop(request: Request): Reply {
  const { id } = known(request);
  const scope = scopeOf(request);
  keep(
    request.world,
    scope,
    inScope(request.world, scope).filter((each) => each.id !== id),
  );
  return nothing;
}

function list(request: Request): Reply {
  const commands = inScope(request.world, scopeOf(request));
  const isWhole = request.query.get('with_localizations') === 'true';
  return ok(isWhole ? commands : commands.map((command) => withoutLocalizations({ ...command })));
}

export const commandRoutes: readonly Route[] = [
  '/applications/:application',
  '/applications/:application/guilds/:guild',
].flatMap((base): readonly Route[] => [
  { method: 'GET', pattern: `${base}/commands`, handle: list },
  { method: 'PUT', pattern: `${base}/commands`, handle: replaceAll },
  { method: 'POST', pattern: `${base}/commands`, handle: add },
  { method: 'GET', pattern: `${base}/commands/:command`, handle: (request) => ok(known(request)) },
  { method: 'PATCH', pattern: `${base}/commands/:command`, handle: change },
  { method: 'DELETE', pattern: `${base}/commands/:command`, handle: drop },
]);
