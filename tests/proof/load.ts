// A large corpus and many quotations from it, the same at every run: for speed.
import { createHash } from 'node:crypto';
import type { Document } from '../../src/corpus/document/document.ts';
import { createRandom } from '../../src/evaluation/measures/random.ts';
import { createPackedEngine } from '../../src/retrieval/engine/packed-engine.ts';
import { buildRevision, type Revision } from '../../src/retrieval/revision/revision.ts';

const common =
  'the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one you were all her she there would their we him been has when who will no more if out so what up said its about than into them can only other time new some could these two may first then do any like my now over such our man me even most made after also did many off before must well back through years much where your way down should because long each just state those people too'.split(
    ' ',
  );

/** Word `rank` is drawn about 1 / rank of the time, as in running text; the common words come first. */
function vocabularyFrom(random: () => number, size: number): () => string {
  const syllables =
    'ba con der fi gra hol in jer kal lo men nor op pre qui ra ser tion ur vel wes xan yor zen'.split(' ');
  const words = [...common];
  while (words.length < size) {
    const length = 2 + Math.floor(random() * 3);
    words.push(Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]).join(''));
  }
  return () => words[Math.floor(size ** random()) - 1] ?? 'the';
}

/** `documents` times `paragraphs` passages of 60 to 70 words, drawn from so many. */
export const largeRevision = (
  documents: number,
  paragraphs: number,
  vocabulary?: number,
): Promise<Revision> =>
  buildRevision(
    { documents: largeCorpus(documents, paragraphs, vocabulary), problems: [] },
    createPackedEngine,
  );

/** The same without an index, which checking quotations does not need. */
export function largeCorpus(documents: number, paragraphs: number, vocabulary = 20_000): readonly Document[] {
  const random = createRandom(7);
  const word = vocabularyFrom(random, vocabulary);
  const sentence = (): string => {
    const words = Array.from({ length: 16 }, word);
    const [first = ''] = words;
    words[0] = first.charAt(0).toUpperCase() + first.slice(1);
    words[7] += ',';
    return `${words.join(' ')}.`;
  };
  return Array.from({ length: documents }, (_, index): Document => {
    const texts = Array.from({ length: paragraphs }, () => Array.from({ length: 4 }, sentence).join(' '));
    let at = 0;
    const spans = texts.map((text) => {
      const span = { start: at, end: at + text.length };
      at = span.end + 2;
      return { span, line: 1 };
    });
    const path = `${index}.txt`;
    return {
      id: path,
      path,
      title: path,
      format: 'text',
      text: texts.join('\n\n'),
      // A section for each paragraph, so that each is a passage of its own.
      sections: spans.map((span) => ({ headings: [path], paragraphs: [span] })),
      digest: createHash('sha256').update(path).digest('hex'),
    };
  });
}

/** How a quotation is made: by turns untouched, restyled, changed, cut, stitched, and foreign. */
export type Kind = 'exact' | 'altered' | 'trimmed' | 'stitched' | 'not-in-corpus';

export interface Made {
  readonly kind: Kind;
  readonly text: string;
}

export function quotationsFrom(documents: readonly Document[], count: number): Made[] {
  const random = createRandom(11);
  const foreign = vocabularyFrom(random, 20_000);
  const words = (length: number): string[] => {
    const document = documents[Math.floor(random() * documents.length)];
    const all = (document?.text ?? '').split(/\s+/);
    const start = Math.floor(random() * (all.length - length));
    return all.slice(start, start + length);
  };
  const makers: Record<Kind, () => string[]> = {
    exact: () => words(10 + Math.floor(random() * 40)),
    altered: () => words(25).map((word, index) => (index === 12 ? 'zebra' : word)),
    trimmed: () => words(35).filter((_word, index) => index < 12 || index > 20),
    stitched: () => [...words(14), ...words(14)],
    'not-in-corpus': () => Array.from({ length: 20 }, foreign),
  };
  const kinds: readonly Kind[] = ['exact', 'altered', 'trimmed', 'stitched', 'not-in-corpus'];
  return Array.from({ length: count }, (_, index) => {
    const kind = kinds[index % kinds.length] ?? 'exact';
    return { kind, text: makers[kind]().join(' ') };
  });
}
