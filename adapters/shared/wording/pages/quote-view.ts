// What the view of quotes says in clients of models.
import { clearFrom } from '../../../../src/index.ts';
import { spoken } from '../../language/language.ts';
import { citationWords } from '../citation.ts';
import { quoteView as french } from '../french/pages.ts';
import { quoteView as german } from '../german/pages.ts';
import { quoteView as spanish } from '../spanish/pages.ts';

const english = {
  answered: 'From the documents, word for word',
  unsure: 'Not sure. The closest passages:',
  passages: 'Passages in the documents',
  /** Before a code. */
  receipt: 'Receipt',
  /** Of a quote that its document no longer has where it was. */
  gone: 'The document no longer says this there.',
};

export const quoteViewWords = {
  title: 'Quotes in their documents',
  description: 'Each quote marked among the words around it.',
  shown: spoken(english, { de: german, fr: french, es: spanish }),
};

/** In place of a number, or a name, in the words of a place. */
const blank = '#';

/** As JSON, in the language that is spoken: '#' is in place of a number or a name. Of an age, for 1 and for other numbers. */
export function viewWords() {
  const { sheet, row, slide, page, paragraph, line, unclear, clear, days, months, years } = citationWords;
  const both = (age: (count: number) => string) => [age(1), age(2).replace('2', blank)];
  return {
    ...quoteViewWords.shown,
    place: {
      sheet: sheet(blank),
      row: row(blank),
      slide: slide(blank),
      page: page(blank),
      paragraph: paragraph(blank),
      line: line(blank),
    },
    ...{ unclear, clear, clearFrom },
    age: { days: both(days), months: both(months), years: both(years) },
  };
}
