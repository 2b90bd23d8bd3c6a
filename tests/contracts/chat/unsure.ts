// What every platform does where the bot is unsure: the closest passages, never mistaken for an answer, never unasked.
import { expect } from 'vitest';
import { shownQuotes } from '../../../src/index.ts';
import { firstUnsure } from '../../near-misses.ts';
import { again, askIn, type Check, dated, last, question, shown, unanswerable } from './check.ts';
import type { Shown, Stage } from './stage.ts';

const heading = 'Not sure. The closest passages:';

const nearMiss = ({ verbatim }: Stage): Promise<string> => firstUnsure(verbatim.whole.trace);

/** Each passage whole, in order, below the heading, with a mark that no answer has. */
async function expectClosest(stage: Stage, text: string, { words, quotes }: Shown): Promise<void> {
  const { answer } = await stage.verbatim.whole.trace(text);
  const texts = shownQuotes(answer).map((quote) => quote.text);
  expect([...new Set(quotes)]).toEqual(texts.slice(0, new Set(quotes).size));
  expect(quotes.length).toBeGreaterThan(0);
  expect(words).toContain(heading);
  expect(words.indexOf(heading)).toBeLessThan(words.indexOf(texts[0] ?? ''));
  expect(words).toContain('≈1');
  expect(words).not.toContain('[1]');
}

export const unsure: readonly Check[] = [
  {
    name: 'a question with something close to an answer gets the closest passages, plainly as no answer',
    run: async (stage) => {
      const [who, where, text] = [stage.person(), stage.room(), await nearMiss(stage)];
      const closest = await askIn(stage, who, where, text);
      await expectClosest(stage, text, closest);
      expect(closest).toMatchObject({ isPrivate: false, pings: 0, acting: [] });
      const answer = await askIn(stage, who, where, question);
      expect(answer.words).not.toContain('Not sure');
      expect(answer.words).not.toContain('≈');
    },
  },
  {
    name: 'the closest passages come in plain text where a layout is refused',
    run: async (stage) => {
      const [who, where, text] = [stage.person(), stage.room(), await nearMiss(stage)];
      stage.fail('layout');
      await expectClosest(stage, text, await askIn(stage, who, where, text));
    },
  },
  {
    name: 'a research channel gets no closest passages unasked, and those that it asks for by a mention',
    opens: {},
    run: async (stage) => {
      const [who, where, text] = [stage.person(), stage.researchRoom(), await nearMiss(stage)];
      stage.say({ who, where, text });
      stage.say({ who, where, text: question });
      expect((await last(stage, who, where, 1)).quotes).toContain(dated);
      const mentioned = await askIn(stage, who, where, text);
      expect(stage.seen(who, where)).toHaveLength(2);
      await expectClosest(stage, text, mentioned);
      const asked = await stage.verbatim.whole.questions({ kind: 'unsure' });
      expect(asked.map((one) => one.question)).toEqual([text, text]);
    },
  },
  {
    name: 'a question in a research channel that is edited into one that is unsure loses its answer',
    needs: ['changes'],
    run: async (stage) => {
      const [who, where, text] = [stage.person(), stage.researchRoom(), await nearMiss(stage)];
      const asked = stage.say({ who, where, text: question });
      await last(stage, who, where, 1);
      stage.edit(asked, text);
      await stage.until(() => stage.seen(who, where).length === 0, 'the withdrawal');
    },
  },
  {
    name: 'Context shows the sentences around the closest passages, which stay no answer',
    needs: ['buttons', 'changes'],
    run: async (stage) => {
      const [who, where, text] = [stage.person(), stage.room(), await nearMiss(stage)];
      const closest = await askIn(stage, who, where, text);
      stage.press(closest, who, 'Context');
      const now = () => again(stage, who, where, closest);
      await stage.until(() => now()?.words.includes('After:') === true, 'context');
      expect(now()?.words).toContain(heading);
      expect(now()?.quotes).toEqual(closest.quotes);
    },
  },
  {
    name: 'the closest passages can be rated and cited like an answer',
    needs: ['buttons', 'privacy'],
    opens: {},
    run: async (stage) => {
      const [who, where, text] = [stage.person(), stage.room(), await nearMiss(stage)];
      const closest = await askIn(stage, who, where, text);
      stage.press(closest, who, '👍');
      await shown(stage, who, where, 2);
      const [asked] = await stage.verbatim.whole.questions({});
      expect(asked?.ratings.map(({ verdict }) => verdict)).toEqual(['useful']);
      await stage.choose(closest, who, 'Cite', 'bibtex');
      await stage.until(() => stage.seen(who, where).some(({ words }) => words.includes('@')), 'a reference');
    },
  },
  {
    name: '/verbatim why and unanswered say that it was unsure',
    opens: {},
    run: async (stage) => {
      const [who, where, text] = [stage.administrator(), stage.room(), await nearMiss(stage)];
      await askIn(stage, who, where, text);
      await askIn(stage, who, where, unanswerable);
      stage.use({ who, where, name: 'verbatim', words: 'unanswered' });
      const gaps = await last(stage, who, where, 3);
      expect(gaps.words).toContain('2 unanswered subjects');
      expect(gaps.words).toContain('1 not sure.');
      expect(gaps.words).toContain('1 not answered.');
      await askIn(stage, who, where, text);
      stage.use({ who, where, name: 'verbatim', words: 'why' });
      expect((await last(stage, who, where, 5)).words).toMatch(
        /Not sure: it is (?:possible|unlikely) that the first quote is right\./,
      );
    },
  },
  {
    name: 'the page of the bot says which of one’s questions were unsure',
    needs: ['home'],
    run: async (stage) => {
      const [who, text] = [stage.person(), await nearMiss(stage)];
      await askIn(stage, who, stage.room(), text);
      stage.openHome(who);
      await stage.until(() => stage.home(who).includes(text), 'the page');
      expect(stage.home(who)).toContain('not sure; closest: V-');
    },
  },
];
