// How far a Rich Text Format file is read: what holds for the group at hand, and what the file has said until now.
import { asHtml } from '../office/xml.ts';
import type { Destination } from './destinations.ts';
import { createPage, type RtfPage } from './page.ts';
import type { Style } from './styles.ts';

/** What a group hands on to those in it. */
export interface State {
  destination: Destination;
  encoding: string;
  /** How many plain characters follow one of Unicode, for readers that do not know Unicode. */
  standIns: number;
  isBold: boolean;
  isUnread: boolean;
  raised: 'sup' | 'sub' | undefined;
  /** Of the field that it is in. */
  field: { instruction: string };
}

/** Changed by the loop in html.ts, the file's groups and its words. */
export interface Progress {
  readonly page: RtfPage;
  /** Encodings by the numbers of fonts. */
  readonly fonts: Map<number, string>;
  readonly styles: Map<number, Style>;
  readonly facts: { title: string; author: string };
  /** '' for one that is none. */
  readonly dates: string[];
  /** The states around the group at hand, the outermost first. */
  readonly stack: State[];
  state: State;
  fileEncoding: string;
  /** Of those characters, how many are still to be skipped. */
  skipped: number;
  /** In the table of fonts, the one that is described. */
  font: number;
  /** In the table of styles, the one that is described. */
  style: { number: number; name: string; outline: number | undefined };
  /** The parts of the date at hand. */
  day: { yr: number; mo: number; dy: number };
}

export const noStyle = { number: 0, name: '', outline: undefined };
export const noDay = { yr: 0, mo: 0, dy: 0 };

export function createProgress(): Progress {
  const fileEncoding = 'windows-1252';
  return {
    page: createPage(),
    fonts: new Map(),
    styles: new Map(),
    facts: { title: '', author: '' },
    dates: [],
    stack: [],
    state: {
      ...{ destination: 'ignored', encoding: fileEncoding, standIns: 1, isBold: false, isUnread: false },
      ...{ raised: undefined, field: { instruction: '' } },
    },
    fileEncoding,
    skipped: 0,
    font: 0,
    style: { ...noStyle },
    day: { ...noDay },
  };
}

/** Whether what is read now is on a page. */
export const isOnPage = (destination: Destination): destination is 'text' | 'note' | 'result' =>
  destination === 'text' || destination === 'note' || destination === 'result';

/** Adds text to whatever the group at hand is. */
export function write({ state, style, facts, page }: Progress, text: string): void {
  const { destination, isUnread, isBold, raised, field } = state;
  if (destination === 'styles') style.name += text;
  else if (destination === 'instruction') field.instruction += text;
  else if (destination === 'title' || destination === 'author') facts[destination] += text;
  else if (destination === 'marker') page.mark(text);
  else if (isOnPage(destination) && !isUnread) page.write(asHtml(text), { isBold, raised });
}
