// Which of the corpus's languages a question is asked in.
import { languageOf } from '../text/languages.ts';
import { isStopWord } from '../text/stop-words.ts';
import type { Token } from '../text/tokenize.ts';
import { questionLanguageOf } from './languages/table.ts';

const english = 'en';

/** Whether a word is a common one of the language, which carries grammar. */
const isCommonIn = (language: string, folded: string): boolean =>
  (languageOf(language)?.isStopWord(folded) ?? isStopWord(folded)) ||
  questionLanguageOf(language).grammar.has(folded);

/**
 * The languages of which the question has most common words: more than one where several have as many, none for
 * English, which has precedence. A question without common words is in the first language of the corpus.
 */
export function languagesOfQuestion(
  tokens: readonly Token[],
  languages: readonly string[],
): readonly string[] {
  const common = (language: string): number =>
    tokens.filter(({ folded }) => isCommonIn(language, folded)).length;
  const others = languages.filter((language) => languageOf(language) !== undefined);
  const most = Math.max(0, ...others.map(common));
  if (common(english) > 0 && common(english) >= most) return [];
  if (most > 0) return others.filter((language) => common(language) === most);
  return languages.includes(english) ? [] : others.slice(0, 1);
}

/** Whether a word carries grammar in a question in these languages. */
export const isCommon = (languages: readonly string[], folded: string): boolean =>
  (languages.length === 0 ? [english] : languages).some((language) => isCommonIn(language, folded));

/** Languages that write every noun with a capital, which then tells no name. */
const capitalisesNouns: ReadonlySet<string> = new Set(['de', 'lb']);

export const capitalsTellNames = (languages: readonly string[]): boolean =>
  !languages.some((language) => capitalisesNouns.has(language));
