// The headers that mail programs write above the text of another message: From, Sent, To, Subject.

export interface HeaderBlock {
  /** The line after it, 0-based. */
  readonly end: number;
  readonly from?: string;
  readonly date?: string;
  readonly subject?: string;
}

const labels = {
  from: 'From|Von|De|Da|Van|Från|Fra|Od|Lähettäjä|Expéditeur|Absender|Remitente|Mittente|Afzender|От|差出人|发件人|寄件者|보낸 사람',
  date:
    'Date|Sent|Datum|Gesendet(?: am)?|Envoyé(?: le)?|Fecha|Enviado(?: el| em)?|Enviada em|Data(?: de envio)?|Inviato(?: il)?|' +
    'Verzonden|Skickat|Sendt|Dato|Wysłano|Lähetetty|Päiväys|Дата|Отправлено|日付|送信日時|日期|发送时间|보낸 날짜',
  subject:
    'Subject|Betreff|Betr|Objet|Sujet|Asunto|Assunto|Oggetto|Onderwerp|Ämne|Emne|Temat|Aihe|Тема|件名|主题|主旨|제목',
  others:
    'To|An|À|A|Para|Aan|Till|Til|Do|Dla|Vastaanottaja|Destinataire|Empfänger|Destinatario|Кому|宛先|收件人|收件者|받는 사람|' +
    'Cc|Kopie|Kopi|Copie à|Bcc|Reply-To|Antwort an|Répondre à|Importance|Wichtigkeit|Attachments|Anlagen',
} as const;

type Label = keyof typeof labels;

/** With a semicolon where they are cells of a table. */
const patterns = Object.entries(labels).map(
  ([label, names]) =>
    [label as Label, new RegExp(`^\\*?(?:${names})\\s?(?::{1,2}\\*?:?;?|;)(?:\\s+(.*)|$)`, 'i')] as const,
);

/** Lines that a block has at most, and its shortest; an address or a subject may go on in a second line. */
const size = { most: 14, least: 3 };

/** The block that begins at a line; undefined where none does. */
export function headerBlockAt(lines: readonly string[], index: number): HeaderBlock | undefined {
  const first = labelled(lines[index] ?? '');
  if (first === undefined) return undefined;
  const found = new Map<Label, string>();
  let [count, end, at] = [0, index, index];
  for (; at < lines.length && at < index + size.most; at += 1) {
    const line = lines[at] ?? '';
    const one = labelled(line);
    if (one !== undefined) {
      count += 1;
      end = at + 1;
      if (!found.has(one.label)) found.set(one.label, one.words);
    } else if (line.trim() !== '' && at > end) break;
    else if (line.trim() !== '' && !/^\s/.test(line) && !lines.slice(at + 1, at + 3).some(isLabelled)) break;
  }
  if (!found.has('from') || !(found.has('date') || found.has('subject')) || count < size.least)
    return oneLine(lines[index] ?? '', index);
  return blockOf(found, end);
}

function labelled(line: string): { label: Label; words: string } | undefined {
  for (const [label, pattern] of patterns) {
    const match = pattern.exec(line.trim());
    if (match !== null) return { label, words: match[1]?.trim() ?? '' };
  }
  return undefined;
}

const isLabelled = (line: string): boolean => labelled(line) !== undefined;

const inOneLine = new RegExp(
  `^(?:${labels.from})\\s?: (.{2,150}?) (?:${labels.date})\\s?: (.{4,80}?) (?:${labels.others})\\s?: .{2,300}? (?:${labels.subject})\\s?: (.{0,200})$`,
  'i',
);

function oneLine(line: string, index: number): HeaderBlock | undefined {
  const [whole, from = '', date = '', subject = ''] = inOneLine.exec(line.trim()) ?? [];
  if (whole === undefined) return undefined;
  return blockOf(
    new Map([
      ['from', from],
      ['date', date],
      ['subject', subject],
    ] as const),
    index + 1,
  );
}

function blockOf(found: ReadonlyMap<Label, string>, end: number): HeaderBlock {
  const [from, date, subject] = [found.get('from'), found.get('date'), found.get('subject')];
  return {
    end,
    ...(from ? { from } : {}),
    ...(date ? { date } : {}),
    ...(subject ? { subject } : {}),
  };
}
