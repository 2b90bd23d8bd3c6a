// Whether Slack still takes what the bot sends: it validates one message of each layout, and posts none.
import type { Answered, Quote } from '../../../src/index.ts';
import { drawAnswer } from '../../chat/parts/answer.ts';
import { documentParts } from '../../chat/parts/corpus.ts';
import { page } from '../../chat/parts/page.ts';
import type { Message } from '../../chat/port/message.ts';
import { type Check, fine, warning } from '../../shared/doctor/check.ts';
import { drawing } from '../render/draw.ts';
import { call } from './call.ts';

const source = {
  title: 'A document',
  path: 'a-document.pdf',
  published: '2021',
  url: 'https://example.org/a',
};
const quote: Quote = {
  text: 'A sentence of it, word for word.',
  highlights: [{ start: 2, end: 10 }],
  age: 1_000,
  receipt: 'V-7K2Q9',
  citation: {
    ...{ ...source, documentId: 'a', span: { start: 0, end: 32 }, headings: [], paragraph: 1, line: 1 },
    ...{ page: 1, before: '', after: 'The next one.', digest: '' },
  },
};
const answer: Answered = {
  ...{ kind: 'answered', id: 'k3j9x2m4pq', question: 'What does it say?', respelled: [], confidence: 1 },
  ...{ searched: { documents: 1, passages: 1, undated: 0 }, quotes: [quote, quote], alsoIn: [] },
};

const layouts: Readonly<Record<string, Message>> = {
  'an answer': drawAnswer(
    answer,
    { context: true, canBePosted: true, heading: {} },
    { buttons: true, pages: { office: false } },
  ),
  'the list of documents': page(
    documentParts([{ ...source, id: 'a', format: 'pdf', text: '', sections: [], digest: '' }]),
  ),
};

const name = 'slack layouts';

/** https://docs.slack.dev/reference/methods/blocks.validate: no scope is needed, and nobody sees the message. */
export async function checkLayouts(apiUrl: string, token: string): Promise<Check> {
  const faults: string[] = [];
  for (const [layout, message] of Object.entries(layouts)) {
    const { payload } = drawing.draw(message, 'full');
    const { ok, error, body } = await call(apiUrl, 'blocks.validate', token, {
      message: JSON.stringify(payload),
    });
    if (error === 'unknown_method' || error === 'ratelimited') return fine(name, `not checked: ${error}`);
    if (!ok) faults.push(`${layout}: ${explain(body['errors']) || error}`);
  }
  if (faults.length === 0) return fine(name, 'Slack takes each of them');
  return warning(
    name,
    `Slack would refuse ${faults.join('; ')}. People get the same words as plain text.`,
    'Update Verbatim, or report it as a bug with this line.',
  );
}

/** "/blocks/1/caption: must provide a string" */
const explain = (errors: unknown): string =>
  (Array.isArray(errors) ? errors : [])
    .map((one: Readonly<Record<string, unknown>>) => `${String(one['pointer'])}: ${String(one['message'])}`)
    .join(', ');
