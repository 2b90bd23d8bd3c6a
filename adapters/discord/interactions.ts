// Commands, buttons, menus and forms, each handed to what it belongs to. None is taken twice.
import { type BaseInteraction, type Client, Events } from 'discord.js';
import { optionWords } from '../shared/wording/options.ts';
import { ask } from './ask.ts';
import { runCommand } from './command.ts';
import { commandNames } from './commands.ts';
import type { Desk } from './desk.ts';
import { checkMessage, findSources } from './menus.ts';
import { press } from './presses.ts';
import { rate } from './rating.ts';
import { complete } from './search.ts';
import { isRefused } from './tenants.ts';

export function listenForInteractions(client: Client, desk: Desk): void {
  client.on(Events.InteractionCreate, (interaction) => {
    if (desk.isFresh(interaction.id)) desk.run('interaction', () => hand(desk, interaction));
  });
}

async function hand(desk: Desk, interaction: BaseInteraction): Promise<void> {
  if (await isRefused(desk, interaction)) return;
  if (interaction.isAutocomplete()) return complete(desk, interaction);
  if (interaction.isButton() || interaction.isStringSelectMenu()) return press(desk, interaction);
  if (interaction.isModalSubmit()) return rate(desk, interaction);
  if (interaction.isChatInputCommand()) {
    return interaction.commandName === commandNames.ask
      ? ask(desk, interaction)
      : runCommand(desk, interaction);
  }
  if (interaction.isMessageContextMenuCommand()) {
    return interaction.commandName === optionWords.findSources
      ? findSources(desk, interaction)
      : checkMessage(desk, interaction);
  }
}
