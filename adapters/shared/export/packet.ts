// An evidence packet: what was asked, what was quoted, and the citation of each quote, as Markdown, CSV or JSON.
import { stringify } from 'csv-stringify/sync';
import type { AskedQuestion, Citation, Rating, Receipt } from '../../../src/index.ts';
import { understoodAs } from '../wording/answer.ts';
import { attribution, place } from '../wording/citation.ts';
import { packetWords } from '../wording/journal.ts';
import { block, heading, item, list, paragraph, toMarkdown } from './markdown.ts';

export const packetFormats = ['markdown', 'csv', 'json'] as const;
export type PacketFormat = (typeof packetFormats)[number];

/**
 * In pieces, so that no more than a page is in memory. `pages` are oldest first, as the store gives them; what the pieces
 * are put together to is whole also where there is no question.
 */
export async function* packetPieces(
  pages: AsyncIterable<readonly AskedQuestion[]>,
  format: PacketFormat,
): AsyncGenerator<string> {
  yield beginnings[format];
  let isFirst = true;
  for await (const questions of pages) {
    if (questions.length === 0) continue;
    yield pieceOf(questions, format, isFirst);
    isFirst = false;
  }
  if (format === 'json') yield '\n]}\n';
}

/** A byte order mark, so that spreadsheets read UTF-8. */
const bom = '\ufeff';

/** Cells that a spreadsheet would run as a formula get a leading apostrophe, which it does not show. */
const asCsv = (rows: readonly Row[], header: boolean): string =>
  stringify([...rows], { header, columns, escape_formulas: true });

function pieceOf(questions: readonly AskedQuestion[], format: PacketFormat, isFirst: boolean): string {
  switch (format) {
    case 'json': {
      const items = questions.map((question) => JSON.stringify(asJson(question), null, 2));
      return `${isFirst ? '' : ',\n'}${items.join(',\n')}`;
    }
    case 'csv':
      return asCsv(questions.flatMap(asRows), false);
    case 'markdown':
      return `\n${toMarkdown(questions.flatMap(asBlocks))}`;
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

type Cell = string | number | undefined;
type Columns<From> = Readonly<Record<string, (from: From) => Cell>>;

const questionColumns: Columns<AskedQuestion> = {
  asked_at: ({ askedAt }) => timeOf(askedAt),
  platform: ({ platform }) => platform,
  conversation: ({ conversation }) => conversation,
  question: ({ question }) => question,
  understood: ({ understood }) => understood,
  outcome: ({ kind }) => kind,
  reason: ({ reason }) => reason,
  confidence: ({ confidence }) => confidence.toFixed(3),
};

/** By the field that they show. Does not compile where a citation has a field that is not here, or the other way round. */
const citationColumns: Readonly<Record<keyof Citation, Columns<Citation>>> = {
  title: { title: ({ title }) => title },
  author: { author: ({ author }) => author },
  publisher: { publisher: ({ publisher }) => publisher },
  published: { published: ({ published }) => published },
  url: { url: ({ url }) => url },
  deepLink: { deep_link: ({ deepLink }) => deepLink },
  documentId: { document_id: ({ documentId }) => documentId },
  path: { path: ({ path }) => path },
  headings: { headings: ({ headings }) => JSON.stringify(headings) },
  paragraph: { paragraph: ({ paragraph }) => paragraph },
  line: { line: ({ line }) => line },
  page: { page: ({ page }) => page },
  pageLabel: { page_label: ({ pageLabel }) => pageLabel },
  slide: { slide: ({ slide }) => slide },
  row: { row: ({ row }) => row },
  sheet: { sheet: ({ sheet }) => sheet },
  seconds: { seconds: ({ seconds }) => seconds },
  speaker: { speaker: ({ speaker }) => speaker },
  sent: { sent: ({ sent }) => sent },
  ocr: { ocr: ({ ocr }) => ocr },
  before: { before: ({ before }) => before },
  after: { after: ({ after }) => after },
  span: { start: ({ span }) => span.start, end: ({ span }) => span.end },
  digest: { file_sha256: ({ digest }) => digest },
};

/** As `citationColumns`, for what else a receipt holds. */
const receiptColumns: Readonly<Record<Exclude<keyof Receipt, 'citation'>, Columns<Receipt>>> = {
  code: { receipt: ({ code }) => code },
  text: { quote: ({ text }) => text },
  quoteDigest: { quote_sha256: ({ quoteDigest }) => quoteDigest },
  revision: { revision: ({ revision }) => revision },
  firstShownAt: { first_shown_at: ({ firstShownAt }) => timeOf(firstShownAt) },
};

const allOf = <From>(byField: Readonly<Record<string, Columns<From>>>): Columns<From> =>
  Object.assign({}, ...Object.values(byField));

const ofReceipt = allOf(receiptColumns);
const ofCitation = allOf(citationColumns);
const ratings = 'ratings';
const columns = [...[questionColumns, ofReceipt, ofCitation].flatMap(Object.keys), ratings];

type Row = Readonly<Record<string, Cell>>;

const beginnings: Readonly<Record<PacketFormat, string>> = {
  json: '{"questions": [\n',
  csv: `${bom}${asCsv([], true)}`,
  markdown: toMarkdown([heading(1, packetWords.title)]),
};

const cells = <From>(shown: Columns<From>, from: From): Row =>
  Object.fromEntries(Object.entries(shown).map(([column, cell]) => [column, cell(from)]));

/** One row a quote, or one without a quote. */
function asRows(question: AskedQuestion): Row[] {
  const asked = { ...cells(questionColumns, question), [ratings]: question.ratings.map(inWords).join('; ') };
  return question.receipts.length === 0
    ? [asked]
    : question.receipts.map((receipt) => ({
        ...asked,
        ...cells(ofReceipt, receipt),
        ...cells(ofCitation, receipt.citation),
      }));
}

const inWords = ({ verdict, note }: Rating): string => (note === undefined ? verdict : `${verdict}: ${note}`);

function asBlocks(question: AskedQuestion): ReturnType<typeof block>[] {
  const where = packetWords.asked(timeOf(question.askedAt), question.platform, question.conversation);
  const outcome = packetWords.outcome(question);
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
