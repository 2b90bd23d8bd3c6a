// Drawings of any answers at all: whole quotes, within Discord's limits, and nothing of a document acts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gate, quotesIn } from '../../../adapters/discord/gate.ts';
import { brokenLimits } from '../../../adapters/discord/limits.ts';
import { type AnswerView, drawAnswer, drawNearest } from '../../../adapters/discord/render.ts';
import type { Log, Quote } from '../../../src/index.ts';
import { markupIn, plainTextOf } from '../../platforms/discord-server.ts';
import { hostile } from '../../texts.ts';
import { abstained, answered, asked, quote } from '../answers.ts';
import { quotesSeen } from './seen.ts';

const view: fc.Arbitrary<AnswerView> = fc.record({
  context: fc.boolean(),
  private: fc.boolean(),
  hasFiles: fc.boolean(),
  withoutEmbeds: fc.boolean(),
  from: fc.nat(2),
});

const errors: string[] = [];
const log: Log = { debug() {}, info() {}, warn() {}, error: (_, message) => void errors.push(message) };
const all = { stands: () => true };

/** What may act: the bot's own emphasis, small print, bars and links. */
const own = ['bold', 'subtext', 'quote', 'link'];

describe('an answer', () => {
  it('shows each shown quote whole, and breaks no limit', () => {
    fc.assert(
      fc.property(answered, view, fc.option(hostile, { nil: undefined }), (answer, seen, heading) => {
        const drawing = drawAnswer(answer, {
          ...seen,
          ...(heading === undefined ? {} : { heading: { question: heading } }),
        });
        expect(brokenLimits(drawing)).toEqual([]);
        expect(brokenLimits({ ...drawing, content: drawing.bare, embeds: [], components: [] })).toEqual([]);
        expect(gate(drawing, all, log)).toBe(drawing);
        const texts = answer.quotes.slice(seen.from ?? 0).map(({ text }) => text);
        const read = quotesSeen({ content: drawing.content, embeds: [...drawing.embeds] });
        expect(texts.slice(0, read.length)).toEqual(read);
      }),
      { numRuns: 500 },
    );
  });

  it('lets nothing act that is not its own', () => {
    fc.assert(
      fc.property(answered, view, (answer, seen) => {
        const { content, bare, embeds } = drawAnswer(answer, seen);
        for (const text of [content, bare])
          expect(own).toEqual(expect.arrayContaining([...new Set(markupIn(text))]));
        for (const { description = '', fields = [] } of embeds) {
          expect(markupIn(description).every((kind) => kind === 'bold')).toBe(true);
          for (const { value } of fields)
            expect(markupIn(value).every((kind) => kind === 'subtext')).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('offers the quotes that did not fit, and only those', () => {
    fc.assert(
      fc.property(answered, fc.boolean(), (answer, withoutEmbeds) => {
        const drawing = drawAnswer(answer, { withoutEmbeds });
        const shown = quotesSeen({ content: drawing.content, embeds: [...drawing.embeds] }).length;
        const more = /verbatim-more \S+ 0 (\d+) 0/.exec(JSON.stringify(drawing.components));
        expect(more === null ? answer.quotes.length : Number(more[1])).toBe(shown);
      }),
    );
  });
});

describe('an abstention', () => {
  it('shows no quote, and its nearest passages show theirs whole', () => {
    fc.assert(
      fc.property(abstained, (answer) => {
        const drawing = drawAnswer(answer);
        expect(brokenLimits(drawing)).toEqual([]);
        expect(quotesIn(drawing)).toEqual([]);
        expect(own).toEqual(expect.arrayContaining([...new Set(markupIn(drawing.content))]));
        const nearest = drawNearest(answer);
        expect(brokenLimits(nearest)).toEqual([]);
        expect(gate(nearest, all, log)).toBe(nearest);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the gate', () => {
  it('sends nothing of a payload with one quote that is not what its document says', () => {
    const text = 'The Entity List grew by 4.';
    const [made] = fc.sample(quote, 1);
    if (made === undefined) throw new Error('There is always a quote.');
    const one: Quote = { ...made, text, highlights: [] };
    const [base] = fc.sample(asked, 1);
    if (base === undefined) throw new Error('There is always a question.');
    const drawing = drawAnswer({ ...base, kind: 'answered', quotes: [one], alsoIn: [], confidence: 1 });
    const altered = {
      ...drawing,
      embeds: drawing.embeds.map((embed) => ({
        ...embed,
        description: embed.description?.replace('4', '5') ?? '',
      })),
    };
    const inText = { ...drawing, content: drawing.content.replace('by 4', 'by 5') };
    const inBare = { ...drawing, bare: drawing.bare.replace('by 4', 'by 5') };
    expect(gate(drawing, all, log)).toBe(drawing);
    for (const wrong of [altered, inText, inBare]) {
      expect(plainTextOf(gate(wrong, all, log).content)).toContain('it was not sent');
    }
    expect(gate(drawing, { stands: () => false }, log).embeds).toEqual([]);
    expect(errors.length).toBeGreaterThan(0);
  });
});
