// Drawings of any answers at all: whole quotes, within Discord's limits, and nothing of a document acts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownMessage } from '../../../adapters/chat/outbox/flow.ts';
import { showsExactly } from '../../../adapters/chat/outbox/gate.ts';
import { drawAnswer, drawNearest } from '../../../adapters/chat/parts/answer.ts';
import type { View } from '../../../adapters/chat/parts/view.ts';
import type { Message } from '../../../adapters/chat/port/message.ts';
import type { Drawn } from '../../../adapters/chat/port/port.ts';
import { drawing } from '../../../adapters/discord/render/draw.ts';
import { brokenLimits, type Payload } from '../../../adapters/discord/render/limits.ts';
import { flowing, type Log, type Quote } from '../../../src/index.ts';
import { markupIn } from '../../platforms/discord-server.ts';
import { abstained, asked, quote, quoted, unsure } from '../answers.ts';
import { quotesSeen } from './seen.ts';

const view: fc.Arbitrary<View> = fc.record({
  context: fc.boolean(),
  canBePosted: fc.boolean(),
  hasFiles: fc.boolean(),
  from: fc.nat(2),
});
const layout = fc.constantFrom('full' as const, 'text' as const);

const errors: string[] = [];
const log: Log = { debug() {}, info() {}, warn() {}, error: (_, message) => void errors.push(message) };
const all = { stands: () => true };
const withButtons = { buttons: true };
const passes = (message: Message, made: Drawn<Payload>, scoped = all): boolean =>
  showsExactly(message, made, drawing, scoped, log);

/** What may act: the bot's own emphasis, small print, bars and links. */
const own = ['bold', 'subtext', 'quote', 'link'];

describe('an answer', () => {
  it('shows each shown quote whole, and breaks no limit', () => {
    fc.assert(
      fc.property(quoted, view, layout, fc.boolean(), (answer, seen, where, isHeaded) => {
        const message = drawAnswer(answer, { ...seen, ...(isHeaded ? { heading: {} } : {}) }, withButtons);
        const made = drawing.draw(shownMessage(message), where);
        expect(brokenLimits(made.payload)).toEqual([]);
        expect(brokenLimits(made.bare ?? made.payload)).toEqual([]);
        expect(passes(message, made)).toBe(true);
        const texts = answer.quotes.slice(seen.from ?? 0).map((one) => flowing(one).text);
        expect(made.shown).toBeGreaterThan(texts.length > 0 ? 0 : -1);
        const { content, embeds, files } = made.payload;
        expect(texts.slice(0, made.shown)).toEqual(quotesSeen({ content, embeds: [...embeds] }, files));
      }),
      { numRuns: 500 },
    );
  });

  it('lets nothing act that is not its own', () => {
    fc.assert(
      fc.property(quoted, view, layout, (answer, seen, where) => {
        const { payload, bare } = drawing.draw(drawAnswer(answer, seen, withButtons), where);
        for (const text of [payload.content, bare?.content ?? ''])
          expect(own).toEqual(expect.arrayContaining([...new Set(markupIn(text))]));
        for (const { description = '', fields = [] } of payload.embeds) {
          expect(markupIn(description).every((kind) => kind === 'bold' || kind === 'subtext')).toBe(true);
          for (const { value } of fields)
            expect(markupIn(value).every((kind) => kind === 'subtext')).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('says of each of several questions in a line of its own what became of it', () => {
    const [base] = fc.sample(asked, 1);
    const [made] = fc.sample(quote, 1);
    if (base === undefined || made === undefined) throw new Error('There is always a question.');
    const parts = [
      { question: 'How long is it', kind: 'answered' as const, quotes: [0] },
      { question: 'how early should they know?', kind: 'unsure' as const, quotes: [] },
    ];
    const answer = {
      ...{ ...base, kind: 'answered' as const, quotes: [made] as const, alsoIn: [], confidence: 1 },
      ...{ respelled: [], parts },
    };
    const { content } = drawing.draw(drawAnswer(answer, {}, withButtons), 'full').payload;
    expect(content.split('\n').slice(0, 2)).toEqual([
      '-# How long is it \\[1]',
      '-# how early should they know? Not sure. Ask this alone to see what comes closest.',
    ]);
  });

  it('offers the quotes that did not fit, and only those', () => {
    fc.assert(
      fc.property(quoted, layout, (answer, where) => {
        const { payload } = drawing.draw(drawAnswer(answer, {}, withButtons), where);
        const { content, embeds, files } = payload;
        const shown = quotesSeen({ content, embeds: [...embeds] }, files).length;
        const more = /verbatim-more \S+ 0 (\d+) 0/.exec(JSON.stringify(payload.components));
        expect(more === null ? answer.quotes.length : Number(more[1])).toBe(shown);
      }),
    );
  });
});

describe('an unsure answer', () => {
  it('says so above its passages, which have a mark and a colour of their own', () => {
    fc.assert(
      fc.property(unsure, layout, (answer, where) => {
        const { payload, bare = payload } = drawing.draw(drawAnswer(answer, {}, withButtons), where);
        for (const { content } of [payload, bare]) {
          expect(content).toMatch(/\*\*Not sure. The closest passages\\?:\*\*/);
        }
        for (const { author, color } of payload.embeds.filter(({ author: name }) => name !== undefined)) {
          expect(author?.name).toMatch(/^≈\d /);
          expect(color).toBeDefined();
        }
      }),
    );
  });

  it('has what follows its passages below them, beside the buttons of “Did you mean”', () => {
    fc.assert(
      fc.property(unsure, (answer) => {
        const { payload } = drawing.draw(drawAnswer(answer, {}, withButtons), 'full');
        const introduces = payload.embeds.find(({ author }) => author === undefined);
        if (answer.suggestions.length > 0 && payload.embeds.length > 0)
          expect(introduces?.description).toMatch(/Did you mean\\?:$/);
        if (payload.embeds.length > 0) expect(payload.content).not.toContain('Did you mean');
      }),
    );
  });
});

describe('an abstention', () => {
  it('shows no quote, and its nearest passages show theirs whole', () => {
    fc.assert(
      fc.property(abstained, (answer) => {
        const { payload } = drawing.draw(drawAnswer(answer, {}, withButtons), 'full');
        expect(brokenLimits(payload)).toEqual([]);
        expect(drawing.quotesIn(payload)).toEqual([]);
        expect(own).toEqual(expect.arrayContaining([...new Set(markupIn(payload.content))]));
        const message = drawNearest(answer);
        const nearest = drawing.draw(shownMessage(message), 'full');
        expect(brokenLimits(nearest.payload)).toEqual([]);
        expect(passes(message, nearest)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the gate', () => {
  it('lets nothing pass with one quote that is not what its document says', () => {
    const text = 'The Entity List grew by 4.';
    const [made] = fc.sample(quote, 1);
    if (made === undefined) throw new Error('There is always a quote.');
    const one: Quote = { ...made, text, highlights: [] };
    const [base] = fc.sample(asked, 1);
    if (base === undefined) throw new Error('There is always a question.');
    const other: Quote = { ...one, text: 'Next year it grew by 4 as well, or by more.' };
    const quotes = [one, other] as const;
    const answer = { ...base, kind: 'answered' as const, quotes, alsoIn: [], confidence: 1 };
    const message = drawAnswer(answer, {}, withButtons);
    const drawn = drawing.draw(shownMessage(message), 'full');
    const { payload, bare = payload } = drawn;
    const wrong = (content: string): string => content.replace('by 4', 'by 5');
    const embeds = payload.embeds.map((embed) => ({ ...embed, description: wrong(embed.description ?? '') }));
    expect(passes(message, drawn)).toBe(true);
    expect(passes(message, { ...drawn, payload: { ...payload, embeds } })).toBe(false);
    expect(passes(message, { ...drawn, payload: { ...payload, content: wrong(payload.content) } })).toBe(
      false,
    );
    expect(passes(message, { ...drawn, bare: { ...bare, content: wrong(bare.content) } })).toBe(false);
    expect(passes(message, { ...drawn, payload: { ...payload, embeds: [], content: '' } })).toBe(false);
    expect(passes(message, drawn, { stands: () => false })).toBe(false);
    expect(errors).toHaveLength(5);
  });
});
