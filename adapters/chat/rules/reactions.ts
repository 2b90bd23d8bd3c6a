// What people write to the bot that asks nothing: a sign, or a word that takes note of an answer.

const words = new Set(
  [
    'ok okay k kk okey oki alright right sure fine cool great nice perfect awesome excellent good super wow lol haha hm hmm',
    'yes yep yeah yup ja jep oui si sí да',
    'no nope nah nein non nej нет',
    'oh ah aha aah i see|got it|gotcha|understood|makes sense|good to know|noted|never mind|nevermind|nvm|forget it',
    'no worries|no problem|np|my bad|sorry|oops|all good|that is all|done|wait|stop',
    'egal|schon gut|alles klar|verstanden|passt|vergiss es|bien|vale|entendido|olvídalo|d’accord|laisse tomber|compris',
  ].flatMap((row) => (row.includes('|') ? row.split('|') : row.split(' '))),
);

/** Emoji, also as ":+1:", and marks. The parts that emoji are joined with are marks, too. */
const signs =
  /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{RI}|\p{P}|\p{S}|\p{Cf}|\p{M}|\s|:[a-z0-9_+'-]+:)+$/iu;

/** Whether `text` is nothing but that. */
export function isReaction(text: string): boolean {
  const said = text.trim();
  if (said === '') return false;
  if (signs.test(said)) return true;
  const bare = said
    .toLowerCase()
    .replace(/[’']/g, '’')
    .replace(/:[a-z0-9_+'-]+:/g, ' ')
    .replace(/[^\p{L}\p{M}\p{N}’\s]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return (
    words.has(bare) ||
    (/^\p{L}+(?: \p{L}+)?$/u.test(bare) && bare.split(' ').every((word) => words.has(word)))
  );
}
