// The search that completes as one types: passages to choose from, and titles to narrow it by.
import type { AutocompleteInteraction } from 'discord.js';
import { messageOf, type Quote, type Scoped } from '../../src/index.ts';
import { writeChoice } from '../shared/choice.ts';
import { excerpt } from '../shared/excerpt.ts';
import type { Desk } from './desk.ts';
import { limits } from './limits.ts';
import { placeOf, whereOf } from './places.ts';
import { callBack, callbacks } from './response.ts';

export interface Offered {
  readonly name: string;
  readonly value: string;
}

/** Choices are the answer itself: nothing is waited for, and what fails offers nothing. */
export async function complete(desk: Desk, interaction: AutocompleteInteraction): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  const choices = (await desk.mayType(interaction.user.id))
    ? await offer(desk, desk.verbatim.within(placeOf(whereOf(interaction))), name, value)
    : [];
  // Some clients send what a choice is called, and not its value.
  for (const { name: label, value: chosen } of choices) desk.labels.set(label, chosen);
  try {
    await callBack(desk.rest, interaction, callbacks.choices, { choices });
  } catch (error) {
    desk.log.warn({ reason: messageOf(error) }, 'choices came too late');
  }
}

async function offer({ log }: Desk, scoped: Scoped, name: string, typed: string): Promise<Offered[]> {
  if (name === 'source') return titlesLike(scoped, typed);
  if (typed.trim() === '') return [];
  try {
    return (await scoped.suggest(typed, limits.choices)).map(offeredOf);
  } catch (error) {
    log.error({ reason: messageOf(error) }, 'no choices for what was typed');
    return [];
  }
}

/** Letters of the heading. */
const longestHeading = 30;

/** "Heading · … words around the match … · 2021-11-03" */
function offeredOf(quote: Quote): Offered {
  const { headings, title, published = '' } = quote.citation;
  const heading = excerpt(headings.at(-1) ?? title, longestHeading);
  const around = [heading, published].filter((part) => part !== '');
  const room = limits.choiceText - around.join('').length - around.length * ' · '.length;
  const words = excerpt(quote.text, room, quote.highlights[0]?.start ?? 0);
  const name = [heading, words, published].filter((part) => part !== '').join(' · ');
  return { name, value: writeChoice(quote) };
}

function titlesLike({ corpus }: Scoped, typed: string): Offered[] {
  const begun = typed.trim().toLowerCase();
  const titles = [...new Set(corpus.documents.map(({ title }) => title))];
  return titles
    .filter((title) => title.toLowerCase().includes(begun) && title.length <= limits.choiceText)
    .slice(0, limits.choices)
    .map((title) => ({ name: title, value: title }));
}
