// What an answer is as JSON: nothing is lost on the way, and nothing else gets through.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { answerSchema, attributionSchema, citationSchema, type Same } from '../../src/answer/schema.ts';
import { type Attribution, attributionOf } from '../../src/corpus/document/document.ts';
import { anyCitation, anyQuote, citationFields } from './citations.ts';

const asked = {
  id: 'x',
  question: 'q',
  respelled: [],
  searched: { documents: 1, passages: 1, undated: 1 },
  confidence: 1,
};

describe('an answer as JSON', () => {
  it('says of any quote and citation what the answer says', () => {
    fc.assert(
      fc.property(
        fc.array(anyQuote, { minLength: 1, maxLength: 3 }),
        fc.array(anyCitation, { maxLength: 2 }),
        (quotes, alsoIn) => {
          const [first, ...further] = quotes;
          if (first === undefined) throw new Error('There is always a quote.');
          const answers: Answer[] = [
            { ...asked, kind: 'answered', quotes: [first, ...further], alsoIn },
            {
              ...asked,
              ...{ kind: 'unsure', quotes: [first, ...further], alsoIn },
              ...{ unknownTerms: ['x'], suggestions: [], confidence: 0.3 },
            },
            {
              ...asked,
              ...{
                kind: 'abstained',
                reason: 'not-sure',
                unknownTerms: [],
                apart: [],
                suggestions: [],
                nearest: quotes,
              },
            },
            {
              ...asked,
              ...{ kind: 'told', subject: 'documents' },
              documents: alsoIn.map((citation) => ({ ...attributionOf(citation), path: citation.path })),
            },
          ];
          for (const answer of answers) {
            expect(answerSchema.parse(JSON.parse(JSON.stringify(answer)))).toStrictEqual(answer);
          }
        },
      ),
    );
  });

  it('has no field that the schema does not name', () => {
    const [citation] = fc.sample(anyCitation, 1);
    expect(citationSchema.safeParse(citation).success).toBe(true);
    expect(citationSchema.safeParse({ ...citation, edition: 'second' }).success).toBe(false);
    expect(citationSchema.safeParse({ ...citation, author: undefined }).success).toBe(false);
  });
});

it('takes two shapes for different where one has an optional field more', () => {
  const same: Same<Attribution, Attribution & { readonly edition?: string }> = false;
  const itself: Same<Attribution, Attribution> = true;
  expect([same, itself]).toEqual([false, true]);
});

it('keeps every field of an attribution, and no other', () => {
  fc.assert(
    fc.property(anyCitation, (citation) => {
      const names = Object.keys(attributionSchema.unwrap().shape);
      const given = Object.entries(citation).filter(([name]) => names.includes(name));
      expect(attributionOf(citation)).toStrictEqual(Object.fromEntries(given));
    }),
  );
});

it('is described in docs/json.md field by field', () => {
  const line = readFileSync('docs/json.md', 'utf8').match(/^\| `quotes\[\]\.citation` .*$/m)?.[0] ?? '';
  const named = [...line.matchAll(/`(\w+)\??`/g)].map(([, name]) => name);
  expect([...new Set(named)].sort()).toEqual([...citationFields].sort());
});
