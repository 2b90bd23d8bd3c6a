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

/** The first own line of what signs the text, 0-based; -1 where nothing does. `author` is the sender's name. */
export function signatureAt(
  lines: readonly string[],
  isOwn: (index: number) => boolean,
  author: string | undefined,
): number {
  const own = lines.flatMap((line, index) => (isOwn(index) && line.trim() !== '' ? [index] : []));
  const first = own.findIndex((index, at) => {
    const line = lines[index] ?? '';
    const words = line.trim();
    const below = own.length - 1 - at;
    if (/^--\s?$/.test(line) || (below === 0 && isName(words, author))) return true;
    if (below < farewellLines && (device.test(words) || farewell.test(words))) return true;
    if (below >= addedLines) return false;
    const next = own.slice(at + 1, at + 5).map((other) => lines[other] ?? '');
    return added.test(words) || (drawn.test(words) && next.some((other) => list.test(other)));
  });
  return own[first] ?? -1;
}

/** The sender's own name, or a part of it, on the last line. */
function isName(words: string, author: string | undefined): boolean {
  const name = words.replace(/^[-–—~\s]+|[,.!\s]+$/g, '').toLowerCase();
  const names = (author ?? '').toLowerCase().split(/[\s,]+/);
  return name !== '' && name.split(/\s+/).every((part) => names.includes(part));
}
