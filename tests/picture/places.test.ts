// A sentence that a document has more than once: its pages tell which one it is only where they keep the order of our text.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/folder/load.ts';
import { placeOf } from '../../src/picture/pictures.ts';
import { newFolder } from '../store/samples.ts';
import { docx, paragraph } from './word-file.ts';

const sentence = 'See Annex A for the details.';

/** The places of the sentence in a document, in the order of its text. */
async function placesOf(name: string, bytes: Uint8Array): Promise<unknown[]> {
  const folder = newFolder();
  await writeFile(join(folder, name), bytes);
  const [document] = (await loadCorpus(folder)).documents;
  if (document === undefined) throw new Error('There is no document.');
  return [...document.text.matchAll(new RegExp(sentence, 'g'))].map(({ index }) =>
    placeOf(document, { start: index, end: index + sentence.length }),
  );
}

/** A footnote with the sentence, on the first page, and the sentence itself on the second. */
function withFootnote(): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const reference =
    '<w:p><w:r><w:t>All budgets are reviewed.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>';
  const files = unzipSync(
    docx(`${reference}<w:p><w:r><w:br w:type="page"/></w:r></w:p>${paragraph(sentence)}`),
  );
  const relations = 'word/_rels/document.xml.rels';
  const relation =
    '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/>';
  return zipSync({
    ...files,
    [relations]: strToU8(
      strFromU8(files[relations] ?? new Uint8Array()).replace(
        '</Relationships>',
        `${relation}</Relationships>`,
      ),
    ),
    'word/footnotes.xml': strToU8(
      `<w:footnotes xmlns:w="${main}"><w:footnote w:id="2">${paragraph(sentence)}</w:footnote></w:footnotes>`,
    ),
  });
}

it('is not told by its order in a Word file, where a note is at the foot of a page and last in our text', async () => {
  expect(await placesOf('a.docx', withFootnote())).toEqual([undefined, undefined]);
});

it('is found by its order on a saved page', async () => {
  const page = strToU8(`<h1>Rules</h1><p>${sentence}</p><h2>Annex</h2><p>${sentence}</p>`);
  expect(await placesOf('a.html', page)).toEqual([
    { index: 0, count: 2 },
    { index: 1, count: 2 },
  ]);
});

it('is not told by its order where our text has the title of a page, and the page may not', async () => {
  const page = strToU8(
    `<title>${sentence}</title><p>${sentence}</p><p>Nothing else is here.</p><p>${sentence}</p>`,
  );
  expect(await placesOf('a.html', page)).toEqual([undefined, undefined, undefined]);
});
