// Western texts in windows-1252, and what Node's decoder for it gets wrong.

/** Node's decoder leaves these bytes as ISO 8859-1 has them, control characters: nodejs/node issue 56542. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Replaces what Node's decoder for windows-1252 gets wrong with the right characters. */
export const fixWindows1252 = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (character) => windows1252[character.charCodeAt(0) - 0x80] ?? character);

/** Control characters, and signs that a font or a user may give any meaning. */
export const unwritten = /[\u0080-\u009f\ufffd\ue000-\uf8ff]/;

export const beyondAscii = /(?=[^\p{ASCII}])[\p{L}\p{M}]/gu;

/** The letters of each language by itself; "é" is in names everywhere. */
const westernAlphabets = [
  'äöüßé',
  'àâæçéèêëîïôœùûüÿ',
  'áéíñóúü',
  'àèéìíîòóù',
  'ãáàâçéêíóôõú',
  'éèëïöüáó',
  'åäöæøé',
  'àçèéíïòóúü',
];

const usual = '\u00a0\u00ad«»“”‘’–—…•·°´©®™§€£¥¢¡¿±×÷²³¹¼½¾†‡‰¶';
/** Letters to Unicode, signs to a reader. */
const signLetters = /[µªº]/gu;

/** What an encoding of DOS or ISO 8859-15 becomes in windows-1252: quotation marks, fractions and the currency sign within words. */
export const misread = /\p{L}[“”„™½¼¾]\p{L}|¤/u;

/**
 * Whether all that it has beyond ASCII are the letters of one Western language and signs that are written there: what
 * other encodings become in this one are letters of several, or signs within words.
 */
export function hasWesternLetters(text: string): boolean {
  if (
    unwritten.test(text) ||
    misread.test(text) ||
    /\p{L}[\u00a1-\u00b6\u00b8-\u00bf]\p{L}|\p{Ll}(?=[^\p{ASCII}])\p{Lu}/u.test(text)
  )
    return false;
  const letters = new Set(text.toLowerCase().replace(signLetters, '').match(beyondAscii));
  const signs = new Set(text.match(/(?=[^\p{ASCII}])[^\p{L}\p{M}]/gu));
  return (
    [...signs].every((sign) => usual.includes(sign) || (/[„‚]/.test(sign) && /[“‘]/.test(text))) &&
    westernAlphabets.some((alphabet) => [...letters].every((letter) => alphabet.includes(letter)))
  );
}
