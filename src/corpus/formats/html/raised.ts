// Raised and lowered signs: 10<sup>3</sup> is not 103, and a note's number is no exponent.

const above: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-−=()ni'].map((sign, at) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ'][at] ?? sign]),
);
const below: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-−=()'].map((sign, at) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'][at] ?? sign]),
);

/** In signs of the table alone; undefined where it lacks one. */
function inSigns(words: string, signs: Readonly<Record<string, string>>): string | undefined {
  const found = [...words].map((sign) => signs[sign]);
  return found.includes(undefined) ? undefined : found.join('');
}

/** Endings of ordinals and abbreviations are letters of their word, raised or not: 1st, XIXe, Mme, No. */
const ending =
  /^(?:st|nd|rd|th|er|ère|re|e|è|ème|d|de|me|mes|lle|lles|gr|o|os|a|as|r|ra|to|ta|tm|sm|mc|md)$/i;

/** What is raised after `before`: in raised digits, or behind ^ where it is part of a formula. */
export function raised(words: string, before: string): string {
  const sign = words.trim();
  if (sign === '') return words;
  if (/^[-−+]?\d+$/.test(sign)) return isNoted(before) ? '' : (inSigns(sign, above) ?? sign);
  if (ending.test(sign)) return sign;
  const isFormula = /[\p{L}\p{N})\]]$/u.test(before) && /^[\p{L}\p{N}+\-−=()*/.,·×]+$/u.test(sign);
  const isOne = /^\p{L}$/u.test(sign) || /[\d+\-−=]/.test(sign);
  if (!isFormula || !isOne) return words;
  return inSigns(sign, above) ?? (sign.length === 1 ? `^${sign}` : `^(${sign})`);
}

/** What is raised after a year or a sentence's mark is a note's number: 1853² is none. */
const isNoted = (before: string): boolean =>
  /(?:^|[^\d.,])(?:1[5-9]|20)\d\d$/.test(before) || /\p{L}[”"’')]*[.,;:!?][”"’')]*$/u.test(before);

/** Lowered digits stay plain, as in H2O, but where they would make another number: log₁₀5. */
export function lowered(words: string, before: string, after: string): string {
  const sign = words.trim();
  if (!/\d$/.test(before) && !/^\d/.test(after)) return words;
  return /^[-−+]?\d+$/.test(sign) ? (inSigns(sign, below) ?? words) : words;
}
