// What a variant is: files of a kind that once was read wrongly, with what a reader must and must not be shown.
import type { Files } from '../folders.ts';

export interface Asked {
  readonly question: string;
  /** Each is in a shown quote, with any white space. */
  readonly shows?: readonly string[];
  /** None of these is in any quote shown. */
  readonly hides?: readonly string[];
  /** What the citation of the first quote says, by its field. */
  readonly cites?: Readonly<Record<string, unknown>>;
  /** The document need not answer: nothing of `hides` may be shown, whatever is. */
  readonly mayAbstain?: true;
}

export interface Variant {
  /** The kind of fault, in a few words, and what is different here. */
  readonly what: string;
  readonly files: Files;
  readonly asked?: readonly Asked[];
  /** Words that occur in no paragraph that can be quoted. */
  readonly unquoted?: readonly string[];
  /** Sentences that can be quoted, whole. */
  readonly sentences?: readonly string[];
  /** Of the only document. */
  readonly facts?: Readonly<Record<string, unknown>>;
  /** Codes of all that is wrong with the folder; by default nothing is. */
  readonly problems?: readonly string[];
}

/** Windows-1252, where these are other than in Latin-1. */
const signs: Readonly<Record<string, number>> = {
  '€': 0x80,
  '„': 0x84,
  '…': 0x85,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '–': 0x96,
  '—': 0x97,
  œ: 0x9c,
};

export const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from(text, (sign) => signs[sign] ?? sign.charCodeAt(0));

/** Lines of mail end in CR and LF. */
export const mailLines = (text: string): string => text.replaceAll('\n', '\r\n');
