// Cuts a text into the pieces of words that BERT's uncased models read (Devlin et al. 2019), by their vocabulary.

/** Words are found as they are and, within a word, behind "##". */
export type Vocabulary = ReadonlyMap<string, number>;

/** Characters of one word; longer ones are unknown. */
const longestWord = 100;

const removed = /[\0\ufffd]|(?![\t\n\r])\p{C}/gu;
const ideograph =
  /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{2a6df}\u{2a700}-\u{2b73f}\u{2b740}-\u{2b81f}\u{2b820}-\u{2ceaf}\u{2f800}-\u{2fa1f}]/gu;
const accent = /\p{Mn}/gu;
/** A sign by itself, or anything else up to the next sign or space. */
const part = /[!-/:-@[-`{-~\p{P}]|[^\s!-/:-@[-`{-~\p{P}]+/gu;

export function createWordPieces(vocabulary: Vocabulary): (text: string) => readonly number[] {
  const unknown = vocabulary.get('[UNK]');
  if (unknown === undefined) throw new Error('The vocabulary lacks [UNK]');
  return (text) =>
    (normalized(text).match(part) ?? []).flatMap((word) => piecesOf(vocabulary, word) ?? [unknown]);
}

function normalized(text: string): string {
  const spaced = text.replace(removed, '').replace(ideograph, ' $& ');
  // Character by character: a sigma at the end of a word is no other letter here.
  return Array.from(spaced.normalize('NFD').replace(accent, ''), (character) => character.toLowerCase()).join(
    '',
  );
}

/** The longest piece first, again and again; undefined where one place has none. */
function piecesOf(vocabulary: Vocabulary, word: string): readonly number[] | undefined {
  const characters = Array.from(word);
  if (characters.length > longestWord) return undefined;
  const pieces: number[] = [];
  for (let from = 0; from < characters.length; ) {
    let to = characters.length;
    let id: number | undefined;
    for (; to > from; to -= 1) {
      id = vocabulary.get(`${from === 0 ? '' : '##'}${characters.slice(from, to).join('')}`);
      if (id !== undefined) break;
    }
    if (id === undefined) return undefined;
    pieces.push(id);
    from = to;
  }
  return pieces;
}
