// Whether a line of a title page says when its document is of, and nothing else: "Oslo, 3 May 2019", "Version 2 of May 2019".
import { writtenDates } from '../../document/written-date.ts';

/** The beginnings of words of `list`, as a pattern. */
const anyOf = (list: string): string => `(?:${list.trim().split(/\s+/).join('|')})`;

const editions = anyOf(`
  publi issue release vers[iã] edition revis updat draft print dated? stand fassung ausgabe auflage veröffentlich erschienen
  aktualisier édition rév mise? edici actualiz pubblic edizion aggiorn ediç atualiz gepubliceerd bijgewerkt uitgave versie
  wersj wydani verze vydání utgåva upplaga uppdater udgave opdater utgave oppdater sürüm верси версі издани редакци обновл
`);
const beforeEdition = anyOf(`
  for the this first second third last final new letzte[rs]? dernière ultima última laatst le la el of de di du
`);

/** How such a line begins, in the languages whose months are read and some others. */
const edition = new RegExp(
  String.raw`^\P{L}*(?:${beforeEdition}\s+)*(?:${editions}|(?:v|rev|éd)\.?\s?\d)`,
  'iu',
);

/** What is dated is something else: a deadline, a birth, a picture, a visit to a page. */
const others = anyOf(`
  before until till since after between through from valid effective expir\\p{L}* deadline due born birth died death
  accessed retrieved visited viewed downloaded source photo\\p{L}*
  bis seit ab nach vor gültig frist geboren geburt\\p{L}* gestorben abgerufen quelle foto
  avant après depuis jusqu valable échéance née? naissance consultée?
  antes después desde hasta válido vigente plazo nacid\\p{L} nacimiento consultad\\p{L}
  prima dopo dal fino scad\\p{L}* nat[oa] nascita consultat\\p{L}
  depois até prazo nascid\\p{L} nascimento
  voor sinds vanaf tot geldig geraadpleegd bron
`);
const other = new RegExp(String.raw`(?<!\p{L})${others}(?!\p{L})`, 'iu');

/** Small words of a place, a person or a day. */
const small = new Set(
  'of the and in on at by no vol st nd rd th am den der die das dem im vom von und le la les du de des et à el los las del y en il lo gli di da e a o os em het een op van er'.split(
    ' ',
  ),
);

/** Whether the line begins by naming an edition, whatever follows. */
export const namesEdition = (line: string): boolean => edition.test(line) && !other.test(line);

/** Whether a line with a date has nothing else that it could be the day of. */
export function isDateLine(line: string): boolean {
  if (writtenDates(line).length === 0 || other.test(line)) return false;
  const words = line.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  return (
    namesEdition(line) || words.every((word) => !/^\p{Ll}/u.test(word) || small.has(word) || isMonth(word))
  );
}

const isMonth = (word: string): boolean => writtenDates(`1 ${word} 2000`).length > 0;
