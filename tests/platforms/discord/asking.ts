// How people use commands: typed, completed while typing, or picked from a message's menu.
import { begin } from './interaction.ts';
import { type Command, type CommandOption, type Interaction, interactionTypes } from './interaction-model.ts';
import { type Channel, channelTypes, type Json, type Kept, type User } from './model.ts';
import { attach, type SaidFile } from './people.ts';
import { isThread } from './permissions.ts';
import { messageWire } from './wire.ts';
import { permissionsIn, type World } from './world.ts';

type Value = string | number | boolean | SaidFile;

/** Values by option name. */
export type OptionValues = Readonly<Record<string, Value>>;

/** A guild's command wins over a global one of the same name. */
function findCommand(world: World, channel: Channel, user: User, name: string, type: number): Command {
  const scopes = [channel.guild_id, 'global'].flatMap((scope) => (scope === undefined ? [] : [scope]));
  const all = scopes.flatMap((scope) => world.commands.get(scope) ?? []);
  const command = all.find((each) => each.name === name && each.type === type);
  if (command === undefined) throw new Error(`No command ${name} is registered here.`);
  const context = channel.type === channelTypes.dm ? 1 : 0;
  const usable = command.contexts?.includes(context) ?? (context === 0 || command.dm_permission !== false);
  if (!usable) throw new Error(`The command ${name} is not for use in ${channel.name}.`);
  if (!isShown(world, channel, user, command)) throw new Error(`${user.username} is not shown ${name}.`);
  return command;
}

/** To whom has the rights, or was given the commands in the server's settings. */
function isShown(
  world: World,
  channel: Channel,
  user: User,
  { default_member_permissions: rights }: Command,
): boolean {
  if (channel.guild_id === undefined || rights === undefined || rights === null) return true;
  if (world.givenCommands.has(user.id)) return true;
  const needed = BigInt(rights);
  return needed !== 0n && (permissionsIn(world, channel, user.id) & needed) === needed;
}

const kindOf = (value: Value): readonly number[] =>
  typeof value === 'object'
    ? [fileOption]
    : typeof value === 'string'
      ? [3, 6, 7, 8, 9]
      : typeof value === 'number'
        ? [4, 10]
        : [5];

const fileOption = 11;

function checkValue(option: CommandOption, value: Value): void {
  if (!kindOf(value).includes(option.type))
    throw new Error(`The option ${option.name} does not take ${String(value)}.`);
  const choices = option.choices ?? [];
  if (choices.length > 0 && !choices.some((choice) => choice.value === value))
    throw new Error(`The option ${option.name} offers no choice ${String(value)}.`);
  const length = typeof value === 'string' ? value.length : undefined;
  const { min_length = 0, max_length = 6000 } = option;
  if (length !== undefined && (length < min_length || length > max_length))
    throw new Error(`The option ${option.name} takes ${min_length} to ${max_length} characters.`);
}

/** As a person's client would: nothing unknown, nothing required left out. `focused` is still being typed. */
function filled(options: readonly CommandOption[], values: OptionValues, focused?: string): readonly Json[] {
  const unknown = Object.keys(values).find((name) => !options.some((option) => option.name === name));
  if (unknown !== undefined) throw new Error(`There is no option ${unknown}.`);
  const missing = options.find(({ name, required }) => required && values[name] === undefined);
  if (missing !== undefined && focused === undefined)
    throw new Error(`The option ${missing.name} is required.`);
  return options.flatMap((option) => {
    const value = values[option.name];
    if (value === undefined) return [];
    if (option.name === focused) {
      if (option.autocomplete !== true) throw new Error(`The option ${option.name} has no autocomplete.`);
      return [{ name: option.name, type: option.type, value, focused: true }];
    }
    checkValue(option, value);
    return [{ name: option.name, type: option.type, value }];
  });
}

/** `path` is what follows the command's name: subcommand, or group and subcommand. */
function optionsAt(
  options: readonly CommandOption[],
  path: readonly string[],
  values: OptionValues,
  focused?: string,
): readonly Json[] {
  const [name, ...rest] = path;
  const nested = options.find((option) => option.type <= 2);
  if (name === undefined) {
    if (nested !== undefined) throw new Error(`A subcommand is needed, such as ${nested.name}.`);
    return filled(options, values, focused);
  }
  const sub = options.find((option) => option.type <= 2 && option.name === name);
  if (sub === undefined) throw new Error(`There is no subcommand ${name}.`);
  return [{ name, type: sub.type, options: optionsAt(sub.options ?? [], rest, values, focused) }];
}

/** An uploaded file is named by its id. */
const withIds = (options: readonly Json[], ids: ReadonlyMap<string, string>): readonly Json[] =>
  options.map((option) => {
    const { name, options: nested } = option as { readonly name: string; readonly options?: readonly Json[] };
    if (nested !== undefined) return { ...option, options: withIds(nested, ids) };
    return ids.has(name) ? { ...option, value: ids.get(name) } : option;
  });

/** `line`: the command's name and those of subcommands, as `verbatim why`. */
export function useCommand(
  world: World,
  channel: Channel,
  user: User,
  line: string,
  values: OptionValues,
  focused?: string,
): Interaction {
  const [name = '', ...path] = line.split(' ');
  const command = findCommand(world, channel, user, name, 1);
  if (isThread(channel) && channel.thread_metadata?.archived)
    throw new Error('Commands cannot be used in an archived thread.');
  const uploaded = Object.entries(values).flatMap(([field, value]) =>
    typeof value === 'object' ? attach(world, channel, [value]).map((file) => ({ field, file })) : [],
  );
  const ids = new Map(uploaded.map(({ field, file }) => [field, file.id]));
  const options = withIds(optionsAt(command.options ?? [], path, values, focused), ids);
  const files = Object.fromEntries(uploaded.map(({ file }) => [file.id, file]));
  const resolved = uploaded.length === 0 ? {} : { resolved: { attachments: files } };
  const own = command.guild_id === undefined ? {} : { guild_id: command.guild_id };
  const data = { id: command.id, name, type: 1, options, ...own, ...resolved };
  const type = focused === undefined ? interactionTypes.command : interactionTypes.autocomplete;
  return begin(world, { channel, user, type, data });
}

export function useMessageMenu(
  world: World,
  channel: Channel,
  user: User,
  name: string,
  target: Kept,
): Interaction {
  const command = findCommand(world, channel, user, name, 3);
  const { id } = target.message;
  const resolved = {
    messages: { [id]: messageWire(world, target, { messageContent: true, guildMembers: true }) },
  };
  const data = { id: command.id, name, type: 3, target_id: id, resolved };
  return begin(world, { channel, user, type: interactionTypes.command, data });
}
