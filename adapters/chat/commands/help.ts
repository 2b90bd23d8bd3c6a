// What "/verbatim help" says: the commands, and what else the platform lets people do.
import { commandWords, subcommands } from '../../shared/wording/chat/commands.ts';
import { optionWords } from '../../shared/wording/chat/options.ts';
import { bold, line, type Part, paragraph, plain } from '../port/message.ts';
import type { ChatPlatform } from '../port/port.ts';

export const helpParts = ({
  abilities,
  label,
}: Pick<ChatPlatform<unknown>, 'abilities' | 'label'>): Part[] => [
  line(commandWords.title),
  [paragraph(bold('/ask'), plain(` ${optionWords.ask}`))],
  ...subcommands.map(([name, what]): Part => [paragraph(bold(`/verbatim ${name}`), plain(` ${what}`))]),
  ...(abilities.messageMenus ? [line(commandWords.menus)] : []),
  line(commandWords.narrow),
  ...(abilities.commandsInThreads ? [] : [line(commandWords.threads(label))]),
];
