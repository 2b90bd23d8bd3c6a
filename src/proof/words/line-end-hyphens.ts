// Quotations of words that the source breaks at a line's end, "con-⏎tract": read as they are broken there.
import type { Steps } from '../../steps.ts';
import { sliceOf } from '../../text/span.ts';
import { type Unit, wordKey } from '../text/units.ts';
import type { CorpusWords } from './corpus-words.ts';
import type { Part, Reading } from './reading.ts';

/** The two halves of a broken word, as the source has them. */
type Halves = readonly [string, string];

/** Of each word that is broken somewhere, as it is looked up: where it is broken. */
type Broken = ReadonlyMap<string, readonly Halves[]>;

const known = new WeakMap<CorpusWords, Broken>();

const hyphen = /^[-\u2010][ \t]*\r?\n[ \t]*$/;

/** Words that are looked at between two steps: about a millisecond. */
const inAStep = 10_000;

function* brokenIn(corpus: CorpusWords): Steps<Broken> {
  const before = known.get(corpus);
  if (before !== undefined) return before;
  const found = new Map<string, Halves[]>();
  let read = 0;
  for (const document of corpus.documents) {
    const { text } = document;
    const places = corpus.rangeOf(document);
    for (let place = places.start; place + 1 < places.end; place += 1) {
      read += 1;
      if (read % inAStep === 0) yield;
      const [end = 0, next = 0] = [corpus.ends[place], corpus.starts[place + 1]];
      const sign = text.charAt(end);
      if ((sign !== '-' && sign !== '\u2010') || !hyphen.test(text.slice(end, next))) continue;
      const halves: Halves = [
        wordKey(text.slice(corpus.starts[place], end)),
        wordKey(text.slice(next, corpus.ends[place + 1])),
      ];
      const others = found.get(halves.join('')) ?? [];
      if (!others.some(([first]) => first === halves[0])) found.set(halves.join(''), [...others, halves]);
    }
  }
  known.set(corpus, found);
  return found;
}

/** Readings that are tried at most, of one and in all. */
const mostReadings = 16;

/** The readings with words broken as the source breaks them; none where it breaks none of them. */
export function* brokenReadingsOf(corpus: CorpusWords, readings: readonly Reading[]): Steps<Reading[]> {
  const broken = yield* brokenIn(corpus);
  const found: Reading[] = [];
  for (const reading of readings) {
    let ways: Part[][] = [[]];
    for (const part of reading.parts) {
      const choices = waysOf(corpus, broken, part, reading.text);
      ways = ways.flatMap((way) => choices.map((choice) => [...way, choice])).slice(0, mostReadings);
      yield;
    }
    const isBroken = (parts: readonly Part[]): boolean =>
      parts.some((part, index) => part.ids.length !== reading.parts[index]?.ids.length);
    found.push(...ways.filter(isBroken).map((parts) => ({ ...reading, parts })));
  }
  return found.slice(0, mostReadings);
}

/** The ways to break words of a part of which every two words stand side by side somewhere in the corpus. */
function waysOf(corpus: CorpusWords, broken: Broken, part: Part, text: string): Part[] {
  let ways: Part[] = [{ units: [], ids: [] }];
  for (const unit of part.units) {
    const choices = choicesOf(corpus, broken, unit, text);
    ways = ways
      .flatMap((way) =>
        choices
          .filter((choice) => isBeside(corpus, way, choice))
          .map((choice) => ({ units: [...way.units, ...choice.units], ids: [...way.ids, ...choice.ids] })),
      )
      .slice(0, mostReadings);
  }
  return ways;
}

const isBeside = (corpus: CorpusWords, { ids }: Part, next: Part): boolean => {
  const [last, first] = [ids.at(-1), next.ids[0]];
  return last === undefined || first === undefined || corpus.placesOfPair(last, first).length > 0;
};

/** A unit as it is, or as a half, a hyphen that the quotation leaves out, and a half. */
function choicesOf(corpus: CorpusWords, broken: Broken, unit: Unit, text: string): Part[] {
  if (unit.kind !== 'word') return [{ units: [unit], ids: [] }];
  const raw = sliceOf(text, unit);
  const whole: Part = { units: [unit], ids: [corpus.idOf(wordKey(raw))] };
  const others = (broken.get(wordKey(raw)) ?? []).map(([first, second]): Part => {
    const middle = unit.start + first.length;
    return {
      units: [
        { ...unit, end: middle, key: unit.key.slice(0, first.length) },
        { start: middle, end: middle, kind: 'dash', key: '-' },
        { ...unit, start: middle, key: unit.key.slice(first.length) },
      ],
      ids: [corpus.idOf(first), corpus.idOf(second)],
    };
  });
  return raw.length === unit.key.length ? [whole, ...others] : [whole];
}
