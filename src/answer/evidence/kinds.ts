// Whether a text holds an address, a role, a law, a reason, a definition or what to do.
import type { Span } from '../../text/span.ts';
import { endOfWord, reasons, startOfWord } from './words.ts';

const reason =
  /\b(?:because|due to|owing to|since|in order to|so that|so as to|as part of|as a result|after|for (?:\w+ing|the purpose)|to (?:\p{L}{3,})|therefore|thus|aim(?:s|ed)? to|caused|led to|prompted|concerns? (?:of|about|over))\b/iu;
const reasonInAnyLanguage = new RegExp(
  `${startOfWord}(?:${reasons})${endOfWord}|ため|ので|因为|因為|由于|由於|为了|為了`,
  'iu',
);
export const reasonEvidence = (text: string): number =>
  reason.test(text) || reasonInAnyLanguage.test(text) ? 1 : 0;

const definition =
  /\b(?:is|are|was|were) (?:an?|the|one of)\b|\b(?:known as|known for|refers? to|means|defined as|called|stands for|that (?:is|does|do|are))\b|, (?:an?|the) \p{L}|[–—] (?:an?|the|home) |, (?:formerly|who|which) /iu;
const definitionInAnyLanguage =
  /(?<![\p{L}])(?:(?:ist|sind|war|waren) (?:ein|eine|der|die|das)|(?:est|sont|était) (?:un|une|des|le|la|les|l['’])|(?:es|son|era) (?:un|una|el|la|los)|(?:è|sono|era) (?:un|una|il|lo|la|l['’])|(?:é|são|era) (?:um|uma|o|a)|(?:is|was) (?:een|de|het)|(?:är|er|var) (?:en|ett|et|den|det)|este (?:un|o)|adalah|είναι (?:ένα|ένας|μια|ο|η|το)|bezeichnet|désigne|significa|betekent|betyder|означает|означає|tarkoittaa)(?![\p{L}])|[-–—] (?:это|це) |是(?:一|指)|とは/iu;
/** What follows a word that is being defined. */
const defining =
  /^[”’"']?(?:,? (?:is|are|was|were) (?:an?|the|one of|believed|known)\b|,? (?:an?|the) \p{L}|,? (?:which|who|that) |,? known |,? [–—-] (?:an?|the) |,? (?:means|refers? to|stands for)\b| \((?!\d)|,? (?:ist|sind|war) (?:ein|eine|der|die|das) |,? (?:est|sont|était) (?:un|une|le|la) |,? (?:es|era) (?:un|una|el|la) |,? è (?:un|una|il|la) |,? é (?:um|uma|o|a) |,? [-–—] (?:это|це) |是|とは)/iu;

export function definitionEvidence(text: string, matched: readonly Span[]): number {
  if (matched.some((span) => defining.test(text.slice(span.end, span.end + 40)))) return 1;
  return definition.test(text) || definitionInAnyLanguage.test(text) ? 0.6 : 0;
}

/** E-mail, web, telephone, street and post code. */
const address =
  /[\w.+-]+@[\w-]+\.\w|\b(?:https?:\/\/|www\.)\S|\b[\w-]+\.(?:com|org|net|edu|gov|io|de|fr|es|it|nl|eu|uk|dk|se|no)\b|(?<![\p{L}\p{N}.-])(?:\+|\(?0)\d[\d\s()/.-]{5,}\d|\b(?:ext|extension)\.?\s?\d+|\b\d{1,5}[a-z]?,?\s(?:\p{Lu}[\p{L}.'’-]+\s){1,3}(?:street|st|road|rd|avenue|ave|lane|ln|drive|square|way|boulevard|court|place)\b|(?:straße|strasse|weg|platz|gasse|allee|straat|laan|gade|vej|gatan|vägen)\s\d|\b(?:rue|avenue|boulevard|place|calle|avenida|via|piazza|rua|ул\.|улица|вул\.)\s\p{L}|\bp\.?\s?o\.?\s?box\b/iu;
export const addressEvidence = (rest: string): number => (address.test(rest) ? 1 : 0);

const role =
  /(?<![\p{L}])(?:director|president|chair(?:man|woman|person)?|head|manager|officer|secretary|minister|ambassador|engineer|professor|teacher|editor|founder|co-?founder|ceo|cto|cfo|chief|captain|colonel|general|lieutenant|sergeant|major|judge|lawyer|partner|spokes(?:man|woman|person)|researcher|developer|maintainer|lead(?:er)?|treasurer|member|deputy|commissioner|analyst|consultant|doctor|nurse|master|direktor(?:in)?|leiter(?:in)?|präsident(?:in)?|vorsitzende[rn]?|directeur|directrice|présidente?|ministre|directora?|presidenta?|presidente|ministr[oa]|direttor[ei]|ministro|voorzitter|директор|президент|министр|посол)s?(?![\p{L}])/iu;
export const roleEvidence = (rest: string): number => (role.test(rest) ? 1 : 0.25);

const law =
  /§|(?<![\p{L}])(?:articles?|art\.|section|sec\.|clause|act|law|code|regulation|directive|statute|treaty|convention|constitution|decree|gesetz\p{L}*|artikel|verordnung|richtlinie|loi|règlement|décret|ley|artículo|reglamento|legge|articolo|lei|artigo|wet|закон\p{L}*|стать\p{L}*|قانون|مادة)(?![\p{L}])|第.{1,5}条|法/iu;
export const lawEvidence = (rest: string): number => (law.test(rest) ? 1 : 0.25);

const instruction =
  /`[^`]+`|(?:^|[.:;]\s|\bthen\s|\band\s|\bto\s)(?:click|select|run|type|press|open|choose|go to|use|install|send|fill|enter|contact|apply|add|set|call|write|visit|ask|sign|submit|create|download|email|e-mail|edit|change|remove|make sure|follow)\b|\b(?:you (?:can|must|need|should|may|have to|will)|(?:can|must|should) be (?:done|sent|made|set|changed|requested)|steps?|by \p{L}+ing)\b|(?<![\p{L}])(?:man kann|sie können|müssen sie|klicken|öffnen|wählen|il faut|vous (?:pouvez|devez)|cliquez|hay que|puede|debe|haga|occorre|si può|è possibile|você pode|moet|kunt|нажмите|можно|нужно|необходимо)(?![\p{L}])/iu;
export const instructionEvidence = (text: string): number => (instruction.test(text) ? 0.75 : 0.45);
