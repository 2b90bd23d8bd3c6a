// Where the text of a mail ends and what signs it begins: a farewell, a name, a list's footer, an advertisement.

const device =
  /^(?:Sent (?:from|via|with|using) (?:my |the |a )?\S|Get Outlook for |Von meinem .{2,30} gesendet|Gesendet (?:von|mit) |Diese Nachricht wurde von meinem |Envoyé (?:de(?:puis)?|à partir de) |Enviado (?:desde|do|a partir) |Inviato da |Verzonden (?:vanaf|met|via) |Skickat från |Sendt fra |Wysłane z |Lähetetty )/i;
const farewell =
  /^(?:(?:(?:with )?(?:best|kind|kindest|warm|warmest|many|with)\s)?(?:regards|wishes|thanks)|(?:thanks|thank you)(?: (?:again|and .{3,20}|in advance))?|(?:yours\s)?(?:sincerely|faithfully|truly)(?: yours)?|all the best|best|cheers|rgds|(?:mit )?(?:freundlichen|besten|herzlichen|lieben|vielen) gr(?:ü|ue)(?:ß|ss)en|(?:freundliche|viele|beste|liebe|herzliche|schöne) gr(?:ü|ue)(?:ß|ss)e|mfg|lg|vg|hochachtungsvoll|(?:bien )?(?:cordialement|amicalement)|(?:bien )?à (?:vous|toi)|sincères salutations|meilleures salutations|(?:un )?saludos?(?: cordial(?:es)?)?|atentamente|(?:cordiali|distinti) saluti|met vriendelijke groet(?:en)?|(?:med )?(?:venlig|vennlig|vänlig|vänliga) (?:hilsen|hälsning(?:ar)?)|mvh|pozdrawiam|z poważaniem|(?:com os )?melhores cumprimentos|atenciosamente|ystävällisin terveisin|s pozdravem|с уважением)(?:\s*[,.!–-]*)$/i;
/** Lines that a farewell and the names and numbers below it have at most. */
const farewellLines = 8;

/** What programs, lists and lawyers add to every message. */
const added =
  /^(?:you (?:received|are receiving|have received) this (?:message|e-?mail|mail|newsletter)\b|to unsubscribe\b|(?:click here to )?unsubscribe\b|to post to this (?:group|list)\b|to (?:change|manage) your (?:subscription|preferences)|sie erhalten diese (?:nachricht|e-?mail)|um sich abzumelden|vous recevez (?:ce message|cet e-?mail)|pour vous désabonner|recibe este (?:mensaje|correo)|para darse de baja|do you yahoo!?|get your (?:free|own)\b.*\b(?:e-?mail|hotmail|account)|(?:free|sign up for).*\bhotmail|this e-?mail has been (?:checked|scanned)|virus-free\b|diese e-?mail wurde (?:von .* )?auf viren|(?:this|the information in this|the contents of this) (?:e-?mail|message|communication|transmission)(?: message)?(?:,? (?:and|including|together with) (?:any|all) .{3,40})? (?:is|are|may be|may contain|contains?)\b.*\b(?:confidential|privileged|intended)|confidentiality (?:notice|note)|disclaimer:|diese (?:e-?mail|nachricht) (?:enthält|ist|kann)\b.*\bvertraulich|ce (?:message|courriel|mail|courrier)\b.*\bconfidentiel|este (?:mensaje|correo)\b.*\bconfidencial|please consider the environment|think before you print)/i;
/** A line drawn above a list's footer. */
const drawn = /^[_*=~-]{10,}$/;
const list =
  /mailing ?list|mailman|listinfo|unsubscribe|abmelden|désabonn|liste de diffusion|lista de correo|groups\.google|yahoogroups|groups\.io|listserv|archives?:/i;
/** Own lines from the end within which programs add theirs. */
const addedLines = 20;

/** "PS:", "P. D.", which are the sender's words below the signature. */
const postscript =
  /^(?:p\.?[\s-]?(?:p\.?[\s-]?)?s\.?(?=[\s:,–—-])|p\.\s?d\.|pd:|n\.?b\.?(?=[\s:])|post ?script(?:um)?\b|pos(?:t)?data\b|追伸|又及|附言|추신)/i;
const greeting = /^(?:\S+ ){0,4}\S+[,!:，：]$/;

/** Lines that sign the text, 0-based, and the empty lines between them. `author` is the sender's name. */
export function signedLines(
  lines: readonly string[],
  isOwn: (index: number) => boolean,
  author: string | undefined,
): ReadonlySet<number> {
  const own = lines.flatMap((line, index) => (isOwn(index) && line.trim() !== '' ? [index] : []));
  const wordsAt = (at: number): string => lines[own[at] ?? -1]?.trim() ?? '';
  const signed = new Set<number>();
  const sign = (from: number, to: number): void => {
    for (let index = own[from] ?? 0; index <= (own[to - 1] ?? -1); index += 1) signed.add(index);
  };
  for (let at = 0; at < own.length; at += 1) {
    if (endsAt(lines, own, at, author)) {
      sign(at, own.length);
      break;
    }
    if (own.length - 1 - at >= farewellLines) continue;
    const isFarewell = farewell.test(wordsAt(at));
    if (!isFarewell && !device.test(wordsAt(at))) continue;
    const end = textBelow(lines, own, at);
    const isThanks = end === at + 1 && end < own.length && !postscript.test(wordsAt(end));
    const isFirst = own.slice(0, at).every((index) => greeting.test(lines[index]?.trim() ?? ''));
    const isAlone = at === own.length - 1 || isName(wordsAt(at + 1), author);
    if (isFarewell && (isThanks || (isFirst && !isAlone))) continue;
    sign(at, end);
    at = end - 1;
  }
  return signed;
}

/** Whether all from this own line on is no text, whatever it says. */
function endsAt(lines: readonly string[], own: readonly number[], at: number, author?: string): boolean {
  const line = lines[own[at] ?? -1] ?? '';
  const words = line.trim();
  const below = own.length - 1 - at;
  if (/^--\s?$/.test(line) || (below === 0 && isName(words, author))) return true;
  if (below >= addedLines) return false;
  const next = own.slice(at + 1, at + 5).map((other) => lines[other] ?? '');
  return added.test(words) || (drawn.test(words) && next.some((other) => list.test(other)));
}

/** The own line below a farewell, counted among own lines, at which the text goes on. */
function textBelow(lines: readonly string[], own: readonly number[], at: number): number {
  const end = own.findIndex((index, n) => {
    if (n <= at) return false;
    const words = lines[index]?.trim() ?? '';
    if (postscript.test(words) || isProse(words)) return true;
    const isFirstOfParagraph = (lines[index - 1] ?? '').trim() === '';
    return isFirstOfParagraph && isProse(paragraphFrom(lines, own, n));
  });
  return end === -1 ? own.length : end;
}

function paragraphFrom(lines: readonly string[], own: readonly number[], from: number): string {
  const rest = own.slice(from);
  const length = rest.findIndex((index, n) => n > 0 && index !== (rest[n - 1] ?? 0) + 1);
  const paragraph = length === -1 ? rest : rest.slice(0, length);
  return paragraph.map((index) => lines[index]?.trim() ?? '').join(' ');
}

/** Words that names of companies and places have, too. */
const joining =
  /^(?:and|at|by|d[aeou]s?|del|della|de[nrms]|des|die|du|e|et|för|for|für|im?n?|la|le|of|og|och|the|till?|und|v[ao]n|y|za|zu[mr]?)$/;

/** A sentence: it ends as one, and has a word in small letters that is none of a name. */
function isProse(words: string): boolean {
  if (/[。！？]$/.test(words)) return words.length >= 8;
  const all = words.split(/\s+/);
  if (all.length < 4 || !/[.!?…]["'”’»)]*$/.test(words)) return false;
  return all.some((word) => {
    const plain = word.replace(/^["'“‘«(]+|["'”’»),;:.!?…]+$/g, '');
    return /^\p{Ll}[\p{L}\p{M}'’-]+$/u.test(plain) && !joining.test(plain);
  });
}

/** The sender's own name, or a part of it, on the last line. */
function isName(words: string, author: string | undefined): boolean {
  const name = words.replace(/^[-–—~\s]+|[,.!\s]+$/g, '').toLowerCase();
  const names = (author ?? '').toLowerCase().split(/[\s,]+/);
  return name !== '' && name.split(/\s+/).every((part) => names.includes(part));
}
