// What people do with the bot besides talking: commands, buttons, menus, forms, searches, its page.
import { expect } from 'vitest';
import { again, askIn, type Check, dated, last, leaning, question, shown, unanswerable } from './check.ts';
import type { Shown, Stage } from './stage.ts';

/** Uses "/verbatim" in a room of its own and gives what the person sees; nobody else does. */
async function verbatim(stage: Stage, who: string, words: string, where = stage.room()): Promise<Shown> {
  const before = stage.seen(who, where).length;
  stage.use({ who, where, name: 'verbatim', words });
  const answer = await last(stage, who, where, before + 1);
  expect(answer.isPrivate || !stage.abilities.privacy).toBe(true);
  return answer;
}

const receiptIn = ({ words }: Shown): string => /V-\w+/.exec(words)?.[0] ?? '';

export const commands: readonly Check[] = [
  {
    name: '/ask is answered under its question',
    run: async (stage) => {
      const [who, where] = [stage.person(), stage.room()];
      stage.use({ who, where, name: 'ask', words: question });
      const answer = await last(stage, who, where, 1);
      expect(answer.quotes).toContain(dated);
      expect(answer.words).toContain(question);
      expect(answer.isPrivate).toBe(stage.asksPrivately && stage.abilities.privacy);
    },
  },
  {
    name: 'a private /ask is seen by the asker alone',
    needs: ['privacy'],
    run: async (stage) => {
      const [who, where] = [stage.person(), stage.room()];
      stage.use({ who, where, name: 'ask', words: question, isPrivate: true });
      expect((await last(stage, who, where, 1)).isPrivate).toBe(true);
      expect(stage.seen(stage.person(), where)).toEqual([]);
    },
  },
  {
    name: 'a command that is delivered twice is answered once',
    run: async (stage) => {
      const [who, where] = [stage.person(), stage.room()];
      stage.use({ who, where, name: 'ask', words: question });
      stage.redeliver();
      await last(stage, who, where, 1);
      // A second answer would come before these, or between them.
      const abstentions = [
        await askIn(stage, who, where, unanswerable),
        await askIn(stage, who, where, unanswerable),
      ];
      for (const { words } of abstentions) expect(words).toContain('pancakes');
      expect(stage.seen(who, where)).toHaveLength(3);
    },
  },
  {
    name: '/verbatim help, sources and status say what there is',
    run: async (stage) => {
      const who = stage.person();
      expect((await verbatim(stage, who, 'help')).words).toContain('/verbatim verify');
      expect((await verbatim(stage, who, 'sources')).words).toContain('NSO continues');
      expect((await verbatim(stage, who, 'status')).words).toContain('Answers have been stored');
    },
  },
  {
    name: '/verbatim why says how the last answer came about',
    run: async (stage) => {
      const [who, where] = [stage.person(), stage.room()];
      await askIn(stage, who, where);
      expect((await verbatim(stage, who, 'why', where)).words).toMatch(/blacklist \(\d+ passages?.*NSO/s);
    },
  },
  {
    name: '/verbatim verify and cite take a receipt, check takes a text',
    run: async (stage) => {
      const [who, where] = [stage.person(), stage.room()];
      const receipt = receiptIn(await askIn(stage, who, where));
      const verified = await verbatim(stage, who, `verify ${receipt}`);
      expect(verified.quotes).toEqual([dated]);
      expect(verified.words).toContain('Exact today');
      expect((await verbatim(stage, who, `cite ${receipt} bibtex`)).words).toContain('@');
      expect((await verbatim(stage, who, 'verify V-NONE1')).words).toContain('No quote with the receipt');
      const wrong = dated.replace('November', 'December');
      const checked = await verbatim(stage, who, `check They wrote “${wrong}” there.`);
      expect(checked.words).toContain('1 not exact');
      expect(checked.quotes).toEqual([]);
    },
  },
  {
    name: '/verbatim unanswered is for administrators',
    opens: {},
    run: async (stage) => {
      const [who, where] = [stage.person(), stage.room()];
      await askIn(stage, who, where, unanswerable);
      expect((await verbatim(stage, who, 'unanswered', where)).words).toContain('Only administrators');
      const gaps = await verbatim(stage, stage.administrator(), 'unanswered', where);
      expect(gaps.words).toContain('1 unanswered subject');
    },
  },
  {
    name: '/verbatim scope is changed by administrators',
    opens: { scopes: 'default: all\n' },
    run: async (stage) => {
      const where = stage.room();
      const denied = await verbatim(stage, stage.person(), 'scope none', where);
      expect(denied.words).not.toContain('No document may be shown');
      await verbatim(stage, stage.administrator(), 'scope none', where);
      expect((await askIn(stage, stage.person(), where)).quotes).toEqual([]);
    },
  },
  {
    name: '/verbatim forget-me deletes what the person asked',
    opens: {},
    run: async (stage) => {
      const who = stage.person();
      await askIn(stage, who, stage.room());
      expect((await verbatim(stage, who, 'forget-me')).words).toContain('Deleted 1 question');
      expect(await stage.verbatim.whole.questions({})).toEqual([]);
    },
  },
  {
    name: '/verbatim forget-me leaves nothing that a follow-up could lean on, and buttons say so',
    needs: ['buttons'],
    opens: {},
    run: async (stage) => {
      const who = stage.person();
      const where = stage.direct(who);
      const answer = await askIn(stage, who, where);
      await verbatim(stage, who, 'forget-me');
      stage.press(answer, who, 'Context');
      expect((await last(stage, who, where, 2)).words).toContain('no longer stored');
      const followUp = await askIn(stage, who, where, leaning);
      expect(followUp.words).not.toContain('Understood:');
    },
  },
  {
    name: 'the menu of a message finds its sources and checks its quotes, for the one who chose it',
    needs: ['messageMenus', 'privacy'],
    run: async (stage) => {
      const [who, where] = [stage.person(), stage.room()];
      const asked = stage.say({ who: stage.person(), where, text: question });
      stage.menu(asked, who, 'find-sources');
      const found = await last(stage, who, where, 1);
      expect(found).toMatchObject({ isPrivate: true, quotes: expect.arrayContaining([dated]) });
      const quoted = stage.say({ who: stage.person(), where, text: `They said “${dated}”` });
      stage.menu(quoted, who, 'check-quotes');
      expect((await last(stage, who, where, 2)).words).toContain('1 quotation: all exact.');
    },
  },
  {
    name: "sources of somebody else's message are shown, and its words are not stored",
    needs: ['messageMenus', 'privacy', 'buttons', 'changes'],
    opens: {},
    run: async (stage) => {
      const [who, where] = [stage.person(), stage.room()];
      const asked = stage.say({ who: stage.person(), where, text: question });
      stage.menu(asked, who, 'find-sources');
      const found = await last(stage, who, where, 1);
      expect(found.quotes).toContain(dated);
      expect(found.controls.join()).not.toContain('👍');
      const stored = (): Promise<readonly unknown[]> => stage.verbatim.whole.questions({});
      expect(await stored()).toEqual([]);
      const proof = await stage.verbatim.whole.verify(receiptIn(found));
      expect(proof?.verification.kind).toBe('exact');
      stage.press(found, who, 'Context');
      const now = () => again(stage, who, where, found);
      await stage.until(() => now()?.words.includes('After:') === true, 'the context');
      expect(now()?.controls.join()).not.toContain('👍');
      expect(await stored()).toEqual([]);
      stage.press(now() ?? found, who, 'Post here');
      await stage.until(() => stage.seen(stage.person(), where).length > 0, 'the answer for everybody');
      // Said in public, it is a question of theirs.
      expect(await stored()).toHaveLength(1);
    },
  },
];

export const presses: readonly Check[] = [
  {
    name: 'Context shows the sentences around a quote in place, and hides them again',
    needs: ['buttons', 'changes'],
    run: async (stage) => {
      const [who, where] = [stage.person(), stage.room()];
      const answer = await askIn(stage, who, where);
      stage.press(answer, who, 'Context');
      const now = () => again(stage, who, where, answer);
      await stage.until(() => now()?.words.includes('After: Companies on this list') === true, 'context');
      expect(now()?.quotes).toEqual(answer.quotes);
      stage.press(now() ?? answer, who, 'Less context');
      await stage.until(() => now()?.words.includes('After:') === false, 'no context');
      expect(now()?.words).toBe(answer.words);
    },
  },
  {
    name: 'Context keeps the question above a private answer, and the button that posts it',
    needs: ['buttons', 'changes', 'privacy'],
    run: async (stage) => {
      const [who, where] = [stage.person(), stage.room()];
      stage.use({ who, where, name: 'ask', words: question, isPrivate: true });
      const answer = await last(stage, who, where, 1);
      stage.press(answer, who, 'Context');
      const now = () => again(stage, who, where, answer);
      await stage.until(() => now()?.words.includes('After:') === true, 'the context');
      expect(now()?.words).toContain(question);
      expect(now()?.controls.join()).toContain('Post here');
    },
  },
  {
    name: 'a suggestion is asked by a press, for the one who presses it',
    needs: ['buttons', 'privacy'],
    run: async (stage) => {
      const [who, where] = [stage.person(), stage.room()];
      const answer = await askIn(stage, who, where, 'Whend id the US blacklist NSO Group?');
      stage.press(answer, who, 'When id the US blacklist NSO Group?');
      const asked = await last(stage, who, where, 2);
      expect(asked).toMatchObject({ isPrivate: true, quotes: expect.arrayContaining([dated]) });
      expect(asked.words).toContain('When id the US blacklist NSO Group?');
    },
  },
  {
    name: 'Cite gives references, in the style that is chosen',
    needs: ['buttons', 'privacy'],
    run: async (stage) => {
      const [who, where] = [stage.person(), stage.room()];
      const answer = await askIn(stage, who, where);
      await stage.choose(answer, who, 'Cite', 'bibtex');
      await stage.until(() => stage.seen(who, where).some(({ words }) => words.includes('@')), 'a reference');
      expect(stage.seen(stage.person(), where)).toHaveLength(1);
    },
  },
  {
    name: 'Nearest passages shows what came near, to the one who presses it',
    needs: ['buttons', 'privacy'],
    run: async (stage) => {
      const [who, where] = [stage.person(), stage.room()];
      const text = 'Who painted the Entity List?';
      const answer = await askIn(stage, who, where, text);
      stage.press(answer, who, 'Nearest passages');
      const nearest = await last(stage, who, where, 2);
      expect(nearest.quotes.length).toBeGreaterThan(0);
      expect(nearest.words).toContain('may not answer it');
      expect(nearest.isPrivate).toBe(true);
    },
  },
  {
    name: '👍 is remembered with the answer',
    needs: ['buttons'],
    opens: {},
    run: async (stage) => {
      const [who, where] = [stage.person(), stage.room()];
      stage.press(await askIn(stage, who, where), who, '👍');
      await shown(stage, who, where, 2);
      const [asked] = await stage.verbatim.whole.questions({});
      expect(asked?.ratings.map(({ verdict }) => verdict)).toEqual(['useful']);
    },
  },
  {
    name: '👎 asks why in a form, and remembers what is filled in',
    needs: ['buttons', 'forms'],
    opens: {},
    run: async (stage) => {
      const [who, where] = [stage.person(), stage.room()];
      stage.press(await askIn(stage, who, where), who, '👎');
      await stage.fill(who, { reason: 'outdated', note: 'It is later.' });
      await shown(stage, who, where, 2);
      const [asked] = await stage.verbatim.whole.questions({});
      expect(asked?.ratings).toMatchObject([{ verdict: 'outdated', note: 'It is later.' }]);
    },
  },
  {
    name: '👎 asks why with buttons where there are no forms',
    needs: ['buttons'],
    opens: {},
    run: async (stage) => {
      if (stage.abilities.forms) return;
      const [who, where] = [stage.person(), stage.room()];
      stage.press(await askIn(stage, who, where), who, '👎');
      stage.press(await last(stage, who, where, 2), who, 'outdated');
      await shown(stage, who, where, 3);
      const [asked] = await stage.verbatim.whole.questions({});
      expect(asked?.ratings).toMatchObject([{ verdict: 'outdated' }]);
    },
  },
  {
    name: 'a private answer can be posted for everybody, and names who asked',
    needs: ['buttons', 'privacy'],
    run: async (stage) => {
      const [who, where, other] = [stage.person(), stage.room(), stage.person()];
      stage.use({ who, where, name: 'ask', words: question, isPrivate: true });
      stage.press(await last(stage, who, where, 1), who, 'Post here');
      const posted = await last(stage, other, where, 1);
      expect(posted.quotes).toContain(dated);
      expect(posted.words).toContain(question);
      expect(posted.pings).toBe(0);
      const asked = (await stage.verbatim.whole.questions({})).slice(-2);
      expect(asked.map(({ audience }) => audience)).toEqual(['private', 'public']);
    },
  },
  {
    name: 'buttons work after a restart',
    needs: ['buttons', 'changes'],
    opens: {},
    run: async (stage) => {
      const [who, where] = [stage.person(), stage.room()];
      const answer = await askIn(stage, who, where);
      await stage.restart();
      stage.press(answer, who, 'Context');
      await stage.until(
        () => again(stage, who, where, answer)?.words.includes('After:') === true,
        'the context',
      );
    },
  },
];

export const pages: readonly Check[] = [
  {
    name: 'what is typed is offered, and what is chosen is shown whole',
    run: async (stage) => {
      const [who, where] = [stage.person(), stage.room()];
      const offered = await stage.offered(who, where, 'blacklisted NSO Gro');
      expect(offered.length).toBeGreaterThan(0);
      const chosen = await stage.takeOffered(who, where, 'blacklisted NSO Gro', 0);
      expect(chosen.quotes).toEqual([dated]);
      const [code = ''] = /V-\w+/.exec(chosen.words) ?? [];
      expect((await stage.verbatim.whole.verify(code))?.verification.kind).toBe('exact');
    },
  },
  {
    name: 'the page of the bot shows documents and one’s own questions',
    needs: ['home'],
    run: async (stage) => {
      const [who, other] = [stage.person(), stage.person()];
      await askIn(stage, who, stage.room());
      for (const [visitor, sees] of [
        [who, true],
        [other, false],
      ] as const) {
        stage.openHome(visitor);
        await stage.until(() => stage.home(visitor).includes('NSO continues'), 'the page');
        expect(stage.home(visitor).includes(question)).toBe(sees);
      }
    },
  },
];
