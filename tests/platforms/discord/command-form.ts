// What Discord accepts as application commands.
// Source: docs.discord.com/developers/interactions/application-commands#application-command-object
import { distinctNames, localizations, longestOf } from './command-locales.ts';
import { invalidForm } from './errors.ts';
import {
  anything,
  type Check,
  flag,
  isObject,
  lengthOf,
  list,
  matching,
  object,
  oneOf,
  type Path,
  type Problem,
  problem,
  snowflake,
  text,
  whole,
} from './form.ts';
import type { CommandOption } from './interaction-model.ts';

export const commandLimits = {
  name: 32,
  description: 100,
  options: 25,
  choices: 25,
  commands: 100,
  menus: 15,
  characters: 8000,
} as const;

export interface CommandBody {
  readonly id?: string;
  readonly type?: number;
  readonly name: string;
  readonly description?: string;
  readonly options?: readonly CommandOption[];
}

const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

const invalidName = 'Command name is invalid';

/** Names of chat commands and options: the pattern, and lower case where a letter has one. */
const chatName: Check = (value, path) => [
  ...matching(namePattern, 'APPLICATION_COMMAND_INVALID_NAME', invalidName)(value, path),
  ...(typeof value === 'string' && value !== value.toLowerCase()
    ? [problem(path, 'APPLICATION_COMMAND_INVALID_NAME', invalidName)]
    : []),
];

const description = text({ min: 1, max: commandLimits.description });

const choice = object({ name: text({ min: 1, max: 100 }), name_localizations: anything, value: anything }, [
  'name',
  'value',
]);

const subcommandTypes = [1, 2];

const option: Check = (value, path) => [
  ...object(
    {
      type: oneOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
      name: chatName,
      name_localizations: localizations(chatName),
      description,
      description_localizations: localizations(description),
      required: flag,
      choices: list(choice, { max: commandLimits.choices }),
      options: (nested, at) => optionList(nested, at),
      channel_types: list(oneOf([0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15, 16]), { max: 13 }),
      min_value: anything,
      max_value: anything,
      min_length: whole({ min: 0, max: 6000 }),
      max_length: whole({ min: 1, max: 6000 }),
      autocomplete: flag,
    },
    ['type', 'name', 'description'],
  )(value, path),
  ...(isObject(value) &&
  value['autocomplete'] === true &&
  Array.isArray(value['choices']) &&
  value['choices'].length > 0
    ? [
        problem(
          [...path, 'choices'],
          'APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES',
          'Autocomplete and choices exclude each other',
        ),
      ]
    : []),
];

/** Names once each, and what is required before what is not. */
const optionOrder: Check = (value, path) => {
  if (!Array.isArray(value)) return [];
  const options = value.filter(isObject);
  const late = options.findIndex(
    ({ required }, index) =>
      required === true &&
      options
        .slice(0, index)
        .some((earlier) => !earlier['required'] && !subcommandTypes.includes(Number(earlier['type']))),
  );
  const again = options.findIndex(({ name }, index) =>
    options.slice(0, index).some((earlier) => earlier['name'] === name),
  );
  const order = 'Required options must be placed before non-required options';
  return [
    ...(late < 0 ? [] : [problem([...path, late], 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', order)]),
    ...(again < 0
      ? []
      : [
          problem(
            [...path, again],
            'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS',
            'Option name already exists',
          ),
        ]),
  ];
};

const optionList: Check = (value, path) => [
  ...list(option, { max: commandLimits.options })(value, path),
  ...optionOrder(value, path),
  ...distinctNames(value, path),
];

const fields = {
  id: snowflake,
  type: oneOf([1, 2, 3]),
  name: text({ min: 1, max: commandLimits.name }),
  name_localizations: localizations(text({ min: 1, max: commandLimits.name })),
  description: text({ max: commandLimits.description }),
  description_localizations: localizations(description),
  options: optionList,
  default_member_permissions: anything,
  dm_permission: flag,
  default_permission: flag,
  nsfw: flag,
  contexts: list(oneOf([0, 1, 2]), { max: 3 }),
  integration_types: list(oneOf([0, 1]), { max: 2 }),
  handler: anything,
};

/** Names, descriptions and values of choices of a command, all its options included. */
function charactersOf(options: readonly CommandOption[]): number {
  return options
    .map((each) => {
      const choices = (each.choices ?? []).map(({ name, value }) => lengthOf(name) + String(value).length);
      const own = longestOf({ ...each }, 'name') + longestOf({ ...each }, 'description');
      return own + choices.reduce((sum, length) => sum + length, 0) + charactersOf(each.options ?? []);
    })
    .reduce((sum, length) => sum + length, 0);
}

function problemsOf(value: unknown, path: Path): readonly Problem[] {
  const isMenu = isObject(value) && (value['type'] === 2 || value['type'] === 3);
  if (!isMenu) {
    const wrong = object(
      { ...fields, name: chatName, name_localizations: localizations(chatName), description },
      ['name', 'description'],
    )(value, path);
    if (wrong.length > 0 || !isObject(value)) return wrong;
    // The check above has just established the shape.
    const command = value as unknown as CommandBody;
    const own = longestOf({ ...command }, 'name') + longestOf({ ...command }, 'description');
    const length = own + charactersOf(command.options ?? []);
    const tooLarge = `Command exceeds maximum size (${commandLimits.characters})`;
    return length > commandLimits.characters
      ? [problem(path, 'APPLICATION_COMMAND_TOO_LARGE', tooLarge)]
      : [];
  }
  const unfit = value['description'] ? ['description'] : [];
  return [
    ...object(fields, ['name'])(value, path),
    ...unfit.map((name) =>
      problem([...path, name], 'APPLICATION_COMMAND_INVALID_MENU', 'Context menus have no description'),
    ),
  ];
}

/** One command; throws 50035. */
export function commandBody(value: unknown): CommandBody {
  const wrong = problemsOf(value, []);
  if (wrong.length > 0) throw invalidForm(wrong);
  // The check above has just established the shape.
  return value as CommandBody;
}

/** The whole list of a scope, as a PUT gives it; throws 50035. */
export function commandList(value: unknown): readonly CommandBody[] {
  if (!Array.isArray(value))
    throw invalidForm([problem([], 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType')]);
  const wrong = value.flatMap((each, index) => problemsOf(each, [index]));
  if (wrong.length > 0) throw invalidForm(wrong);
  // The check above has just established the shape.
  const commands = value as readonly CommandBody[];
  const kind = (command: CommandBody) => command.type ?? 1;
  const again = commands.findIndex((each, index) =>
    commands.slice(0, index).some((earlier) => earlier.name === each.name && kind(earlier) === kind(each)),
  );
  const unique = 'Application command names must be unique';
  if (again >= 0) throw invalidForm([problem([again], 'APPLICATION_COMMANDS_DUPLICATE_NAME', unique)]);
  const most = (type: number) => (type === 1 ? commandLimits.commands : commandLimits.menus);
  const over = [1, 2, 3].filter((type) => commands.filter((each) => kind(each) === type).length > most(type));
  const crowd = over.map((type) =>
    problem([], 'APPLICATION_COMMANDS_MAX', `At most ${most(type)} of type ${type}.`),
  );
  if (crowd.length > 0) throw invalidForm(crowd);
  return commands;
}
