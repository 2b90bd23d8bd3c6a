// An answer and found passages as text for models: each quote whole, with its citation and receipt. Pure.
import type { Answer, Quote } from '../../../src/index.ts';
import {
  abstention,
  answerLabel,
  answerWords,
  closestLabel,
  documentLine,
  partLine,
  respelling,
  telling,
  understoodAs,
  unsureBecause,
} from '../../shared/wording/answer.ts';
import { ageMark, alsoIn, attribution, place } from '../../shared/wording/citation.ts';
import { passageWords } from '../../shared/wording/mcp.ts';
import { receiptShown } from '../../shared/wording/proof.ts';
import { marked, oneLine } from './marked.ts';

/** The quotes that are shown, in the order of the text. */
export const quotesOf = (answer: Answer): readonly Quote[] => {
  if (answer.kind === 'told') return [];
  return answer.kind === 'abstained' ? answer.nearest : answer.quotes;
};

export function renderAnswer(answer: Answer): string {
  if (answer.kind === 'told') {
    const documents = answer.subject === 'documents' ? answer.documents.map(documentLine) : [];
    return [telling(answer), ...documents].map(oneLine).join('\n');
  }
  const notes = [
    ...(answer.understood === undefined ? [] : [understoodAs(answer.understood)]),
    ...answer.respelled.map(respelling),
    ...(answer.parts ?? []).map(partLine),
  ].map(oneLine);
  return [...(notes.length === 0 ? [] : [notes.join('\n')]), ...partsOf(answer)].join('\n\n');
}

function partsOf(answer: Exclude<Answer, { kind: 'told' }>): string[] {
  switch (answer.kind) {
    case 'answered':
      return [passageWords.exact, ...renderQuotes(answer.quotes, answerLabel), ...elsewhere(answer)];
    case 'unsure': {
      const because = unsureBecause(answer);
      return [
        ...(because === undefined ? [] : [oneLine(because)]),
        answerWords.unsureHeading,
        ...renderQuotes(answer.quotes, closestLabel),
        ...elsewhere(answer),
        ...suggested(answer),
      ];
    }
    case 'abstained': {
      const { nearest } = answer;
      return [
        oneLine(abstention(answer)),
        ...suggested(answer),
        ...(nearest.length === 0 ? [] : [answerWords.nearestHeading, ...renderQuotes(nearest, closestLabel)]),
      ];
    }
  }
}

const elsewhere = (answer: Extract<Answer, { alsoIn: unknown }>): string[] =>
  answer.alsoIn.length === 0 ? [] : [oneLine(alsoIn(answer.alsoIn))];

const suggested = ({ suggestions }: Extract<Answer, { suggestions: unknown }>): string[] =>
  suggestions.length === 0 ? [] : [[answerWords.suggestionsHeading, ...suggestions.map(oneLine)].join('\n')];

export const renderPassages = (quotes: readonly Quote[]): string =>
  [passageWords.found(quotes.length), ...renderQuotes(quotes, closestLabel)].join('\n\n');

const renderQuotes = (quotes: readonly Quote[], labelOf: (index: number) => string): string[] =>
  quotes.map((quote, index) => renderQuote(quote, labelOf(index)));

function renderQuote({ text, citation, receipt, age }: Quote, label: string): string {
  const source = attribution(citation);
  const title = source === '' ? citation.title : `${citation.title} — ${source}`;
  const where = [ageMark({ age }), place(citation), receiptShown({ receipt })]
    .filter((part) => part !== '')
    .join(' · ');
  const link = citation.deepLink === undefined ? [] : [citation.deepLink];
  return [label, marked(text), ...[title, where, ...link].map(oneLine)].join('\n');
}
