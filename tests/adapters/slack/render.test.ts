// Drawings of any answers at all: whole quotes, within Slack's limits, and nothing of a document acts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownMessage } from '../../../adapters/chat/outbox/flow.ts';
import { showsExactly } from '../../../adapters/chat/outbox/gate.ts';
import { drawAnswer, drawLookedUp, drawNearest } from '../../../adapters/chat/parts/answer.ts';
import type { View } from '../../../adapters/chat/parts/view.ts';
import { type Message, paragraph, plain, sentence } from '../../../adapters/chat/port/message.ts';
import type { Drawn } from '../../../adapters/chat/port/port.ts';
import { drawing } from '../../../adapters/slack/render/draw.ts';
import { brokenLimits, type Payload } from '../../../adapters/slack/render/limits.ts';
import { quotesInBlocks } from '../../../adapters/slack/render/read-back.ts';
import { isSpoken, quotesAloud, withoutSigns } from '../../../adapters/slack/render/spoken.ts';
import { quotesInText } from '../../../adapters/slack/render/text.ts';
import { type Answered, flowing, type Log, type Quote } from '../../../src/index.ts';
import { blockProblems } from '../../platforms/slack/blocks.ts';
import { parseMrkdwn } from '../../platforms/slack/mrkdwn.ts';
import { pingsOf } from '../../platforms/slack-server.ts';
import { hostile } from '../../texts.ts';
import { abstained, answered, quoted, unsure } from '../answers.ts';

const view: fc.Arbitrary<View> = fc.record({
  context: fc.boolean(),
  canBePosted: fc.boolean(),
  hasFiles: fc.boolean(),
  from: fc.nat(2),
});

const errors: string[] = [];
const log: Log = { debug() {}, info() {}, warn() {}, error: (_, message) => void errors.push(message) };
const all = { stands: () => true };
const withButtons = { buttons: true };
const passes = (message: Message, made: Drawn<Payload>, scoped = all): boolean =>
  showsExactly(message, made, drawing, scoped, log);

/** What Slack would refuse, ping or format by accident. */
function faultsOf({ text, blocks = [] }: Payload): readonly unknown[] {
  const marked = parseMrkdwn(text).filter(({ type }) =>
    ['user', 'channel', 'broadcast', 'link'].includes(type),
  );
  return [
    ...brokenLimits({ text, blocks }),
    ...blockProblems([...blocks], 'message', ''),
    ...pingsOf({ text, blocks: blocks as unknown as Parameters<typeof pingsOf>[0]['blocks'] }),
    ...marked,
  ];
}

describe('an answer', () => {
  it('shows each shown quote whole, breaks no limit, and pings nobody', () => {
    fc.assert(
      fc.property(quoted, view, fc.boolean(), (answer, seen, isHeaded) => {
        const message = drawAnswer(answer, { ...seen, ...(isHeaded ? { heading: {} } : {}) }, withButtons);
        const made = drawing.draw(shownMessage(message), 'full');
        expect(faultsOf(made.payload)).toEqual([]);
        expect(passes(message, made)).toBe(true);
        const texts = answer.quotes.slice(seen.from ?? 0).map((one) => flowing(one).text);
        expect(quotesInBlocks(made.payload.blocks ?? [])).toEqual(texts.slice(0, made.shown));
      }),
      { numRuns: 500 },
    );
  });

  it('says the same quotes aloud, and only those, whatever people and documents write', () => {
    const isolated = fc.constantFrom('\u2068A quote of mine.\u2069', '\u2069', '\u2066x', 'Who?');
    fc.assert(
      fc.property(quoted, view, isolated, isolated, (answer, seen, question, title) => {
        const [first, ...others] = answer.quotes;
        const quotes = [{ ...first, citation: { ...first.citation, title } }, ...others] as const;
        const message = drawAnswer({ ...answer, question, quotes }, { ...seen, heading: {} }, withButtons);
        const made = drawing.draw(shownMessage(message), 'full');
        expect(passes(message, made)).toBe(true);
        const { text } = made.payload;
        const aloud = isSpoken(text) ? quotesAloud(text) : quotesInText(text);
        const texts = quotes.slice(seen.from ?? 0).map((one) => flowing(one).text);
        expect(texts.slice(0, aloud.length)).toEqual(aloud);
      }),
      { numRuns: 300 },
    );
  });

  it('reads well aloud: words in place of bars, brackets and dots', () => {
    const [one] = fc.sample(answered, { numRuns: 1, seed: 1 });
    const quote: Quote = {
      ...{ text: 'The mill grinds fine flour.', highlights: [], receipt: 'V-7K2Q9', age: 2619 },
      citation: {
        ...{ documentId: 'a', title: 'Mills', path: 'a.txt', span: { start: 0, end: 27 }, headings: [] },
        ...{ paragraph: 1, line: 1, digest: '', before: '', after: '', published: '2019' },
      },
    };
    const answer = { ...(one as Answered), quotes: [quote] as const, alsoIn: [], respelled: [] };
    const { payload } = drawing.draw(drawAnswer(answer, {}, withButtons), 'full');
    expect(withoutSigns(payload.text)).toBe(
      'Quote 1: “The mill grinds fine flour.”\nFrom Mills, 2019, 7 years old, a.txt, paragraph 1, line 1. Receipt V-7K2Q9.',
    );
    const closest = {
      ...answer,
      kind: 'unsure',
      confidence: 0.3,
      unknownTerms: [],
      suggestions: [],
    } as const;
    expect(withoutSigns(drawing.draw(drawAnswer(closest, {}, withButtons), 'full').payload.text)).toMatch(
      /^Not sure\. The closest passages:\nClosest passage 1: /,
    );
  });

  it('as text alone shows whole quotes, too, and nothing else behind a bar', () => {
    fc.assert(
      fc.property(quoted, view, hostile, (answer, seen, question) => {
        const message = drawAnswer({ ...answer, question }, { ...seen, heading: {} }, withButtons);
        const made = drawing.draw(shownMessage(message), 'text');
        expect(faultsOf(made.payload)).toEqual([]);
        expect(passes(message, made)).toBe(true);
        const texts = answer.quotes.slice(seen.from ?? 0).map((one) => flowing(one).text);
        expect(quotesInText(made.payload.text)).toEqual(texts.slice(0, made.shown));
        const { bare } = drawing.draw(shownMessage(message), 'full');
        expect(texts).toEqual(expect.arrayContaining(quotesInText(bare?.text ?? '')));
      }),
      { numRuns: 500 },
    );
  });

  it('offers the quotes that did not fit, and only those', () => {
    fc.assert(
      fc.property(quoted, (answer) => {
        const { payload, shown } = drawing.draw(drawAnswer(answer, {}, withButtons), 'full');
        const more = /"verbatim-more".*?"value":"\S+ 0 (\d+) 0"/.exec(JSON.stringify(payload.blocks));
        expect(more === null ? answer.quotes.length : Number(more[1])).toBe(shown);
      }),
    );
  });
});

describe('an unsure answer', () => {
  it('says so in a heading above its passages, which are marked as no answer, in blocks and as text', () => {
    fc.assert(
      fc.property(unsure, view, (answer, seen) => {
        const { payload } = drawing.draw(drawAnswer(answer, seen, withButtons), 'full');
        const heading = (payload.blocks ?? []).find(({ type }) => type === 'header');
        expect(heading).toMatchObject({ text: { text: 'Not sure. The closest passages:' } });
        expect(payload.text).toContain('Not sure. The closest passages:');
        const shown = quotesInBlocks(payload.blocks ?? []).length;
        const marks = JSON.stringify(payload.blocks).match(/"text":"≈\d "/g) ?? [];
        expect(marks.length).toBeGreaterThanOrEqual(shown);
      }),
    );
  });
});

describe('an abstention', () => {
  it('shows no quote, and its nearest passages show theirs whole', () => {
    fc.assert(
      fc.property(abstained, view, (answer, seen) => {
        const { payload } = drawing.draw(drawAnswer(answer, seen, withButtons), 'full');
        expect(faultsOf(payload)).toEqual([]);
        expect(drawing.quotesIn(payload)).toEqual([]);
        const message = drawNearest(answer);
        const nearest = drawing.draw(shownMessage(message), 'full');
        expect(faultsOf(nearest.payload)).toEqual([]);
        expect(passes(message, nearest)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the gate', () => {
  const [made] = fc.sample(answered, 1);
  if (made === undefined) throw new Error('There is always an answer.');
  const [first] = made.quotes;
  const one: Quote = { ...first, text: 'The Entity List grew by 4.', highlights: [] };
  const message = drawLookedUp(one, [paragraph(plain('> Posted by '), { person: 'T0TEAM/U0ADA' })]);
  const drawn = drawing.draw(shownMessage(message), 'full');

  it('passes a payload that shows its quotes as they are, and no other', () => {
    expect(passes(message, drawn)).toBe(true);
    expect(passes(message, drawn, { stands: () => false })).toBe(false);
    const altered = (payload: Payload | undefined): Payload =>
      JSON.parse(JSON.stringify(payload).replace('grew by 4', 'grew by 5'));
    expect(passes(message, { ...drawn, payload: altered(drawn.payload) })).toBe(false);
    expect(passes(message, { ...drawn, bare: altered(drawn.bare) })).toBe(false);
    expect(passes(message, { ...drawn, payload: { ...drawn.payload, blocks: [] } })).toBe(true);
    expect(passes(sentence('Nothing is quoted here.'), drawn)).toBe(false);
  });
});
