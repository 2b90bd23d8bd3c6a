// The headers that Lotus Notes writes above another message: name and day in lines of their own, then To, cc and Subject.
import type { HeaderBlock } from './header-block.ts';

const labels = {
  to: 'To|An|A|À|Pour|Para|Aan|Till|Til|Do|Кому|宛先',
  copy: 'cc|Kopie|Copie|Copia|Kopia|Kopi|Копия',
  subject: 'Subject|Thema|Betreff|Objet|Asunto|Assunto|Oggetto|Onderwerp|Ämne|Emne|Temat|Тема|件名',
} as const;

/** Alone in its line, or with its words in a column beside it. */
const pattern = (names: string): RegExp => new RegExp(`^(?:${names})(?:(?:\\s{2,}|\\t)(.*))?$`, 'i');
const [to, copy, subject] = [pattern(labels.to), pattern(labels.copy), pattern(labels.subject)];
const day = /(?<!\d)\d{1,4}[-./]\d{1,2}[-./]\d{2,4}\b.{0,20}\b\d{1,2}[:.]\d{2}/;
/** "|------------>" above "| From:      |". */
const [edge, boxed] = [/^\|-{3,}>$/, /^\|\s*(?:From|Von|De|Da|Van|Från|Fra):\s*\|$/i];

/** Between the name and the day, where an assistant or a program sent it. */
const sentBy = /^(?:Sent by|Gesendet von|Envoyé par|Enviado por|Inviato da|Verzonden door):/i;

/** Lines with words from the day to "To", and between the labels. */
const most = { above: 2, between: 5 };

export function notesBlockAt(lines: readonly string[], index: number): HeaderBlock | undefined {
  const name = lines[index]?.trim() ?? '';
  if (name === '') return undefined;
  if (edge.test(name) && boxed.test(lines[index + 1]?.trim() ?? '')) return { end: index + 2 };
  const filled = filledFrom(lines, index);
  const dated = filled
    .slice(0, sentBy.test(filled[1]?.words ?? '') ? 3 : 2)
    .findIndex(({ words }) => day.test(words));
  if (dated === -1 || filled[dated]?.index !== index + dated) return undefined;
  const at = (label: RegExp, from: number, length: number): number =>
    from === -1
      ? -1
      : filled.findIndex((line, n) => n > from && n <= from + length && label.test(line.words));
  const title = at(subject, at(copy, at(to, dated, most.above), most.between), most.between);
  const line = filled[title];
  if (line === undefined) return undefined;
  const beside = subject.exec(line.words)?.[1]?.trim() ?? '';
  const below = beside === '' ? (lines[line.index + 1]?.trim() ?? '') : '';
  const date = day.exec(filled[dated]?.words ?? '')?.[0];
  return {
    end: line.index + (below === '' ? 1 : 2),
    from: name.replace(day, '').trim() || name,
    ...(date === undefined ? {} : { date }),
    ...(beside || below ? { subject: beside || below } : {}),
  };
}

/** The next lines with words, as many as a block has. */
function filledFrom(lines: readonly string[], from: number): { index: number; words: string }[] {
  return lines
    .slice(from, from + 40)
    .map((line, at) => ({ index: from + at, words: line.trim() }))
    .filter(({ words }) => words !== '')
    .slice(0, 3 + most.above + 2 * most.between);
}
