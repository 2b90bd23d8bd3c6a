// What people say: each message of a person has one outcome, or none.
import { expect } from 'vitest';
import {
  again,
  another,
  askIn,
  type Check,
  dated,
  initiative,
  last,
  leaning,
  question,
  settled,
  shown,
  unanswerable,
} from './check.ts';

export const said: readonly Check[] = [
  {
    name: 'a mention is answered with exact quotes, which notify nobody',
    run: async (stage) => {
      const [who, where] = [stage.person(), stage.room()];
      const answer = await askIn(stage, who, where);
      expect(answer.quotes).toContain(dated);
      expect(answer.words).toMatch(/paragraph \d+, line \d+ · V-/);
      expect(answer).toMatchObject({ isPrivate: false, pings: 0, acting: [] });
    },
  },
  {
    name: 'a direct message is answered, and says that files were not read',
    run: async (stage) => {
      const who = stage.person();
      const where = stage.direct(who);
      stage.say({ who, where, text: question, hasFiles: true });
      const answer = await last(stage, who, where, 1);
      expect(answer.quotes).toContain(dated);
      expect(answer.words).toContain('I did not read the attachments.');
    },
  },
  {
    name: 'what people say to each other is not answered',
    run: async (stage) => {
      const [who, where] = [stage.person(), stage.room()];
      stage.say({ who, where, text: question });
      const answer = await askIn(stage, who, where, another);
      expect(stage.seen(who, where)).toHaveLength(1);
      expect(answer.words).toContain(initiative);
    },
  },
  {
    name: 'a question that the documents do not answer gets an abstention, with what was searched and no quote',
    run: async (stage) => {
      const answer = await askIn(stage, stage.person(), stage.room(), unanswerable);
      expect(answer.words).toContain('Searched 3 documents');
      expect(answer.quotes).toEqual([]);
    },
  },
  {
    name: 'a greeting gets a greeting',
    run: async (stage) => {
      const answer = await askIn(stage, stage.person(), stage.room(), 'Hello!');
      expect(answer.words).toContain('Hello');
      expect(answer.quotes).toEqual([]);
    },
  },
  {
    name: 'a message that is delivered twice is answered once',
    run: async (stage) => {
      const who = stage.person();
      const where = stage.direct(who);
      stage.say({ who, where, text: question });
      stage.redeliver();
      await last(stage, who, where, 1);
      stage.redeliver();
      expect(await settled(stage, who)).toBe(1);
    },
  },
  {
    name: 'a message that is delivered again after a restart is answered once',
    opens: {},
    run: async (stage) => {
      const who = stage.person();
      stage.say({ who, where: stage.direct(who), text: question });
      await last(stage, who, stage.direct(who), 1);
      await stage.restart();
      stage.redeliver();
      expect(await settled(stage, who)).toBe(1);
    },
  },
  {
    name: 'a question in a research channel needs no mention, and gets no word where the documents do not say',
    run: async (stage) => {
      const [who, where] = [stage.person(), stage.researchRoom()];
      stage.say({ who, where, text: unanswerable });
      stage.say({ who, where, text: 'Good morning!' });
      stage.say({ who, where, text: question });
      const answer = await last(stage, who, where, 1);
      expect(answer.quotes).toContain(dated);
      await askIn(stage, who, where, another);
      expect(stage.seen(who, where)).toHaveLength(2);
    },
  },
  {
    name: 'a follow-up leans on what the same person asked before',
    run: async (stage) => {
      const who = stage.person();
      const where = stage.direct(who);
      stage.say({ who, where, text: question });
      stage.say({ who, where, text: leaning });
      expect((await last(stage, who, where, 2)).words).toContain('Understood:');
    },
  },
  {
    name: 'a follow-up does not lean on what somebody else asked elsewhere',
    run: async (stage) => {
      const [who, other] = [stage.person(), stage.person()];
      await askIn(stage, who, stage.room());
      const answer = await askIn(stage, other, stage.room(), leaning);
      expect(answer.words).not.toContain('Understood:');
    },
  },
  {
    name: 'a mention alone takes the message above it as the question, or says why it cannot',
    run: async (stage) => {
      const [who, where] = [stage.person(), stage.room()];
      const above = stage.say({ who: stage.person(), where, text: question });
      stage.say({ who, where, text: '', mentionsBot: true, below: above });
      const answer = await last(stage, who, where, 1);
      if (stage.canReadAbove) expect(answer.quotes).toContain(dated);
      expect(answer.words).toContain(stage.canReadAbove ? question : 'I am not allowed to read that message');
    },
  },
  {
    name: 'a mention alone without a message above gets a hint how to ask',
    run: async (stage) => {
      const [who, where] = [stage.person(), stage.room()];
      const answer = await askIn(stage, who, where, '');
      expect(answer.words).toContain('Ask me a question');
    },
  },
];

export const changed: readonly Check[] = [
  {
    name: 'a question that is edited changes its answer in place',
    needs: ['changes'],
    run: async (stage) => {
      const [who, where] = [stage.person(), stage.room()];
      const asked = stage.say({ who, where, text: question, mentionsBot: true });
      const answer = await last(stage, who, where, 1);
      stage.edit(asked, another);
      await stage.until(
        () => again(stage, who, where, answer)?.words.includes(initiative) === true,
        'another answer',
      );
      expect(stage.seen(who, where)).toHaveLength(1);
    },
  },
  {
    name: 'an edit that is delivered twice changes the answer once',
    needs: ['changes'],
    run: async (stage) => {
      const who = stage.person();
      const where = stage.direct(who);
      const asked = stage.say({ who, where, text: question });
      const answer = await last(stage, who, where, 1);
      stage.edit(asked, another);
      stage.redeliver();
      await stage.until(
        () => again(stage, who, where, answer)?.words.includes(initiative) === true,
        'an edit',
      );
      expect(await settled(stage, who)).toBe(1);
    },
  },
  {
    name: 'a question that is deleted takes its answer along',
    needs: ['changes'],
    run: async (stage) => {
      const [who, where] = [stage.person(), stage.room()];
      const asked = stage.say({ who, where, text: question, mentionsBot: true });
      await last(stage, who, where, 1);
      stage.delete(asked);
      await stage.until(() => stage.seen(who, where).length === 0, 'the withdrawal');
    },
  },
  {
    name: 'a message in a research channel that is no question any more loses its answer',
    needs: ['changes'],
    run: async (stage) => {
      const [who, where] = [stage.person(), stage.researchRoom()];
      const asked = stage.say({ who, where, text: question });
      await last(stage, who, where, 1);
      stage.edit(asked, 'Never mind.');
      await stage.until(() => stage.seen(who, where).length === 0, 'the withdrawal');
    },
  },
  {
    name: 'a message that asked nothing is answered once it is edited into a question, however often that is delivered',
    needs: ['changes'],
    run: async (stage) => {
      const who = stage.person();
      const [room, direct] = [stage.room(), stage.direct(who)];
      const hinted = [
        { where: room, message: stage.say({ who, where: room, text: '', mentionsBot: true }) },
        { where: direct, message: stage.say({ who, where: direct, text: 'ok' }) },
      ];
      for (const { where, message } of hinted) {
        expect((await last(stage, who, where, 1)).words).toContain('Ask me a question');
        stage.edit(message, question);
        stage.redeliver();
        expect((await last(stage, who, where, 2)).quotes).toContain(dated);
      }
      expect(await settled(stage, who)).toBe(2);
      expect(stage.seen(who, room)).toHaveLength(2);
    },
  },
  {
    name: 'a research channel that is followed always answers every question, and nothing else',
    opens: { behaviour: 'always' },
    run: async (stage) => {
      const [who, where] = [stage.person(), stage.researchRoom()];
      stage.say({ who, where, text: question });
      stage.say({ who, where, text: 'I know that one.' });
      stage.say({ who, where, text: another });
      const answers = await shown(stage, who, where, 2);
      expect(answers.map(({ words }) => words.includes(initiative)).sort()).toEqual([false, true]);
    },
  },
];
