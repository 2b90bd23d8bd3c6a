// The same prose as a file of each format, as programs write it.
import { strToU8, zipSync } from 'fflate';
import type { BenchDocument } from './corpus.ts';
import { pdfFile } from './pdf-file.ts';

const asText = (lines: readonly string[]): Uint8Array => strToU8(lines.join('\n'));

const archive = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

const page = ({ title, paragraphs }: BenchDocument, around = ''): string =>
  `<!DOCTYPE html><html lang="en"><head><title>${title}</title></head><body>${around}<main><h1>${title}</h1>${paragraphs
    .map((words) => `<p>${words}</p>`)
    .join('\n')}</main></body></html>`;

const navigation = `<nav><ul>${Array.from({ length: 60 }, (_, n) => `<li><a href="/section/${n}">Section ${n}</a></li>`).join('')}</ul></nav>`;

const mail = 'From: Ada <ada@example.org>\nSubject: Minutes\nContent-Type: text/plain; charset=utf-8\n\n';

const saved =
  'Content-Type: multipart/related; boundary="cut"\n\n--cut\nContent-Type: text/html; charset=utf-8\n\n';

const word = ({ title, paragraphs }: BenchDocument): Uint8Array => {
  const paragraph = (words: string, style = ''): string =>
    `<w:p>${style}<w:r><w:t>${words}</w:t></w:r></w:p>`;
  return archive({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph(title, '<w:pPr><w:pStyle w:val="Title"/></w:pPr>')}${paragraphs.map((words) => paragraph(words)).join('')}</w:body></w:document>`,
  });
};

const openDocument = ({ title, paragraphs }: BenchDocument): Uint8Array =>
  archive({
    'content.xml': `<office:document-content><office:body><office:text><text:h text:outline-level="1">${title}</text:h>${paragraphs
      .map((words) => `<text:p>${words}</text:p>`)
      .join('')}</office:text></office:body></office:document-content>`,
  });

const book = (document: BenchDocument): Uint8Array =>
  archive({
    'META-INF/container.xml':
      '<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>',
    'book.opf': `<package><metadata><dc:title>${document.title}</dc:title></metadata><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>`,
    'a.xhtml': page(document),
  });

/** By ending. */
export const formatFiles: Readonly<Record<string, (document: BenchDocument) => Uint8Array>> = {
  txt: ({ title, paragraphs }) => asText([title, ...paragraphs].map((words) => `${words}\n`)),
  md: ({ title, paragraphs }) => asText([`# ${title}`, ...paragraphs].map((words) => `${words}\n`)),
  html: (document) => strToU8(page(document, navigation)),
  pdf: pdfFile,
  mhtml: (document) => asText([`${saved}${page(document, navigation)}`, '--cut--']),
  docx: word,
  odt: openDocument,
  epub: book,
  csv: ({ paragraphs }) => asText(['number,words', ...paragraphs.map((words, n) => `${n},"${words}"`)]),
  jsonl: ({ paragraphs }) => asText(paragraphs.map((words, number) => JSON.stringify({ number, words }))),
  vtt: ({ paragraphs }) =>
    asText([
      'WEBVTT',
      ...paragraphs.map(
        (words, n) =>
          `\n00:${String(n).padStart(2, '0')}:00.000 --> 00:${String(n).padStart(2, '0')}:59.000\n${words}`,
      ),
    ]),
  eml: ({ paragraphs }) => asText([mail, ...paragraphs.map((words) => `${words}\n`)]),
};
