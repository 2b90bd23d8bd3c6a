// The table of formats. A new one is a file that implements `Format`, and an entry here.
import {
  compoundSignature,
  pdfSignature,
  rtfSignature,
  type Signature,
  zipSignature,
} from '../bytes/signature.ts';
import type { Format } from './port/format.ts';

/** What reading a file takes, beside its length: heavy is what has a container, or a parser that reads far more than that. */
export type Effort = 'light' | 'slow' | 'heavy';

export interface FormatEntry {
  /** Each file name extension, lower case, with its dot, and the content types that servers send such files with. */
  readonly extensions: Readonly<Record<string, readonly string[]>>;
  /** How such files begin, where they all begin alike. */
  readonly signature?: Signature;
  /** Another beginning that the format has its own answer to. */
  readonly orSignature?: Signature;
  readonly effort: Effort;
  /** Its row in docs/corpus.md, which a test compares: what is read, and how a quote is cited. */
  readonly docs: { readonly read: string; readonly cited: string };
  /** Imports the reader when the first file needs it. */
  open(): Promise<Format>;
}

export const entries: readonly FormatEntry[] = [
  {
    extensions: { '.txt': ['text/plain'], '.text': [] },
    effort: 'light',
    docs: {
      read: 'paragraphs from blank lines or line ends, headings from their shape; WhatsApp’s export of a chat as messages, without what the program wrote',
      cited: 'paragraph and line of the file; `_chat.txt, 2021-11-03 09:05, Ada`',
    },
    open: async () => (await import('./text/plain-text.ts')).plainText,
  },
  {
    extensions: { '.md': ['text/markdown'], '.markdown': [] },
    effort: 'slow',
    docs: {
      read: 'the words without their marks: headings, lists, tables, code, footnotes, HTML in it as pages are; front matter as attribution; comments, `[[links]]` and boxes of Obsidian, GitHub, MkDocs and Docusaurus as they show them',
      cited: 'paragraph and line of the file',
    },
    open: async () => (await import('./text/markdown.ts')).markdown,
  },
  {
    extensions: { '.rst': ['text/x-rst', 'text/prs.fallenstein.rst'] },
    effort: 'slow',
    docs: {
      read: 'reStructuredText’s words without their marks: headings, lists, tables, code, notes, what directives and roles of docutils and Sphinx show, substitutions and labels that the file defines; author and date from its fields; what it includes or has made from programs is named as not read',
      cited: 'paragraph and line of the file',
    },
    open: async () => (await import('./rst/rst.ts')).rst,
  },
  {
    extensions: { '.html': ['text/html', 'application/xhtml+xml'], '.htm': [] },
    effort: 'heavy',
    docs: {
      read: 'the article without the site around it (below); title, author, publisher, day, canonical address and language from its meta elements, `schema.org` data or the comment of the program that saved it; the encoding from byte order mark, `meta` or the bytes',
      cited: 'headings and paragraph; the link leads to the words on the page',
    },
    open: async () => (await import('./html/html.ts')).html,
  },
  {
    extensions: { '.mhtml': ['multipart/related'], '.mht': [] },
    effort: 'heavy',
    docs: {
      read: 'the main page of a page saved as one file, then as `.html`; its address is where it was saved from',
      cited: 'as `.html`',
    },
    open: async () => (await import('./html/mhtml.ts')).mhtml,
  },
  {
    extensions: {
      '.docx': ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    },
    signature: zipSignature,
    orSignature: compoundSignature,
    effort: 'heavy',
    docs: {
      read: 'Word’s text with headings, lists and their numbers, tables, fields, formulas, footnotes and endnotes, text boxes, as its pages show them; hidden text, text deleted in a tracked change, tables of contents, comments, headers and footers are left out; title, author and day of the last change from its properties',
      cited: 'headings and paragraph',
    },
    open: async () => (await import('./office/word/docx.ts')).docx,
  },
  {
    extensions: { '.odt': ['application/vnd.oasis.opendocument.text'] },
    signature: zipSignature,
    effort: 'heavy',
    docs: { read: 'the same of OpenDocument texts', cited: 'headings and paragraph' },
    open: async () => (await import('./office/odt/odt.ts')).odt,
  },
  {
    extensions: { '.rtf': ['application/rtf', 'text/rtf'] },
    signature: rtfSignature,
    effort: 'heavy',
    docs: {
      read: 'text with headings, list numbers as the page shows them, tables and footnotes; what is struck out, hidden or deleted in a tracked change, tables of contents, comments, headers and footers are left out; title, author and day of the last change from its properties',
      cited: 'headings and paragraph',
    },
    open: async () => (await import('./rtf/rtf.ts')).rtf,
  },
  {
    extensions: { '.epub': ['application/epub+zip'] },
    signature: zipSignature,
    effort: 'heavy',
    docs: {
      read: 'the chapters in reading order, each a section under its own heading or the one in the table of contents; what the package says of the book',
      cited: 'chapter, headings and paragraph',
    },
    open: async () => (await import('./epub/epub.ts')).epub,
  },
  {
    extensions: { '.pdf': ['application/pdf'] },
    signature: pdfSignature,
    effort: 'heavy',
    docs: {
      read: 'its text layer: columns in reading order, words broken at a line’s end made whole again (a compound that is written so elsewhere in the document keeps its hyphen), headings by their type size, title, author, date and language as the file states them; running heads, page numbers and tables of contents are set aside',
      cited: '`report.pdf, page 3, paragraph 12`; with a `url`, the link opens that page',
    },
    open: async () => (await import('./pdf/pdf.ts')).pdf,
  },
  {
    extensions: {
      '.png': ['image/png'],
      '.jpg': ['image/jpeg'],
      '.jpeg': [],
      '.tif': ['image/tiff'],
      '.tiff': [],
      '.webp': ['image/webp'],
    },
    effort: 'heavy',
    docs: {
      read: 'pictures of text: what text recognition finds, where it is on ([ocr.md](ocr.md)); without it they are named as not read',
      cited: '`notice.jpg, paragraph 2, line 3, read from a picture`; with a page in a `.tif` of several',
    },
    open: async () => (await import('./pictures/picture.ts')).picture,
  },
  {
    extensions: { '.srt': ['application/x-subrip'], '.vtt': ['text/vtt'] },
    effort: 'slow',
    docs: {
      read: 'what is said: cues joined into whole sentences, with their speakers where the file marks them (`<v Ada>`, `ADA:`, a name that labels lines more than once); sounds in brackets are set aside',
      cited: '`talk.vtt, 01:02:03, Ada`: the time of its first word',
    },
    open: async () => (await import('./transcript/transcript.ts')).transcript,
  },
  {
    extensions: { '.csv': ['text/csv'], '.tsv': ['text/tab-separated-values'] },
    effort: 'light',
    docs: {
      read: 'each row by itself, as "column: value; column: value"; a row of up to 100 words is only quoted whole; the first row names the columns, unless it holds numbers that are no years',
      cited: '`tolls.csv, row 7`, the header not counted',
    },
    open: async () => (await import('./tables/table.ts')).table,
  },
  {
    extensions: {
      '.xlsx': ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    },
    signature: zipSignature,
    orSignature: compoundSignature,
    effort: 'heavy',
    docs: {
      read: 'each row of each sheet as in `.csv`, its values as the sheet shows them (number formats, percentages, currencies; a date in the reader’s own notation as 2021-11-03), merged cells in each row and column that they cover; hidden sheets, rows and columns are left out and named, struck-out cells left out',
      cited: '`fees.xlsx, sheet Berths, row 7`, as the sheet numbers it',
    },
    open: async () => (await import('./sheets/xlsx.ts')).xlsx,
  },
  {
    extensions: {
      '.pptx': ['application/vnd.openxmlformats-officedocument.presentationml.presentation'],
    },
    signature: zipSignature,
    orSignature: compoundSignature,
    effort: 'heavy',
    docs: {
      read: 'each slide under its title: paragraphs with the numbers of their lists, and tables, in the order of its shapes, then its notes; footers, days, slide numbers and what is struck out are left out; hidden slides, diagrams and charts are named as not read',
      cited: '`talk.pptx, slide 3, paragraph 12`',
    },
    open: async () => (await import('./slides/pptx.ts')).pptx,
  },
  {
    extensions: { '.jsonl': ['application/jsonl', 'application/x-ndjson'], '.ndjson': [] },
    effort: 'light',
    docs: { read: 'each line as a row; `{"a": {"b": 1}}` reads "a.b: 1"', cited: '`log.jsonl, row 7`' },
    open: async () => (await import('./tables/json-lines.ts')).jsonLines,
  },
  {
    extensions: { '.eml': ['message/rfc822'] },
    effort: 'heavy',
    docs: {
      read: 'what its sender wrote, the text rather than the HTML; author, date and subject as attribution; quoted messages and signatures are set aside, a mail that only forwards another is read as that one, with its author and date, attachments are named as not read',
      cited: 'paragraph and line of the text',
    },
    open: async () => (await import('./mail/mail.ts')).mail,
  },
  {
    extensions: { '.mbox': ['application/mbox'] },
    effort: 'heavy',
    docs: {
      read: 'each message as `.eml` is, under its subject; lines that were given a “>” before “From” are as they were written',
      cited: '`list.mbox, 2021-11-03, Ada`: the day and the sender',
    },
    open: async () => (await import('./mail/mbox.ts')).mbox,
  },
  {
    extensions: { '.json': ['application/json'] },
    effort: 'heavy',
    docs: {
      read: 'messages of a chat: the day of a channel in Slack’s unpacked export, with names for ids where the file has them, or a channel saved by DiscordChatExporter; joins, marks and struck-out words are left out, what a message quotes is set aside; other JSON is named as not read',
      cited: '`general/2021-11-03.json, 2021-11-03 09:05, Ada`; Slack’s times are UTC',
    },
    open: async () => (await import('./chats/chat-export.ts')).chatExport,
  },
];
