// When a bot speaks among people.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isQuestion } from '../../../adapters/chat/rules/asks.ts';
import {
  behaviours,
  decide,
  type Heard,
  listen,
  type Rules,
  speak,
  type Thread,
  usualRules,
} from '../../../adapters/chat/rules/rules.ts';

describe('what counts as a question', () => {
  it.each([
    'When did the US blacklist NSO Group?',
    'Pegasus?',
    'Interesting. Who compiles the Entity List? I forgot.',
    'Is that so?!',
    'Is it NSO (or Candiru?)',
    'NSO はどこの会社ですか？',
    'who compiles the Entity List',
    'What’s Pegasus',
    "where's the list kept",
    'when was NSO blacklisted',
    'In which year did it happen',
    'Hi all, who owns Pegasus',
    'Good morning! Thanks again. Which company sells it?',
    'Thanks for the link! Who owns it?',
    'source:wire pegasus',
    'Entity List after:2021-06',
    '"Entity List"',
    '"who compiles it"',
    '“Entity List” “NSO Group”',
  ])('%j is one', (text) => expect(isQuestion(text)).toBe(true));

  it.each([
    '',
    '?',
    '???',
    'I found the report.',
    'Thanks!',
    'Thank you so much?',
    'thanks for asking?',
    'Hello?',
    'Hi everyone, how are you?',
    'Good morning all, how’s it going?',
    "What's up?",
    'Hey 👋?',
    'When I came home it was late.',
    'Where there is smoke there is fire.',
    'What a day',
    'How very nice!',
    'See https://example.org/?page=2 and https://example.org/search?',
    'He asked "why?" and left.',
    '> Who owns it?\nNo idea.',
    'Run `a ? b : c`.',
    '```\nreally?\n```',
    'before:tomorrow',
    'He calls it "spyware" in the report.',
    'whatever you say',
    'who',
  ])('%j is none', (text) => expect(isQuestion(text)).toBe(false));

  it('is told of any text without falling over, and quickly', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        (text) => typeof isQuestion(text) === 'boolean',
      ),
    );
    for (const piece of ['thanks for ', 'hi ', '`', '"', '? ', '> ', 'what ', 'http://', 'before:"']) {
      const before = performance.now();
      isQuestion(piece.repeat(4_000));
      expect(performance.now() - before, piece).toBeLessThan(2_000);
    }
  });

  it('stays a question when a greeting stands before it', () => {
    const greeting = fc.constantFrom(
      'Hi',
      'hello everyone,',
      'Thanks!',
      'Good morning team.',
      'Hey, thank you -',
    );
    const asked = fc.constantFrom('Who owns it?', 'when was it sold', '(is it true?)');
    fc.assert(
      fc.property(greeting, asked, (hello, question) => {
        expect(isQuestion(`${hello} ${question}`)).toBe(true);
        expect(isQuestion(hello)).toBe(false);
      }),
    );
  });
});

const nobody: Thread = { isWhole: true, botSpoke: true };
const withAda: Thread = { only: 'ada', isWhole: true, botSpoke: true };
const said = (heard: Partial<Heard> = {}): Heard => ({
  by: 'ada',
  isFirst: false,
  isQuestion: true,
  mentionsBot: false,
  mentionsOthers: false,
  ...heard,
});
const rules = (behaviour: Rules['behaviour'], isResearch = true): Rules => ({ isResearch, behaviour });

describe('when the bot speaks', () => {
  it('answers a mention anywhere, whatever else it says', () => {
    expect(
      decide(usualRules, said({ mentionsBot: true, mentionsOthers: true, isQuestion: false }), nobody),
    ).toBe('answer');
  });

  it('answers a question that begins a thread in a research channel only, unless it is for somebody else', () => {
    for (const behaviour of ['mention', 'two-party'] as const) {
      expect(decide(rules(behaviour), said({ isFirst: true }), withAda)).toBe('answer-if-sure');
      expect(decide(rules(behaviour), said({ isFirst: true, mentionsOthers: true }), nobody)).toBe('silence');
      expect(decide(rules(behaviour, false), said({ isFirst: true }), withAda)).toBe('silence');
    }
  });

  it('follows up by itself with one person only, in threads whose beginning it heard and where it spoke', () => {
    expect(decide(rules('two-party'), said(), withAda)).toBe('answer-if-sure');
    expect(decide(rules('mention'), said(), withAda)).toBe('silence');
    expect(decide(rules('two-party'), said({ by: 'bo' }), withAda)).toBe('silence');
    expect(decide(rules('two-party'), said(), { ...withAda, isWhole: false })).toBe('silence');
    expect(decide(rules('two-party'), said(), { ...withAda, botSpoke: false })).toBe('silence');
    expect(decide(rules('two-party'), said({ mentionsOthers: true }), withAda)).toBe('silence');
  });

  it('always answers questions, and questions only', () => {
    expect(decide(rules('always'), said({ by: 'bo' }), nobody)).toBe('answer-if-sure');
    expect(decide(rules('always'), said({ by: 'bo', mentionsOthers: true }), nobody)).toBe('silence');
    expect(decide(rules('always'), said({ isQuestion: false }), withAda)).toBe('silence');
  });
});

const heardBy = (people: readonly string[]): fc.Arbitrary<Heard> =>
  fc.record({
    by: fc.constantFrom(...people),
    isFirst: fc.boolean(),
    isQuestion: fc.boolean(),
    mentionsBot: fc.boolean(),
    mentionsOthers: fc.boolean(),
  });
const anyHeard = heardBy(['ada', 'bo', 'cy']);
const anyRules = fc.record({ isResearch: fc.boolean(), behaviour: fc.constantFrom(...behaviours) });
const threadOf = (messages: readonly Heard[]): Thread | undefined =>
  messages.reduce<Thread | undefined>((thread, heard) => speak(listen(thread, heard)), undefined);

describe('whatever is said', () => {
  it('speaks without a mention to questions only, and never for certain', () => {
    fc.assert(
      fc.property(anyRules, fc.array(anyHeard), anyHeard, (kept, before, heard) => {
        const decision = decide(kept, heard, listen(threadOf(before), heard));
        if (heard.mentionsBot) expect(decision).toBe('answer');
        else expect(decision).not.toBe('answer');
        if (!heard.mentionsBot && !heard.isQuestion) expect(decision).toBe('silence');
      }),
    );
  });

  it('stops following for good once a third person spoke or somebody else was mentioned', () => {
    const isThird = fc.oneof(
      heardBy(['bo', 'cy']),
      anyHeard.map((heard) => ({ ...heard, mentionsOthers: true })),
    );
    fc.assert(
      fc.property(
        fc.array(anyHeard),
        isThird,
        fc.array(anyHeard),
        anyHeard,
        (before, third, after, heard) => {
          const thread = threadOf([said({ isFirst: true }), ...before, third, ...after, heard]);
          if (thread === undefined || heard.mentionsBot || heard.isFirst) return;
          expect(decide(rules('two-party'), heard, thread)).toBe('silence');
        },
      ),
    );
  });

  it('knows the same of a thread when messages come twice or in another order', () => {
    const messages = fc.array(anyHeard, { minLength: 1, maxLength: 6 });
    const shuffled = messages.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 })),
    );
    fc.assert(
      fc.property(shuffled, ([all, again]) => {
        expect(threadOf(again)).toEqual(threadOf(all));
      }),
    );
  });
});
