// What every store does with questions.
import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { asked, noon, quote } from '../store/samples.ts';
import { alice, bob, closing, opening, type Place, rating } from './place.ts';

export function describeQuestions(name: string, newPlace: () => Place): void {
  const openNew = opening(newPlace);

  describe(`${name}: questions`, () => {
    it('lists a question with its receipts and ratings', async () => {
      const store = await openNew();
      const record = asked('q1', { quotes: [quote('One.'), quote('Two.', 10)] });
      const codes = await store.remember(record);
      await store.rate(
        rating('q1', { asker: bob, verdict: 'outdated', note: 'Since May.', ratedAt: noon + 9 }),
      );
      await store.rate(rating('q1'));
      const receipts = await Promise.all(codes.map((code) => store.receipt(code)));
      const { quotes: _quotes, ...kept } = record;
      const ratings = [
        { answerId: 'q1', asker: alice, verdict: 'useful', ratedAt: noon + 1 },
        { answerId: 'q1', asker: bob, verdict: 'outdated', note: 'Since May.', ratedAt: noon + 9 },
      ];
      expect(await store.questions({})).toEqual([{ ...kept, receipts, ratings }]);
    });

    it('keeps the reason of an abstention, also without any quote', async () => {
      const store = await openNew();
      await store.remember(asked('q1', { kind: 'abstained', reason: 'words-not-found', quotes: [] }));
      const [question] = await store.questions({});
      expect(question).toMatchObject({ kind: 'abstained', reason: 'words-not-found', receipts: [] });
    });

    it('keeps an unsure answer with what was shown for it, and its ratings', async () => {
      const store = await openNew();
      const [code] = await store.remember(asked('q1', { kind: 'unsure', confidence: 0.3 }));
      await store.rate(rating('q1'));
      const [question] = await store.questions({ kind: 'unsure' });
      expect(question).toMatchObject({ kind: 'unsure', confidence: 0.3, receipts: [{ code }] });
      expect(question?.ratings).toHaveLength(1);
      expect(await store.questions({ kind: 'answered' })).toEqual([]);
    });

    it('selects by time, conversation, kind and asker, oldest first', async () => {
      const store = await openNew();
      await store.remember(asked('late', { askedAt: noon + 2 }));
      await store.remember(asked('early', { askedAt: noon }));
      await store.remember(asked('middle', { askedAt: noon + 1, kind: 'abstained', reason: 'not-sure' }));
      await store.remember(asked('away', { askedAt: noon + 1, conversation: 'C2' }));
      await store.remember(asked('elsewhere', { askedAt: noon + 3, platform: 'discord' }));
      const ids = async (filter: Parameters<Store['questions']>[0]) =>
        (await store.questions(filter)).map(({ id }) => id);
      expect(await ids({})).toEqual(['early', 'middle', 'away', 'late', 'elsewhere']);
      expect(await ids({ since: noon + 1, until: noon + 2 })).toEqual(['middle', 'away']);
      expect(await ids({ conversation: { platform: 'slack', id: 'C1' } })).toEqual([
        'early',
        'middle',
        'late',
      ]);
      expect(await ids({ kind: 'abstained' })).toEqual(['middle']);
      await store.remember(asked('hers', { askedAt: noon + 4, asker: bob }));
      expect(await ids({ asker: bob })).toEqual(['hers']);
      expect(await ids({ asker: alice, since: noon + 2 })).toEqual(['late', 'elsewhere']);
      expect(
        await ids({ kind: 'answered', since: noon + 1, conversation: { platform: 'slack', id: 'C2' } }),
      ).toEqual(['away']);
    });

    it('gives each question its own receipts and ratings', async () => {
      const store = await openNew();
      for (const id of ['q1', 'q2', 'q3']) await store.remember(asked(id, { askedAt: noon }));
      await store.rate(rating('q2'));
      const questions = await store.questions({});
      expect(questions.map(({ receipts }) => receipts.map(({ text }) => text))).toEqual([
        ['The meaning of q1.'],
        ['The meaning of q2.'],
        ['The meaning of q3.'],
      ]);
      expect(questions.map(({ ratings }) => ratings.length)).toEqual([0, 1, 0]);
    });

    it('changes nothing when the same answer is remembered again', async () => {
      const store = await openNew();
      const codes = await store.remember(asked('q1'));
      const before = await store.questions({});
      expect(await store.remember(asked('q1'))).toEqual(codes);
      expect(await store.questions({})).toEqual(before);
    });

    it('keeps how a question was understood', async () => {
      const store = await openNew();
      await store.remember(asked('q1', { question: 'And why?', understood: 'why (owl\0)?' }));
      expect((await store.questions({}))[0]).toMatchObject({
        question: 'And why?',
        understood: 'why (owl\ufffd)?',
      });
    });

    it('lets a question take the place of one of the same asker, with its ratings, and of no other', async () => {
      const store = await openNew();
      const [code = ''] = await store.remember(asked('q1'));
      await store.rate(rating('q1'));
      await store.remember(asked('hers', { asker: bob }));
      await store.remember(asked('q2', { replaces: 'q1' }));
      await store.remember(asked('q3', { replaces: 'hers' }));
      await store.remember(asked('q3', { replaces: 'q2' }));
      const kept = await store.questions({});
      expect(new Set(kept.map(({ id }) => id))).toEqual(new Set(['hers', 'q2', 'q3']));
      expect(kept.flatMap(({ ratings }) => ratings)).toEqual([]);
      expect(await store.receipt(code)).toBeDefined();
    });

    it('keeps a question with characters that can not be stored, those replaced', async () => {
      const store = await openNew();
      await store.remember(asked('q1', { question: 'What\0 is \ud83d this?' }));
      expect((await store.questions({}))[0]?.question).toBe('What\ufffd is \ufffd this?');
    });

    it('loses none of a thousand questions that come at once, nor gives two quotes one code', async () => {
      const store = await openNew();
      const ids = Array.from({ length: 1000 }, (_, i) => `q${i}`);
      const codes = await Promise.all(ids.map((id) => store.remember(asked(id))));
      expect(new Set(codes.flat()).size).toBe(1000);
      const kept = await store.questions({});
      expect(new Set(kept.map(({ id }) => id))).toEqual(new Set(ids));
      expect(kept.every(({ id, receipts }) => receipts[0]?.text === `The meaning of ${id}.`)).toBe(true);
    });

    it('keeps the others when one of many that come at once is refused', async () => {
      const store = await openNew();
      const outcomes = await Promise.allSettled(
        ['q1', 'bad', 'q2'].map((id) =>
          store.remember(asked(id, id === 'bad' ? { quotes: [quote('\0')] } : {})),
        ),
      );
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect((await store.questions({})).map(({ id }) => id)).toEqual(['q1', 'q2']);
    });

    it('finds everything again when it is opened again', async () => {
      const place = newPlace();
      const first = await place.open();
      await first.remember(asked('q1'));
      await first.rate(rating('q1'));
      await first.claim({ key: 'event 1', state: 'claimed', owner: 'a', body: '' }, noon);
      const before = await first.questions({});
      await first.close();
      const second = closing(await place.open());
      expect(await second.questions({})).toEqual(before);
      expect(await second.claim({ key: 'event 1', state: 'claimed', owner: 'b', body: '' }, noon)).toBe(
        false,
      );
    });
  });
}
