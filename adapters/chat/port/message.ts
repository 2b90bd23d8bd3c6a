// A message in neutral parts: what policy writes and every platform draws its own way. Nothing in a text can act: a
// platform escapes what its markup would read.
import type { Quote } from '../../../src/index.ts';

export type Emphasis = 'bold' | 'italic' | 'struck';

/** Words in a line. Line ends in `text` are kept. */
export type Run =
  | {
      readonly text: string;
      readonly emphasis?: Emphasis /** An address on the web. */;
      readonly link?: string;
    }
  /** A person, shown by name and never notified: `user` of an `Asker`. */
  | { readonly person: string }
  /** A conversation or a role by its id, shown by name. Nobody is notified. */
  | { readonly channel: string }
  | { readonly role: string }
  /** Milliseconds since 1970, in the reader's own time and zone where the platform can. */
  | { readonly time: number }
  /** As one types it, "/verbatim why"; ready to be used where the platform can, by `id`. */
  | { readonly command: string; readonly id: string | undefined };

export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  /** Set apart from the rest: small, grey or italic. */
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** In letters of one width, ready to be copied. */
  | { readonly kind: 'code'; readonly text: string }
  | FactsBlock
  | RowBlock
  | QuoteBlock;

/** Names and what is so, in two columns. */
export interface FactsBlock {
  readonly kind: 'facts';
  readonly facts: readonly Fact[];
}

export interface Fact {
  readonly name: string;
  readonly value: readonly Run[];
}

/** What rows of one list share: the same object in each. */
export interface Table {
  /** What is listed. A screen reader says it first. */
  readonly caption: string;
  readonly columns: readonly string[];
}

/** A row of a list. Rows of one table follow each other; where a platform has no tables, each is a line. */
export interface RowBlock {
  readonly kind: 'row';
  readonly table: Table;
  /** One for each column; the first names the row. */
  readonly cells: readonly Run[];
  readonly line: readonly Run[];
}

/** A quote, whole. Only quotes are drawn behind a bar. */
export interface QuoteBlock {
  readonly kind: 'quote';
  readonly quote: Quote;
  /** Present where the quote is shown with its citation, and the sentences around it if asked for. */
  readonly cited?: {
    readonly label: string;
    readonly context: boolean;
    /** It came closest and may be no answer: a platform that can shows it in another colour. */
    readonly isClosest?: true;
  };
  /** The quote is what a receipt holds: its document may say something else today. */
  readonly isReceipt?: true;
}

/** A picture that goes with a message. */
export interface Image {
  /** Of a file: "page-3.png". */
  readonly name: string;
  readonly png: Uint8Array<ArrayBuffer>;
  /** Which page it is, for where a platform calls pictures by a title. */
  readonly title: string;
  /** Alternative text: what it shows. At most 1,000 characters. */
  readonly description: string;
}

/** Blocks that belong together: all of them are shown, or none. */
export type Part = readonly Block[];

export interface Button {
  readonly kind: 'button';
  readonly action: string;
  /** Comes back with the press. At most 60 characters. */
  readonly value: string;
  /** A platform shortens a label that is too long, with a mark. */
  readonly label: string;
  readonly isPrimary?: true;
  /** Asked before the press counts. */
  readonly confirm?: {
    readonly title: string;
    readonly text: string;
    readonly yes: string;
    readonly no: string;
    /** It cannot be taken back. */
    readonly isFinal?: true;
  };
  /** What a screen reader says, where the label alone does not tell. */
  readonly spoken?: string;
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** Where a platform cannot draw a menu beside buttons, it draws a button: a press of it brings no choice. */
export interface Menu {
  readonly kind: 'menu';
  readonly action: string;
  readonly value: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen?: string;
}

/** Whether something helped: two buttons, which a platform may have an element of its own for. */
export interface Feedback {
  readonly kind: 'feedback';
  readonly positive: Button;
  readonly negative: Button;
}

export type Control = Button | Menu | Feedback;

/** For platforms without an element for feedback: its two buttons in its place. */
export const withoutFeedback = (controls: readonly Control[]): readonly (Button | Menu)[] =>
  controls.flatMap((control) =>
    control.kind === 'feedback' ? [control.positive, control.negative] : [control],
  );

/** What follows the body, once it is known how much of it fits. */
export interface Foot {
  readonly blocks: readonly Block[];
  readonly rows: readonly (readonly Control[])[];
}

/**
 * `head` is short and always shown. Of `body`, as many whole parts as fit are shown, from the first. `foot` is asked with
 * how many those are.
 */
export interface Message {
  readonly head: readonly Block[];
  readonly body: readonly Part[];
  readonly foot: (shown: number) => Foot;
}

export const emptyFoot: Foot = { blocks: [], rows: [] };

export const plain = (text: string): Run => ({ text });
export const bold = (text: string): Run => ({ text, emphasis: 'bold' });
export const italic = (text: string): Run => ({ text, emphasis: 'italic' });
export const struck = (text: string): Run => ({ text, emphasis: 'struck' });

export const heading = (text: string): Block => ({ kind: 'heading', text });
export const paragraph = (...runs: readonly Run[]): Block => ({ kind: 'paragraph', runs });
export const note = (text: string): Block => ({ kind: 'note', text });
export const facts = (...all: readonly Fact[]): Block => ({ kind: 'facts', facts: all });
export const list = (items: readonly string[]): Block => ({ kind: 'list', items });
export const code = (text: string): Block => ({ kind: 'code', text });

/** Names of facts, as long as each other, for letters of one width. The space does not break. */
export function alignedNames(facts: readonly Fact[]): readonly string[] {
  const longest = Math.max(...facts.map(({ name }) => name.length));
  return facts.map(({ name }) => name.padEnd(longest, '\u00a0'));
}

/** "2026-11-29 22:06 UTC", where a platform shows no times of its own. */
export const timeText = (time: number): string =>
  `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** A sentence of the bot's own, which may hold a person's words, as a part. */
export const line = (text: string): Part => [paragraph(plain(text))];

/** A sentence of the bot's own as a message. */
export const sentence = (text: string): Message => ({
  head: line(text),
  body: [],
  foot: () => emptyFoot,
});

/** The quotes of some blocks, in order. */
export const quotesOf = (blocks: readonly Block[]): readonly QuoteBlock[] =>
  blocks.filter((block) => block.kind === 'quote');

/** The quotes that a message shows once `shown` parts of its body are. */
export const quotesShown = ({ head, body, foot }: Message, shown: number): readonly QuoteBlock[] =>
  quotesOf([...head, ...body.slice(0, shown).flat(), ...foot(shown).blocks]);
