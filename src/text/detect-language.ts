// The language of a text, where enough of it says so.
import { isStopWord } from './stop-words.ts';

/** UTF-16 units that are looked at: more change little, and a corpus has many documents. */
const looked = 600;
/** Words of which English has as many common ones that no other language can be meant. */
const englishFrom = { words: 12, share: 0.3 };
/** Letters below which a detector guesses. */
const fewestLetters = 24;

/** ISO 639-1. English is told by its common words alone, so that the detector is loaded for other texts only. */
export async function detectLanguage(text: string): Promise<string | undefined> {
  const piece = text.slice(0, looked);
  const words = piece.toLowerCase().match(/\p{L}+/gu) ?? [];
  const common = words.filter(isStopWord).length;
  if (words.length >= englishFrom.words && common >= words.length * englishFrom.share) return 'en';
  if (words.join('').length < fewestLetters) return undefined;
  const { eld } = await import('eld/extrasmall');
  const found = eld.detect(piece);
  return found.isReliable() && found.language !== '' ? found.language : undefined;
}
