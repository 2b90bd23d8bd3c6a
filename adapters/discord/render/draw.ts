// Draws neutral messages for Discord. Pure: the same message gives the same payload.
import type { APIEmbed } from 'discord.js';
import type { Message, Part } from '../../chat/port/message.ts';
import type { Drawing, Drawn } from '../../chat/port/port.ts';
import { fitting } from '../../shared/render/fit.ts';
import { buttonWords } from '../../shared/wording/buttons.ts';
import { linesOf } from './blocks.ts';
import { rowsOf } from './controls.ts';
import { type Cited, drawQuote } from './embeds.ts';
import { brokenLimits, lengthOf, limits, type Payload, sizeOf } from './limits.ts';
import { plain } from './markup.ts';
import { quotesIn } from './read-back.ts';

export const drawing: Drawing<Payload> = {
  draw: (message, surface) => {
    const cited = message.body.map(citedIn).filter((block) => block !== undefined);
    const isAnswer = cited.length > 0 && cited.length === message.body.length;
    if (surface === 'text') return drawAsText(message);
    return isAnswer ? drawWithEmbeds(message, cited) : drawPage(message);
  },
  quotesIn,
  brokenLimits,
};

/** The quote of a part that is nothing but a quote with its citation. */
function citedIn([block, ...others]: Part): Cited | undefined {
  return block?.kind === 'quote' && block.cited !== undefined && others.length === 0
    ? { ...block, cited: block.cited }
    : undefined;
}

/** Code points reserved for what is below the body. */
const reserved = 100;

/** Everything in the text: for places without embeds, and for when a layout is refused. */
function inText({ head, body, foot }: Message): { readonly content: string; readonly shown: number } {
  const above = linesOf(head);
  const parts = body.map((part) => linesOf(part).join('\n'));
  const around = lengthOf([...above, ...linesOf(foot(body.length).blocks)].join('\n'));
  const fit = fitting(parts, limits.content - around - reserved, (part) => lengthOf(part) + 1);
  const below = linesOf(foot(fit.length).blocks);
  return { content: linesThatFit([...above, ...fit, ...below]), shown: fit.length };
}

function drawAsText(message: Message): Drawn<Payload> {
  const { content, shown } = inText(message);
  return drawn(message, { content, embeds: [], components: rowsOf(message.foot(shown).rows) }, shown);
}

/**
 * The first quote in the text, for notifications and for people who have embeds switched off, and an embed for each
 * further one. Passages that may be no answer are all in embeds, with a bar of another colour.
 */
function drawWithEmbeds(message: Message, cited: readonly Cited[]): Drawn<Payload> {
  const { head, foot } = message;
  const above = linesOf(head);
  const answers = cited.filter(({ cited: { isClosest } }) => isClosest !== true);
  const first = answers.slice(0, 1).map((block) => linesOf([block]).join('\n'));
  const around = [...above, ...linesOf(foot(cited.length).blocks)].join('\n');
  const room = limits.content - lengthOf(around) - reserved;
  const inText = fitting(first, room, (text) => lengthOf(text) + 1);
  const further = cited.slice(inText.length, limits.embeds).map(drawQuote);
  const embeds = fitting(further, limits.embedText, embedSize);
  const shown = inText.length + embeds.length;
  const { blocks, rows } = foot(shown);
  const content = linesThatFit([...above, ...inText, ...linesOf(blocks)], embeds.length > 0);
  return drawn(message, { content, embeds, components: rowsOf(rows) }, shown);
}

/** One whose quote alone is too long fits nowhere. */
const embedSize = (embed: APIEmbed): number =>
  lengthOf(embed.description ?? '') > limits.description ? Number.POSITIVE_INFINITY : sizeOf(embed);

/** As many whole parts as fit, first in the text, then in an embed. */
function drawPage(message: Message): Drawn<Payload> {
  const { head, body, foot } = message;
  const above = linesOf(head);
  const parts = body.map((part) => linesOf(part).join('\n'));
  const size = (part: string): number => lengthOf(part) + 1;
  const around = lengthOf([...above, ...linesOf(foot(body.length).blocks)].join('\n')) + 1;
  const first = fitting(parts, limits.content - around, size);
  const rest = fitting(parts.slice(first.length), limits.description - reserved, size);
  const shown = first.length + rest.length;
  const { blocks, rows } = foot(shown);
  const isWhole = first.length === parts.length;
  const below = linesOf(blocks);
  const description = isWhole ? '' : [...rest, ...below].join('\n');
  const payload: Payload = {
    content: linesThatFit([...above, ...first, ...(isWhole ? below : [])], description !== ''),
    embeds: description === '' ? [] : [{ description }],
    components: rowsOf(rows),
  };
  return drawn(message, payload, shown);
}

/** With the same words as text alone, where there is a layout that could be refused. */
function drawn(message: Message, payload: Payload, shown: number): Drawn<Payload> {
  if (payload.embeds.length + payload.components.length === 0) return { payload, shown };
  return { payload, shown, bare: { content: inText(message).content, embeds: [], components: [] } };
}

/** Whole lines as long as they fit. */
function linesThatFit(lines: readonly string[], mayBeEmpty = false): string {
  const whole = fitting(lines, limits.content, (line) => lengthOf(line) + 1).join('\n');
  return whole.trim() === '' && !mayBeEmpty ? plain(buttonWords.tooLong) : whole;
}
