// What a message carries besides a person's words: emoji codes, mentions, the e-mail around a question.

/** Slack's and Discord's codes, as a person types them or as the platform sends them, and keycaps. */
const codes: readonly RegExp[] = [
  /<a?:\w+:\d+>/g,
  /<(?:[@#][!&]?\w+(?:\|[^<>|]*)?|!(?:here|channel|everyone)(?:\|[^<>|]*)?|!subteam\^\w+(?:\|[^<>|]*)?)>/g,
  /(?<![\w:]):[a-z+-][\w+-]*:(?::skin-tone-\d:)?(?![\w:])/gi,
  /[#*0-9]\ufe0f?\u20e3/g,
  /(?<![\w@])@(?:here|channel|everyone|verbatim)\b/gi,
];

export const withoutCodes = (text: string): string =>
  codes.reduce((rest, pattern) => rest.replace(pattern, ' '), text);

/** "On Monday Ada wrote:", "Am Montag schrieb Ada:", and the line that some programs put above an earlier e-mail. */
const attribution =
  /^\s*(?:(?:on|am|le|el|il|op|em|den|pe|w dniu)\b.{3,200}\b(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu|skrev|a scris).{0,120}:|.{1,120}\b(?:wrote|schrieb|writes|написал|написала|пишет)\s*:|[-_]{2,}\s*(?:original message|forwarded message|ursprüngliche nachricht|message d.origine|mensaje original|messaggio originale|oorspronkelijk bericht)\s*[-_]*)\s*$/iu;
/** "From:" above "Sent:": an earlier e-mail as Outlook quotes it. */
const header = /^\s*(?:from|von|de|da|van|från|fra)\s?:\s.+$/iu;
const furtherHeader =
  /^\s*(?:sent|date|to|subject|gesendet|datum|an|betreff|envoyé|à|objet|enviado|fecha|para|asunto|inviato|oggetto|verzonden|onderwerp)\s?:/iu;
const signature = /^(?:--|—)\s?$/;
const device =
  /^\s*(?:sent from (?:my|outlook|mail|yahoo)\b.*|get outlook for .*|(?:von meinem .*|diese nachricht wurde .*)gesendet\.?|envoyé (?:de|depuis) mon .*|enviado desde mi .*|inviato da(?:l mio)? .*)$/iu;
const subjectLine =
  /^\s*(?:subject|betreff|objet|asunto|oggetto|onderwerp)\s?:\s*(?:(?:re|fwd?|aw|wg|tr)\s?:\s*)*/iu;

/** Lines of an e-mail that are read for what is around its question. */
const mostLines = 2000;

/**
 * The text without signature and quoted replies; as it is where nothing else is there. Lines that begin with ">" and
 * stand under no "Ada wrote:" are what the question is about: people quote that way in chats.
 */
export function withoutMail(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split(/\r?\n/);
  if (lines.length > mostLines) return text;
  const own: string[] = [];
  for (const [index, line] of lines.entries()) {
    const isEarlier = header.test(line) && furtherHeader.test(lines[index + 1] ?? '');
    if (signature.test(line) || attribution.test(line) || isEarlier) {
      // Below an attribution, answers may stand between the lines that are quoted.
      own.push(...(signature.test(line) ? [] : answersBelow(lines.slice(index + 1))));
      break;
    }
    if (!device.test(line)) own.push(line.replace(subjectLine, ''));
  }
  const rest = own.join('\n').trim();
  return /[\p{L}\p{N}]/u.test(rest) ? rest : text;
}

/** What is said below quoted lines; none where the earlier e-mail follows without signs. */
function answersBelow(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first === -1 || !/^\s*>/.test(lines[first] ?? '')) return [];
  const rest = lines.slice(first).filter((line) => !/^\s*>/.test(line));
  const end = rest.findIndex((line) => signature.test(line));
  return end === -1 ? rest : rest.slice(0, end);
}
