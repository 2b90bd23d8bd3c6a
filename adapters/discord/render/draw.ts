// Draws neutral messages for Discord. Pure: the same message gives the same payload.
import type { APIEmbed } from 'discord.js';
import type { Message, Part } from '../../chat/port/message.ts';
import type { Drawing, Drawn } from '../../chat/port/port.ts';
import { fitting } from '../../shared/render/fit.ts';
import { buttonWords } from '../../shared/wording/buttons.ts';
import { linesOf } from './blocks.ts';
import { rowsOf } from './controls.ts';
import { type Cited, drawQuote } from './embeds.ts';
import { brokenLimits, lengthOf, limits, type Payload, sizeOf, type TextFile } from './limits.ts';
import { attachedLine, type DrawnPart, drawPart, fileOf, withoutFile } from './long.ts';
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

interface DrawnText {
  readonly content: string;
  readonly files: readonly TextFile[];
  readonly shown: number;
}

/** Everything in the text: for places without embeds, and for when a layout is refused. */
function inText({ head, body, foot }: Message, canAttach: boolean): DrawnText {
  const above = linesOf(head);
  const around = lengthOf([...above, ...linesOf(foot(body.length).blocks)].join('\n'));
  const room = limits.content - around - reserved;
  const drawn = body.map((part, index) => drawPart(part, index, room - 1));
  const firstLong = canAttach ? -1 : drawn.findIndex(({ files }) => files.length > 0);
  const parts = firstLong < 0 ? drawn : drawn.slice(0, firstLong);
  const fit = fitting(parts, room, ({ lines }) => lengthOf(lines) + 1);
  const long = body[firstLong];
  const lacking = long === undefined || fit.length < parts.length ? [] : [withoutFile(long)];
  const below = linesOf(foot(fit.length).blocks);
  const lines = [...above, ...fit.map((part) => part.lines), ...lacking, ...below];
  return { content: linesThatFit(lines), files: filesIn(fit), shown: fit.length };
}

const filesIn = (parts: readonly DrawnPart[]): TextFile[] => parts.flatMap(({ files }) => files);

function drawAsText(message: Message): Drawn<Payload> {
  const { content, files, shown } = inText(message, true);
  return drawn(message, { content, embeds: [], components: rowsOf(message.foot(shown).rows), files }, shown);
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
  const mostBelow = linesOf(foot(cited.length).blocks);
  const room = limits.content - lengthOf([...above, ...mostBelow].join('\n')) - reserved;
  const inText = fitting(first, room, (text) => lengthOf(text) + 1);
  const further = cited.map((block, index) => drawEmbed(block, index)).slice(inText.length, limits.embeds);
  const embeds = fitting(further, limits.embedText - lengthOf(mostBelow.join('\n')), ({ embed }) =>
    sizeOf(embed),
  );
  const shown = inText.length + embeds.length;
  const { blocks, rows } = foot(shown);
  const below = linesOf(blocks);
  // Where all passages are in embeds, what follows them is in one, too: beside the buttons that it introduces.
  const isApart = inText.length === 0 && embeds.length > 0 && below.length > 0;
  const content = linesThatFit([...above, ...inText, ...(isApart ? [] : below)], embeds.length > 0);
  const files = embeds.flatMap((one) => one.files);
  return drawn(
    message,
    {
      content,
      embeds: [...embeds.map(({ embed }) => embed), ...(isApart ? [{ description: below.join('\n') }] : [])],
      components: rowsOf(rows),
      files,
    },
    shown,
  );
}

interface DrawnEmbed {
  readonly embed: APIEmbed;
  readonly files: readonly TextFile[];
}

function drawEmbed(block: Cited, index: number): DrawnEmbed {
  const embed = drawQuote(block);
  if (lengthOf(embed.description ?? '') <= limits.description) return { embed, files: [] };
  const file = fileOf(block.quote.text, index);
  return { embed: { ...embed, description: attachedLine(file) }, files: [file] };
}

/** As many whole parts as fit, first in the text, then in an embed. */
function drawPage(message: Message): Drawn<Payload> {
  const { head, body, foot } = message;
  const above = linesOf(head);
  const most = limits.description - reserved;
  const parts = body.map((part, index) => drawPart(part, index, most - 1));
  const size = ({ lines }: DrawnPart): number => lengthOf(lines) + 1;
  const around = lengthOf([...above, ...linesOf(foot(body.length).blocks)].join('\n')) + 1;
  const first = fitting(parts, limits.content - around, size);
  const rest = fitting(parts.slice(first.length), most, size);
  const shown = first.length + rest.length;
  const { blocks, rows } = foot(shown);
  const isWhole = first.length === parts.length;
  const below = linesOf(blocks);
  const description = isWhole ? '' : [...rest.map(({ lines }) => lines), ...below].join('\n');
  const payload: Payload = {
    content: linesThatFit(
      [...above, ...first.map(({ lines }) => lines), ...(isWhole ? below : [])],
      description !== '',
    ),
    embeds: description === '' ? [] : [{ description }],
    components: rowsOf(rows),
    files: filesIn([...first, ...rest]),
  };
  return drawn(message, payload, shown);
}

/** With the same words as text alone, where there is a layout that could be refused. */
function drawn(message: Message, payload: Payload, shown: number): Drawn<Payload> {
  const { embeds, components, files } = payload;
  if (embeds.length + components.length + files.length === 0) return { payload, shown };
  const { content } = inText(message, false);
  return { payload, shown, bare: { content, embeds: [], components: [], files: [] } };
}

/** Whole lines as long as they fit. */
function linesThatFit(lines: readonly string[], mayBeEmpty = false): string {
  const whole = fitting(lines, limits.content, (line) => lengthOf(line) + 1).join('\n');
  return whole.trim() === '' && !mayBeEmpty ? plain(buttonWords.tooLong) : whole;
}
