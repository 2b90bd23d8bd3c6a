// Drafts that are handed in: what is read of them, what is refused, and that a hostile one costs nobody anything.
import { strToU8, zipSync } from 'fflate';
import { expect, it, onTestFinished } from 'vitest';
import { type Drafts, draftLimits, openDrafts } from '../../src/proof/draft.ts';
import { longestHold } from '../loop.ts';
import { pdfFile, wordFile } from './drafts.ts';

const said = 'She wrote: "The ferry crosses the harbour at noon." And she left.';

function open(): Drafts {
  const drafts = openDrafts();
  onTestFinished(drafts.close);
  return drafts;
}

const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 1024 * 1024);

it('the text of every kind is read, and Markdown keeps its marks', async () => {
  const { read } = open();
  expect(await read('a.TXT', Buffer.from(said))).toEqual({ kind: 'text', text: said });
  expect(await read('a.md', Buffer.from(`> ${said}\n`))).toEqual({ kind: 'text', text: `> ${said}\n` });
  expect(await read('a.txt', Buffer.from(`\ufeff${said}`, 'utf16le'))).toMatchObject({ text: said });
  for (const file of [await read('a.docx', wordFile([said])), await read('a.pdf', pdfFile([said]))])
    expect(file.kind === 'text' && file.text.trim()).toBe(said);
});

const large = zipSync({ 'word/document.xml': zeros(60) });
const entities = `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "${'lol '.repeat(1000)}">${Array.from({ length: 8 }, (_, at) => `<!ENTITY a${at} "${`&a${at === 0 ? '' : at - 1};`.repeat(10)}">`).join('')}]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&a7;</w:t></w:r></w:p></w:body></w:document>`;

it.each([
  ['a picture', 'a.png', Buffer.from('PNG'), 'format'],
  ['a file without an extension', 'report', Buffer.from(said), 'format'],
  ['the name of a property', 'a.constructor', Buffer.from(said), 'format'],
  ['a file that is too large', 'a.docx', zeros(10.1), 'too-large'],
  ['a text that is too long', 'a.txt', Buffer.from('ab '.repeat(draftLimits.length / 3 + 1)), 'too-long'],
  ['bytes that are no text', 'a.txt', Buffer.from([0, 1, 2, 3, 0, 255]), 'unreadable'],
  ['a Word file with another name', 'a.txt', wordFile([said]), 'unreadable'],
  ['nothing', 'a.txt', Buffer.from(''), 'empty'],
  ['nothing but marks', 'a.md', Buffer.from('> …\n'), 'empty'],
  ['a page without text', 'a.pdf', pdfFile([]), 'empty'],
  ['a file that unpacks to more than it may', 'a.docx', large, 'unreadable|too-large'],
  ['no Word file at all', 'a.docx', Buffer.from('PK\u0003\u0004 nothing of it'), 'unreadable'],
  ['no PDF file at all', 'a.pdf', Buffer.from('%PDF-1.7\nnothing'), 'unreadable|pictures'],
])('%s is refused', async (_, name, bytes, reasons) => {
  const read = await open().read(name, bytes);
  expect(read.kind === 'refused' ? reasons.split('|') : []).toContain(read.kind === 'refused' && read.reason);
});

it('entities that grow without end are no text, and the program goes on meanwhile', async () => {
  const { read } = open();
  const file = zipSync({ 'word/document.xml': strToU8(entities) });
  let read1: Awaited<ReturnType<Drafts['read']>> | undefined;
  const held = await longestHold(async () => {
    read1 = await read('a.docx', file);
  });
  expect(read1?.kind === 'text' ? read1.text.length : 0).toBeLessThan(100_000);
  expect(held).toBeLessThan(500);
});

it('more drafts at once than are read are refused, and the next one is not', async () => {
  const { read } = open();
  const file = wordFile([said]);
  const all = await Promise.all(Array.from({ length: draftLimits.atOnce + 2 }, () => read('a.docx', file)));
  expect(all.filter(({ kind }) => kind === 'text')).toHaveLength(draftLimits.atOnce);
  expect(all.at(-1)).toEqual({ kind: 'refused', reason: 'busy' });
  expect(await read('a.docx', file)).toMatchObject({ kind: 'text' });
});
