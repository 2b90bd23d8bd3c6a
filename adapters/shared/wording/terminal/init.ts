// What "verbatim init" asks, writes and says.
import { listed } from '../../language/counted.ts';
import { sampleQuestion } from './terminal.ts';

export const initWords = {
  exists:
    'This folder has an .env already, and "verbatim init" does not change it. Edit it, or run "verbatim init" in another folder.',
  noTerminal: 'There is no terminal to ask on. With --yes, "verbatim init" uses its own suggestions.',
  corpus: (suggested: string): string => `Which folder are the documents in? [${suggested}] `,
  chats: (labels: readonly string[]): string =>
    `Which chats should it answer in: ${listed([...labels, 'none'], 'or')}? [none] `,
  days: (suggested: string): string =>
    `For how many days should questions be kept, 0 for not at all? [${suggested}] `,
  notAFolder: (path: string): string => `${path} is a file. Give a folder.`,
  unknownChat: (given: string): string => `“${given}” is not one of them.`,
  left: 'Nothing was written.',
  notDays: 'Give a whole number of days.',
  /** Above the settings that it writes. */
  settings: 'Settings of Verbatim. All of them: docs/commands.md',
  tokens: (label: string, name: string): string => `${label}: docs/${name}.md says where these come from.`,
  sources: `# What is known about each document, as far as the document itself says it. Every field but the path is optional.
# docs/corpus.md has all of them.
#
#  - path: handbook/leave.md
#    title: Leave
#    author: Ada Lovelace
#    publisher: People team
#    date: 2026-01-12
#    url: https://example.org/handbook/leave
sources: []
`,
  written: (paths: readonly string[]): string => `Written: ${listed(paths, 'and')}.`,
  sourcesKept: (path: string, reason: string): string =>
    `${path} could not be written (${reason}). It is optional: it gives documents a title and a date.`,
  next: (command: string, corpus: string, chats: readonly { label: string; tokens: readonly string[] }[]) =>
    [
      'Next:',
      `  Put your documents into ${corpus}`,
      `  ${command} check-corpus`,
      `  ${command} ask "…"`,
      ...chats.map(({ label, tokens }) => `  For ${label}, set ${listed(tokens, 'and')} in .env`),
      ...(chats.length > 0 ? [`  ${command} doctor`] : []),
      `  ${command} start`,
      '',
      `Without documents: ${command} ask --sample "${sampleQuestion}"`,
    ].join('\n'),
} as const;
