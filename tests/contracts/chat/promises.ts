// What holds whatever happens: limits, tenants, hostile words, and platforms that fail.
import { expect } from 'vitest';
import { askIn, type Check, dated, last, question, shown, unanswerable } from './check.ts';

/** Markup of every platform that we know, mentions and links. */
const hostileText =
  'The *oak* _said_ ~no~ <b>@everyone</b> & [a link](https://evil.example) in 1987 to `pine` <!channel> <@U0ADA> ||so||.';
const hostileQuestion =
  'What did the oak say in 1987 to @everyone, <!here> and *pine* at https://evil.example?';

const hostileDocuments = { 'a.txt': `${hostileText}\n\n# Not a heading of ours\n\n> Nor a quote.\n` };

/** In a quote they stay: it is shown as its document has it. */
const turningText = 'The ferry crosses the sound at \u202e12:01\u202c each day.';
const turningDocuments = {
  'a.md': `---\ntitle: "Ferry \u202etimetable"\nauthor: "Ada \u2066Mills"\npublisher: "The \u2067Port"\n---\n\n${turningText}\n`,
};

const wrapped =
  'The Brackwater ferry crosses the sound twice in each hour of the\n    day, and\tnot at all where the harbour is closed by ice.';
const inOneFlow = wrapped.replace(/\n */, ' ');

const loss = 'The Brackwater mine lost nine million crowns in 2019.';
const aboutLoss = 'What did the Brackwater mine lose?';
const twoCollections = {
  'handbook/about-handbook.txt': 'Pay day is the last Friday of each month.\n',
  'reports/about-reports.txt': `${loss}\n`,
};

const manyDocuments = Object.fromEntries(
  Array.from({ length: 200 }, (_, index) => [
    `a-report-with-a-long-name-${index}.txt`,
    `Words.\n\nAlder number ${index} fell.\n`,
  ]),
);

export const promises: readonly Check[] = [
  {
    name: 'a person who asks too much in a minute is asked to wait; others are answered',
    opens: { questionsPerMinute: 1 },
    run: async (stage) => {
      const [who, where] = [stage.person(), stage.room()];
      await askIn(stage, who, where);
      expect((await askIn(stage, who, where)).words).toContain('a lot of questions in the last minute');
      const other = stage.person();
      const answer = await askIn(stage, other, stage.room());
      expect(answer.quotes).toContain(dated);
    },
  },
  {
    name: 'passages that were chosen while typing and texts that are checked count as questions',
    opens: { questionsPerMinute: 1 },
    run: async (stage) => {
      const tooMany = 'a lot of questions in the last minute';
      const [who, where] = [stage.person(), stage.room()];
      await askIn(stage, who, where);
      stage.use({ who, where, name: 'verbatim', words: `check “${dated}”` });
      expect((await last(stage, who, where, 2)).words).toContain(tooMany);
      const typing = stage.person();
      const room = stage.room();
      await askIn(stage, typing, room);
      if (stage.offersByRoom) {
        const chosen = await stage.takeOffered(typing, room, 'blacklisted NSO Gro', 0);
        expect(chosen.quotes).toEqual([]);
        expect(chosen.words).toContain(tooMany);
      }
    },
  },
  {
    name: 'each room sees what its scope allows, and nothing of it elsewhere',
    opens: { scopes: 'default: none\n' },
    run: async (stage) => {
      const [who, where] = [stage.person(), stage.room()];
      const answer = await askIn(stage, who, where);
      expect(answer.quotes).toEqual([]);
      expect(await stage.offered(who, where, 'blacklisted NSO Gro')).toEqual([]);
    },
  },
  {
    name: 'what one room may see is seen in no other, whichever way one asks',
    opens: { scopes: 'default: all\n', documents: twoCollections },
    run: async (stage) => {
      const [who, boss, staff, board] = [stage.person(), stage.administrator(), stage.room(), stage.room()];
      for (const [where, words] of [
        [staff, 'scope handbook'],
        [board, 'scope reports'],
      ] as const) {
        stage.use({ who: boss, where, name: 'verbatim', words });
        await last(stage, boss, where, 1);
      }
      const answer = await askIn(stage, who, board, aboutLoss);
      expect(answer.quotes).toEqual([loss]);
      expect((await askIn(stage, who, staff, aboutLoss)).quotes).toEqual([]);
      if (stage.offersByRoom) expect(await stage.offered(who, staff, 'Brackwater mine')).toEqual([]);
      expect(await stage.offered(who, board, 'Brackwater mine')).not.toEqual([]);
      const [receipt = ''] = /V-\w+/.exec(answer.words) ?? [];
      for (const [words, told] of [
        [`verify ${receipt}`, 'No quote with the receipt'],
        [`cite ${receipt}`, 'No quote with the receipt'],
        [`check “${loss}”`, '1 not exact'],
        ['sources', 'about handbook'],
      ] as const) {
        const before = stage.seen(who, staff).length;
        stage.use({ who, where: staff, name: 'verbatim', words });
        const shown = await last(stage, who, staff, before + 1);
        expect(shown.quotes).toEqual([]);
        expect(shown.words).toContain(told);
        expect(shown.words).not.toContain('about reports');
      }
    },
  },
  {
    name: 'a tenant that the operator does not serve gets one sentence, and no data',
    opens: {},
    run: async (stage) => {
      const [who, where] = [stage.administrator(), stage.strangeRoom()];
      stage.say({ who, where, text: question, mentionsBot: true });
      const refused = await last(stage, who, where, 1);
      expect(refused.quotes).toEqual([]);
      expect(refused.words).toContain('does not serve');
      stage.use({ who, where, name: 'verbatim', words: 'sources' });
      expect((await last(stage, who, where, 2)).words).toContain('does not serve');
      expect(await stage.offered(who, where, 'blacklisted NSO Gro')).toEqual([]);
    },
  },
  {
    name: 'another person does not see what somebody asked privately or directly',
    needs: ['privacy'],
    opens: {},
    run: async (stage) => {
      const [who, where] = [stage.person(), stage.room()];
      stage.use({ who, where, name: 'ask', words: unanswerable, isPrivate: true });
      await shown(stage, who, where, 1);
      const secretly = 'Which waffle iron resigned?';
      stage.say({ who, where: stage.direct(who), text: secretly });
      await shown(stage, who, stage.direct(who), 1);
      const administrator = stage.administrator();
      const before = stage.seen(administrator, where).length;
      stage.use({ who: administrator, where, name: 'verbatim', words: 'unanswered' });
      const gaps = await last(stage, administrator, where, before + 1);
      for (const words of [unanswerable, secretly]) expect(gaps.words).not.toContain(words);
    },
  },
  {
    name: 'a document’s markup is shown as it is, and a person’s too',
    opens: { documents: hostileDocuments },
    run: async (stage) => {
      const [who, where] = [stage.person(), stage.room()];
      stage.use({ who, where, name: 'ask', words: hostileQuestion });
      const answer = await last(stage, who, where, 1);
      expect(answer.quotes).toContain(hostileText);
      expect(answer).toMatchObject({ pings: 0, acting: [] });
      expect(stage.errors).toEqual([]);
    },
  },
  {
    name: 'a title, an author and a publisher turn nothing around',
    opens: { documents: turningDocuments },
    run: async (stage) => {
      const [who, where] = [stage.person(), stage.room()];
      const answer = await askIn(stage, who, where, 'When does the ferry cross the sound?');
      expect(answer.quotes).toContain(turningText);
      stage.use({ who, where, name: 'verbatim', words: 'sources' });
      const sources = await last(stage, who, where, 2);
      for (const { words } of [answer, sources]) {
        expect(words).toContain('Ferry timetable');
        const beside = words.replaceAll(turningText, '');
        expect(beside).not.toMatch(/[\u202a-\u202e\u2066\u2067]/);
      }
      expect(stage.errors).toEqual([]);
    },
  },
  {
    name: 'a document that is wrapped by hand is shown without its line ends, and what is shown is exact',
    opens: { documents: { 'ferry.txt': `${wrapped}\n` } },
    run: async (stage) => {
      const [who, where] = [stage.person(), stage.room()];
      stage.use({ who, where, name: 'ask', words: 'How often does the Brackwater ferry cross the sound?' });
      const answer = await last(stage, who, where, 1);
      expect(answer.quotes[0]).toBe(inOneFlow);
      expect(new Set(answer.quotes)).toEqual(new Set([inOneFlow]));
      stage.use({ who, where, name: 'verbatim', words: `check “${inOneFlow}”` });
      expect((await last(stage, who, where, 2)).words).toContain('all exact');
      const [receipt = ''] = /V-[0-9A-Z]{5}/.exec(answer.words) ?? [];
      stage.use({ who, where, name: 'verbatim', words: `verify ${receipt}` });
      const verified = await last(stage, who, where, 3);
      expect(verified.words).toContain('Exact today');
      expect(verified.quotes[0]).toBe(inOneFlow);
      expect(stage.errors).toEqual([]);
    },
  },
  {
    name: 'where a layout is refused, the same quotes come in plain text',
    run: async (stage) => {
      const [who, where] = [stage.person(), stage.room()];
      stage.fail('layout');
      const answer = await askIn(stage, who, where);
      expect(answer.quotes).toContain(dated);
      expect(answer.controls).toEqual([]);
      expect(stage.seen(who, where)).toHaveLength(1);
    },
  },
  {
    name: 'where the bot may not write, that is said to the person directly',
    run: async (stage) => {
      const who = stage.person();
      stage.fail('place');
      stage.say({ who, where: stage.room(), text: question, mentionsBot: true });
      expect((await last(stage, who, stage.direct(who), 1)).words).toContain(
        'I am not allowed to post in that channel',
      );
    },
  },
  {
    name: 'a failure is said once, with an id that is in the log',
    opens: {},
    run: async (stage) => {
      const [who, where] = [stage.person(), stage.room()];
      stage.fail('everything');
      const failure = await askIn(stage, who, where);
      const [, id = '?'] = /went wrong on my side \((\S+)\)/.exec(failure.words) ?? [];
      expect(stage.errors.join()).toContain(id);
      expect(stage.seen(who, where)).toHaveLength(1);
    },
  },
  {
    name: 'a question is answered while the store cannot be reached',
    opens: {},
    run: async (stage) => {
      const [who, where] = [stage.person(), stage.room()];
      await stage.verbatim.close();
      expect((await askIn(stage, who, where)).quotes).toContain(dated);
    },
  },
  {
    name: 'a long list shows whole parts, and says how many it left out',
    opens: { documents: manyDocuments },
    run: async (stage) => {
      const [who, where] = [stage.person(), stage.room()];
      stage.use({ who, where, name: 'verbatim', words: 'sources' });
      const { words } = await last(stage, who, where, 1);
      const listed = words.match(/a report with a long name \d+/g) ?? [];
      const [, left = '0'] = /(\d+) more parts did not fit/.exec(words) ?? [];
      expect(listed.length + Number(left)).toBe(200);
      expect(stage.errors).toEqual([]);
    },
  },
];
