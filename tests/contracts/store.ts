// What every store does, whatever it is made of.
import { describe, expect, it, onTestFinished } from 'vitest';
import { receiptOf } from '../../src/answer/receipt.ts';
import { longestNote, type Rating, type Store } from '../../src/store/store.ts';
import { asked, day, noon, quote, sha256 } from '../store/samples.ts';

/** A place for one store. */
export interface Place {
  /** Opens what is there; called again it finds what was written before. Days that questions are kept: 365. */
  open(retentionDays?: number): Promise<Store>;
}

const alice = 'a'.repeat(64);
const bob = 'b'.repeat(64);

const rating = (answerId: string, parts: Partial<Rating> = {}): Rating => ({
  answerId,
  asker: alice,
  verdict: 'useful',
  ratedAt: noon + 1,
  ...parts,
});

/** `newPlace` makes an empty place; it may be remote, so nothing here looks at files. */
export function describeStore(name: string, newPlace: () => Place): void {
  const openNew = async (retentionDays?: number): Promise<Store> =>
    closing(await newPlace().open(retentionDays));

  describe(`${name}: receipts`, () => {
    it('finds a quote again by its receipt, with all that was known of it', async () => {
      const store = await openNew();
      const plain = quote('Trains leave at six.', 40);
      const full = {
        ...plain,
        citation: {
          ...plain.citation,
          ...{
            author: 'A. Miller',
            publisher: 'The Press',
            published: '2025-03',
            url: 'https://a.example/x',
          },
        },
      };
      const [code = ''] = await store.remember(asked('q1', { quotes: [full] }));
      const { before: _before, after: _after, ...citation } = full.citation;
      expect(await store.receipt(code)).toEqual({
        code,
        text: 'Trains leave at six.',
        quoteDigest: sha256('Trains leave at six.'),
        citation,
        revision: 'abcdef012345',
        firstShownAt: noon,
      });
    });

    it('leaves out what a document does not say of itself', async () => {
      const store = await openNew();
      const [code = ''] = await store.remember(asked('q1'));
      const found = await store.receipt(code);
      expect(Object.keys(found?.citation ?? {}).sort()).toEqual(
        ['digest', 'documentId', 'headings', 'line', 'paragraph', 'path', 'span', 'title'].sort(),
      );
    });

    it('gives the proposed codes, in the order of the quotes', async () => {
      const store = await openNew();
      const quotes = [quote('One.', 0), quote('Two.', 10), quote('Three.', 20)];
      expect(await store.remember(asked('q1', { quotes }))).toEqual(quotes.map(({ receipt }) => receipt));
    });

    it('gives the same quote the same code, and keeps when and where it was shown first', async () => {
      const store = await openNew();
      const [first] = await store.remember(asked('q1', { quotes: [quote('Same.')] }));
      const later = asked('q2', {
        quotes: [quote('Other.', 9), quote('Same.')],
        askedAt: noon + 5,
        revision: 'new',
      });
      const codes = await store.remember(later);
      expect(codes[1]).toBe(first);
      expect(await store.receipt(codes[1] ?? '')).toMatchObject({
        firstShownAt: noon,
        revision: 'abcdef012345',
      });
    });

    it('lengthens a code that another quote has, by one sign, as often as it takes', async () => {
      const store = await openNew();
      const place = quote('Mine.', 7);
      const { digest, span } = place.citation;
      const six = receiptOf(digest, span, place.text, 6);
      const takers = [place.receipt, six].map((receipt, i) => ({ ...quote('Taker.', 100 + i), receipt }));
      expect(await store.remember(asked('q1', { quotes: takers }))).toEqual([place.receipt, six]);
      const seven = receiptOf(digest, span, place.text, 7);
      expect(await store.remember(asked('q2', { quotes: [place] }))).toEqual([seven]);
      expect(await store.remember(asked('q3', { quotes: [place] }))).toEqual([seven]);
      expect((await store.receipt(seven))?.text).toBe('Mine.');
      expect((await store.receipt(place.receipt))?.text).toBe('Taker.');
    });

    it('takes quotes of another version of the file, at another place or of other words for other quotes', async () => {
      const store = await openNew();
      const quotes = [
        quote('Words.', 0),
        quote('Words.', 1),
        quote('words.', 0),
        quote('Words.', 0, 'handbook.md', sha256('changed')),
      ];
      expect(new Set(await store.remember(asked('q1', { quotes }))).size).toBe(4);
    });

    it.each([
      ['as it is shown', (code: string) => code],
      ['in small letters', (code: string) => code.toLowerCase()],
      ['without V-', (code: string) => code.slice(2)],
      ['with spaces and another dash', (code: string) => ` v – ${code.slice(2, 4)} ${code.slice(4)}\n`],
    ])('finds a receipt written %s', async (_how, written) => {
      const store = await openNew();
      const [code = ''] = await store.remember(asked('q1'));
      expect((await store.receipt(written(code)))?.code).toBe(code);
    });

    it.each(['', 'V-', 'V-2222', 'hello there', "V-22222' OR 1=1", 'V-24242'])(
      'finds nothing for %j',
      async (written) => {
        const store = await openNew();
        await store.remember(asked('q1'));
        expect(await store.receipt(written)).toBeUndefined();
      },
    );

    it('keeps texts of all scripts to the letter', async () => {
      const store = await openNew();
      const texts = [`"It's" – 100% \\ ; --`, '日本語と😀。', 'e\u0301 ≠ \u00e9\u200b\u2028', 'a\r\n\tb'];
      const codes = await store.remember(asked('q1', { quotes: texts.map((text, i) => quote(text, i)) }));
      const found = await Promise.all(codes.map((code) => store.receipt(code)));
      expect(found.map((receipt) => receipt?.text)).toEqual(texts);
    });

    it.each(['NUL \0 inside', 'half \ud83d a pair'])(
      'refuses a quote it can not keep unchanged: %j',
      async (text) => {
        const store = await openNew();
        const refused = store.remember(asked('q1', { quotes: [quote('Fine.', 50), quote(text)] }));
        await expect(refused).rejects.toMatchObject({ code: 'QUOTE_NOT_EXACT' });
        expect(await store.questions({})).toEqual([]);
        expect(await store.receipt(quote('Fine.', 50).receipt)).toBeUndefined();
      },
    );
  });

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

    it('selects by time, conversation and kind, oldest first', async () => {
      const store = await openNew();
      await store.remember(asked('late', { askedAt: noon + 2 }));
      await store.remember(asked('early', { askedAt: noon }));
      await store.remember(asked('middle', { askedAt: noon + 1, kind: 'abstained', reason: 'not-sure' }));
      await store.remember(asked('away', { askedAt: noon + 1, conversation: 'C2' }));
      await store.remember(asked('elsewhere', { askedAt: noon + 3, platform: 'discord' }));
      const ids = async (filter: Parameters<Store['questions']>[0]) =>
        (await store.questions(filter)).map(({ id }) => id);
      expect(await ids({})).toEqual(['early', 'away', 'middle', 'late', 'elsewhere']);
      expect(await ids({ since: noon + 1, until: noon + 2 })).toEqual(['away', 'middle']);
      expect(await ids({ conversation: { platform: 'slack', id: 'C1' } })).toEqual([
        'early',
        'middle',
        'late',
      ]);
      expect(await ids({ kind: 'abstained' })).toEqual(['middle']);
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
      await first.firstSeen('event 1', noon);
      const before = await first.questions({});
      await first.close();
      const second = closing(await place.open());
      expect(await second.questions({})).toEqual(before);
      expect(await second.firstSeen('event 1', noon)).toBe(false);
    });
  });

  describe(`${name}: ratings`, () => {
    it('counts the last one of each person', async () => {
      const store = await openNew();
      await store.remember(asked('q1'));
      await store.rate(rating('q1', { verdict: 'wrong-source', note: 'No.' }));
      await store.rate(rating('q1', { asker: bob, verdict: 'not-what-i-asked', ratedAt: noon + 2 }));
      expect(await store.rate(rating('q1', { verdict: 'useful', ratedAt: noon + 3 }))).toBe(true);
      expect((await store.questions({}))[0]?.ratings).toEqual([
        { answerId: 'q1', asker: bob, verdict: 'not-what-i-asked', ratedAt: noon + 2 },
        { answerId: 'q1', asker: alice, verdict: 'useful', ratedAt: noon + 3 },
      ]);
    });

    it('says when there is no such answer', async () => {
      const store = await openNew();
      expect(await store.rate(rating('q1'))).toBe(false);
    });

    it('keeps a note of the greatest length, counted in characters, and refuses a longer one', async () => {
      const store = await openNew();
      await store.remember(asked('q1'));
      const note = '😀'.repeat(longestNote);
      await store.rate(rating('q1', { note }));
      await expect(store.rate(rating('q1', { note: `${note}!` }))).rejects.toMatchObject({
        code: 'RATING_INVALID',
      });
      expect((await store.questions({}))[0]?.ratings[0]?.note).toBe(note);
    });
  });

  describe(`${name}: seen events`, () => {
    it('lets exactly one of many callers through', async () => {
      const store = await openNew();
      const claims = await Promise.all(
        Array.from({ length: 50 }, () => store.firstSeen('T1/C1/171.2', noon)),
      );
      expect(claims.filter(Boolean)).toHaveLength(1);
      expect(await store.firstSeen('T1/C1/171.3', noon)).toBe(true);
    });

    it('forgets a key a day later, and not before', async () => {
      const store = await openNew();
      await store.firstSeen('old', noon);
      await store.firstSeen('young', noon + 1);
      await store.prune(noon + day + 1);
      expect(await store.firstSeen('old', noon + day + 1)).toBe(true);
      expect(await store.firstSeen('young', noon + day + 1)).toBe(false);
    });
  });

  describe(`${name}: retention`, () => {
    it('deletes questions that are older than the retention; receipts stay', async () => {
      const store = await openNew(30);
      const [code = ''] = await store.remember(asked('old', { askedAt: noon - 30 * day - 1 }));
      await store.remember(asked('young', { askedAt: noon - 30 * day }));
      await store.rate(rating('old'));
      expect(await store.prune(noon)).toEqual({ questions: 1 });
      expect((await store.questions({})).map(({ id }) => id)).toEqual(['young']);
      expect((await store.receipt(code))?.text).toBe('The meaning of old.');
      expect(await store.rate(rating('old'))).toBe(false);
    });

    it('keeps no question with a retention of no days, but receipts', async () => {
      const store = await openNew(0);
      const [code = ''] = await store.remember(asked('q1'));
      expect(await store.questions({})).toEqual([]);
      expect((await store.receipt(code))?.text).toBe('The meaning of q1.');
      expect(await store.rate(rating('q1'))).toBe(false);
    });

    it('deletes what was kept before the retention was set to no days', async () => {
      const place = newPlace();
      const before = await place.open();
      await before.remember(asked('q1', { askedAt: noon + day }));
      await before.close();
      const store = closing(await place.open(0));
      expect(await store.prune(noon)).toEqual({ questions: 1 });
      expect(await store.questions({})).toEqual([]);
    });

    it('forgets a person: their questions with all ratings of them, and their ratings of others', async () => {
      const store = await openNew();
      const [code = ''] = await store.remember(asked('hers'));
      await store.remember(asked('his', { asker: bob }));
      for (const id of ['hers', 'his']) {
        await store.rate(rating(id));
        await store.rate(rating(id, { asker: bob, ratedAt: noon + 2 }));
      }
      expect(await store.forgetAsker(alice, noon)).toEqual({ questions: 1, ratings: 2 });
      const left = await store.questions({});
      expect(left.map(({ id, ratings }) => [id, ratings.map(({ asker }) => asker)])).toEqual([
        ['his', [bob]],
      ]);
      expect((await store.receipt(code))?.text).toBe('The meaning of hers.');
      expect(await store.forgetAsker(alice, noon)).toEqual({ questions: 0, ratings: 0 });
      // What others said of a forgotten question is gone with it.
      await store.remember(asked('hers', { quotes: [] }));
      const [again] = (await store.questions({})).filter(({ id }) => id === 'hers');
      expect(again).toMatchObject({ ratings: [], receipts: [] });
    });
  });

  describe(`${name}: closing`, () => {
    it('finishes what was asked for before, and refuses what comes after', async () => {
      const place = newPlace();
      const store = await place.open();
      const remembered = store.remember(asked('q1'));
      await Promise.all([store.close(), store.close()]);
      expect(await remembered).toHaveLength(1);
      await expect(store.remember(asked('q2'))).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
      const again = closing(await place.open());
      expect((await again.questions({})).map(({ id }) => id)).toEqual(['q1']);
    });
  });
}

function closing(store: Store): Store {
  onTestFinished(() => store.close());
  return store;
}
