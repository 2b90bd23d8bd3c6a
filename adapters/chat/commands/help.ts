// What "/verbatim help" says: the commands, and what else the platform lets people do.
import type { Place } from '../../../src/index.ts';
import {
  administrative,
  adminUse,
  commandWords,
  helpWords,
  type Subcommand,
  shownToAll,
  subcommands,
} from '../../shared/wording/chat/commands.ts';
import { commandRun } from '../parts/command.ts';
import { line, type Part, paragraph, plain, type Run } from '../port/message.ts';
import type { Abilities, ChatPlatform } from '../port/port.ts';

/** Of what administrators alone can do, their own command, where there is one. */
const useOf = (name: Subcommand, { adminCommand }: Abilities): string =>
  adminUse(name, adminCommand && administrative.includes(name) && !shownToAll.includes(name));

export const helpParts = (
  platform: Pick<ChatPlatform<unknown>, 'abilities' | 'label' | 'commandId'>,
  asker: Pick<Place, 'tenant'>,
): Part[] => helpLines(platform, (typed) => commandRun(platform, asker, typed));

const helpLines = (
  { abilities, label }: Pick<ChatPlatform<unknown>, 'abilities' | 'label'>,
  use: (typed: string) => Run,
): Part[] => [
  line(commandWords.title),
  [paragraph(use('/ask'), plain(` ${commandWords.ask}`))],
  ...subcommands.map((name): Part => [paragraph(use(useOf(name, abilities)), plain(` ${helpWords[name]}`))]),
  ...(abilities.messageMenus ? [line(commandWords.menus)] : []),
  line(commandWords.narrow),
  ...(abilities.commandsInThreads ? [] : [line(commandWords.threads(label))]),
];
