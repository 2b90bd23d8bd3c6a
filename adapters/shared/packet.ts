// An evidence packet: what was asked, what was quoted, and where each quote stands, as Markdown, CSV or JSON.
import { stringify } from 'csv-stringify/sync';
import type { AskedQuestion, Rating, Receipt } from '../../src/index.ts';
import { block, heading, item, list, paragraph, toMarkdown } from './markdown.ts';
import { understoodAs } from './wording/answer.ts';
import { attribution, place } from './wording/citation.ts';
import { packetWords } from './wording/journal.ts';

export const packetFormats = ['markdown', 'csv', 'json'] as const;
export type PacketFormat = (typeof packetFormats)[number];

/** `questions` are oldest first, as the store gives them. */
export function renderPacket(questions: readonly AskedQuestion[], format: PacketFormat): string {
  switch (format) {
    case 'json':
      return `${JSON.stringify({ questions: questions.map(asJson) }, null, 2)}\n`;
    case 'csv':
      // Cells that a spreadsheet would run as a formula get a leading apostrophe, which it does not show.
      return stringify(questions.flatMap(asRows), {
        header: true,
        columns: [...columns],
        escape_formulas: true,
        bom: true,
      });
    case 'markdown':
      return toMarkdown([heading(1, packetWords.title(questions.length)), ...questions.flatMap(asBlocks)]);
  }
}

const timeOf = (milliseconds: number): string => new Date(milliseconds).toISOString();

const asJson = ({ askedAt, receipts, ratings, asker, ...question }: AskedQuestion): object => ({
  ...question,
  askedAt: timeOf(askedAt),
  asker,
  quotes: receipts.map(({ firstShownAt, ...receipt }) => ({
    ...receipt,
    firstShownAt: timeOf(firstShownAt),
  })),
  ratings: ratings.map(({ ratedAt, ...rating }) => ({ ...rating, ratedAt: timeOf(ratedAt) })),
});

const columns = [
  'asked_at',
  'platform',
  'conversation',
  'question',
  'understood',
  'outcome',
  'reason',
  'confidence',
  'receipt',
  'quote',
  'title',
  'author',
  'publisher',
  'published',
  'url',
  'path',
  'paragraph',
  'line',
  'page',
  'row',
  'seconds',
  'speaker',
  'start',
  'end',
  'file_sha256',
  'quote_sha256',
  'ratings',
] as const;

type Row = Readonly<Partial<Record<(typeof columns)[number], string | number>>>;

/** One row a quote, or one without a quote. */
function asRows(question: AskedQuestion): Row[] {
  const asked: Row = {
    asked_at: timeOf(question.askedAt),
    platform: question.platform,
    conversation: question.conversation,
    question: question.question,
    understood: question.understood ?? '',
    outcome: question.kind,
    reason: question.reason ?? '',
    confidence: question.confidence.toFixed(3),
    ratings: question.ratings.map(inWords).join('; '),
  };
  return question.receipts.length === 0
    ? [asked]
    : question.receipts.map((receipt) => ({ ...asked, ...quoted(receipt) }));
}

const quoted = ({ code, text, quoteDigest, citation }: Receipt): Row => ({
  receipt: code,
  quote: text,
  title: citation.title,
  author: citation.author ?? '',
  publisher: citation.publisher ?? '',
  published: citation.published ?? '',
  url: citation.url ?? '',
  path: citation.path,
  paragraph: citation.paragraph,
  line: citation.line,
  page: citation.page ?? '',
  row: citation.row ?? '',
  seconds: citation.seconds ?? '',
  speaker: citation.speaker ?? '',
  start: citation.span.start,
  end: citation.span.end,
  file_sha256: citation.digest,
  quote_sha256: quoteDigest,
});

const inWords = ({ verdict, note }: Rating): string => (note === undefined ? verdict : `${verdict}: ${note}`);

function asBlocks(question: AskedQuestion): ReturnType<typeof block>[] {
  const where = packetWords.asked(timeOf(question.askedAt), question.platform, question.conversation);
  const outcome = packetWords.outcome(question.kind, question.reason);
  return [
    heading(2, question.question),
    ...(question.understood === undefined ? [] : [paragraph(understoodAs(question.understood))]),
    paragraph(`${where} ${outcome}`),
    ...question.receipts.flatMap((receipt) => [block(receipt.text), list(describe(receipt).map(item))]),
    ...(question.ratings.length === 0 ? [] : [paragraph(packetWords.ratings(question.ratings.map(inWords)))]),
  ];
}

function describe({ code, citation, quoteDigest }: Receipt): string[] {
  const source = attribution(citation);
  return [
    source === '' ? citation.title : `${citation.title} — ${source}`,
    place(citation),
    ...(citation.url === undefined ? [] : [citation.url]),
    packetWords.receipt(code),
    packetWords.digests(citation.digest, quoteDigest),
  ];
}
