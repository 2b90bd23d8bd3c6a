// What "/verbatim help" says: the commands, and what else the platform lets people do.
import {
  administrative,
  adminUse,
  commandWords,
  type Subcommand,
  shownToAll,
  subcommands,
} from '../../shared/wording/chat/commands.ts';
import { optionWords } from '../../shared/wording/chat/options.ts';
import { bold, line, type Part, paragraph, plain } from '../port/message.ts';
import type { Abilities, ChatPlatform } from '../port/port.ts';

/** Of what administrators alone can do, their own command, where there is one. */
const useOf = (name: Subcommand, { adminCommand }: Abilities): string =>
  adminUse(name, adminCommand && administrative.includes(name) && !shownToAll.includes(name));

export const helpParts = ({
  abilities,
  label,
}: Pick<ChatPlatform<unknown>, 'abilities' | 'label'>): Part[] => [
  line(commandWords.title),
  [paragraph(bold('/ask'), plain(` ${optionWords.ask}`))],
  ...subcommands.map(([name, what]): Part => [paragraph(bold(useOf(name, abilities)), plain(` ${what}`))]),
  ...(abilities.messageMenus ? [line(commandWords.menus)] : []),
  line(commandWords.narrow),
  ...(abilities.commandsInThreads ? [] : [line(commandWords.threads(label))]),
];
