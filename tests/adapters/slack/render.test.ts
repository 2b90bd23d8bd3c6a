// Drawings of any answers at all: whole quotes, within Slack's limits, and nothing of a document acts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gate } from '../../../adapters/slack/gate.ts';
import { brokenLimits } from '../../../adapters/slack/limits.ts';
import { type AnswerView, type Drawing, drawAnswer, drawNearest } from '../../../adapters/slack/render.ts';
import { quotesIn } from '../../../adapters/slack/rich-text.ts';
import type { Log, Quote } from '../../../src/index.ts';
import { blockProblems } from '../../platforms/slack/blocks.ts';
import { parseMrkdwn } from '../../platforms/slack/mrkdwn.ts';
import { pingsOf } from '../../platforms/slack-server.ts';
import { hostile } from '../../texts.ts';
import { abstained, answered } from '../answers.ts';

const view: fc.Arbitrary<AnswerView> = fc.record({
  context: fc.boolean(),
  private: fc.boolean(),
  hasFiles: fc.boolean(),
  from: fc.nat(2),
});

const errors: string[] = [];
const log: Log = { debug() {}, info() {}, warn() {}, error: (_, message) => void errors.push(message) };
const all = { stands: () => true };

/** What Slack would refuse, ping or format by accident. */
function faultsOf({ text, blocks }: Drawing): readonly unknown[] {
  const marked = parseMrkdwn(text).filter(({ type }) =>
    ['user', 'channel', 'broadcast', 'link'].includes(type),
  );
  return [
    ...brokenLimits({ text, blocks }),
    ...blockProblems(blocks, 'message', ''),
    ...pingsOf({ text, blocks: blocks as unknown as Parameters<typeof pingsOf>[0]['blocks'] }),
    ...marked,
  ];
}

describe('an answer', () => {
  it('shows each shown quote whole, breaks no limit, and pings nobody', () => {
    fc.assert(
      fc.property(answered, view, fc.option(hostile, { nil: undefined }), (answer, seen, heading) => {
        const drawing = drawAnswer(answer, {
          ...seen,
          ...(heading === undefined ? {} : { heading: { question: heading } }),
        });
        expect(faultsOf(drawing)).toEqual([]);
        expect(gate(drawing, all, log)).toBe(drawing);
        const texts = answer.quotes.slice(seen.from ?? 0).map(({ text }) => text);
        const read = quotesIn(drawing.blocks);
        expect(texts.slice(0, read.length)).toEqual(read);
      }),
      { numRuns: 500 },
    );
  });

  it('offers the quotes that did not fit, and only those', () => {
    fc.assert(
      fc.property(answered, (answer) => {
        const drawing = drawAnswer(answer);
        const more = /"verbatim-more".*?"value":"\S+ 0 (\d+) 0"/.exec(JSON.stringify(drawing.blocks));
        expect(more === null ? answer.quotes.length : Number(more[1])).toBe(quotesIn(drawing.blocks).length);
      }),
    );
  });
});

describe('an abstention', () => {
  it('shows no quote, and its nearest passages show theirs whole', () => {
    fc.assert(
      fc.property(abstained, view, (answer, seen) => {
        const drawing = drawAnswer(answer, seen);
        expect(faultsOf(drawing)).toEqual([]);
        expect(quotesIn(drawing.blocks)).toEqual([]);
        const nearest = drawNearest(answer);
        expect(faultsOf(nearest)).toEqual([]);
        expect(gate(nearest, all, log)).toBe(nearest);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the gate', () => {
  it('sends nothing of a payload with one quote that is not what its document says', () => {
    const [made] = fc.sample(answered, 1);
    if (made === undefined) throw new Error('There is always an answer.');
    const [first] = made.quotes;
    const one: Quote = { ...first, text: 'The Entity List grew by 4.', highlights: [] };
    const drawing = drawAnswer({ ...made, quotes: [one], alsoIn: [] });
    const altered = JSON.parse(JSON.stringify(drawing.blocks).replace('grew by 4', 'grew by 5'));
    expect(gate(drawing, all, log)).toBe(drawing);
    expect(quotesIn(gate(drawing, { stands: () => false }, log).blocks)).toEqual([]);
    expect(gate({ ...drawing, blocks: altered }, all, log).text).toContain('was not sent');
    expect(errors.length).toBeGreaterThan(0);
  });
});
