// Makes corpora and questions of any size, with word frequencies as in natural text.
import { createRandom, type Random } from '../src/index.ts';
import { between, createZipf } from './random.ts';

export interface BenchDocument {
  readonly path: string;
  readonly title: string;
  /** Each becomes one passage: from 51 to 70 words, so that no two fit into one. */
  readonly paragraphs: readonly string[];
}

export interface BenchCorpus {
  readonly documents: readonly BenchDocument[];
  readonly questions: readonly string[];
}

/** The most frequent words of English text in their order; together with Zipf's law they fill about 45 % of it. */
const common =
  `the of and to in a is that for was on as with by it are from at be this have an or had not which were has but
he his they one their we you all been would there who when more if no will out so her said what up its about into than them
can only other time new some could these two may first then do any like my now over such our man me even most made after
also did many years before must through where much your way down should because each just people those how too world state
day between life year government long work three great without since take place part general house same under use number
during american public small against war found city group called found company water country party report night later`
    .split(/\s+/)
    .filter((word, index, words) => words.indexOf(word) === index);

const vocabularySize = 60_000;
/** A little above 1, as measured on English prose by many since Zipf. */
const exponent = 1.02;
/** Of a corpus that is made for questions. */
const manyPassages = 25;

/** The same for the same size. One question in fifty names a word that no passage holds. */
export function makeCorpus(
  passages: number,
  questions: number,
  passagesPerDocument: number = manyPassages,
): BenchCorpus {
  const random = createRandom(20_211_103);
  const words = vocabulary(random);
  const draw = createZipf(random, words.length, exponent);
  const word = (): string => words[draw()] ?? 'the';
  const rare = (): string => words[between(random, common.length, words.length - 1)] ?? 'the';
  const documents = Array.from({ length: Math.ceil(passages / passagesPerDocument) }, (_, number) => ({
    path: `${String(number).padStart(6, '0')}.txt`,
    title: Array.from({ length: 4 }, rare).map(capital).join(' '),
    paragraphs: Array.from(
      { length: Math.min(passagesPerDocument, passages - number * passagesPerDocument) },
      () => paragraph(random, word),
    ),
  }));
  return { documents, questions: Array.from({ length: questions }, () => question(random, documents)) };
}

function vocabulary(random: Random): string[] {
  const seen = new Set(common);
  const onsets = 'b c d f g h j k l m n p r s t v w br cl dr fl gr pl pr st tr sh th'.split(' ');
  const rhymes = 'a e i o u an en in on ar er or al el am et it ot ast end ind ock ain eal oun'.split(' ');
  const pick = (from: readonly string[]): string => from[between(random, 0, from.length - 1)] ?? '';
  while (seen.size < vocabularySize) {
    const syllables = between(random, 2, 4);
    seen.add(Array.from({ length: syllables }, () => pick(onsets) + pick(rhymes)).join(''));
  }
  return [...seen];
}

function paragraph(random: Random, word: () => string): string {
  const size = between(random, 51, 70);
  const sentences: string[] = [];
  for (let left = size; left > 0; ) {
    const length = left < 20 ? left : Math.min(left - 8, between(random, 8, 24));
    const words = Array.from({ length }, () => (random() < 0.04 ? capital(word()) : word()));
    sentences.push(`${capital(words.join(' '))}.`);
    left -= length;
  }
  return sentences.join(' ');
}

const openings = [
  'What is',
  'Who was',
  'When did',
  'Where is',
  'How many of',
  'Why did',
  'Which of',
  'What did',
  'How does',
];

/** A question word and five to ten words in a row out of some sentence: common and rare ones as they come. */
function question(random: Random, documents: readonly BenchDocument[]): string {
  const { paragraphs } = documents[between(random, 0, documents.length - 1)] ?? { paragraphs: [] };
  const words = (paragraphs[between(random, 0, paragraphs.length - 1)] ?? '').replaceAll('.', '').split(' ');
  const length = between(random, 5, 10);
  const from = between(random, 0, words.length - length);
  const asked = words.slice(from, from + length);
  if (random() < 0.02) asked.push('unheardof');
  return `${openings[between(random, 0, openings.length - 1)]} the ${asked.join(' ')}?`;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The document as a file holds it. */
export const textOf = ({ title, paragraphs }: BenchDocument): string =>
  `${title}\n\n${paragraphs.join('\n\n')}\n`;
