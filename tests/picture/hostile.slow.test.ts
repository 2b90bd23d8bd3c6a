// PDF files that would take all memory and time to draw: each is drawn or refused within the limits, the event loop free.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Picture } from '../../src/picture/picture.ts';
import { assemble, line, makePdf } from '../corpus/formats/pdf/make.ts';
import { longestHeld, longestHold } from '../loop.ts';
import { openPictures } from './opened.ts';

const quote = 'The lighthouse of Aldersund was built by Ida Berg in the spring of 1843.';
const outcomeOf = (picture: Picture): string => (picture.kind === 'refused' ? picture.reason : picture.kind);

const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1');
const stream = (dictionary: string, content: Uint8Array): Buffer =>
  Buffer.concat([
    bytesOf(`<< ${dictionary} /Length ${content.length} >>\nstream\n`),
    content,
    bytesOf('\nendstream'),
  ]);

/** One page that says the quote and uses what the objects from number 6 on are. */
function withObjects(
  resources: string,
  operators: string,
  others: readonly Uint8Array[],
  size = '595 842',
): Uint8Array {
  return assemble([
    bytesOf('<< /Type /Catalog /Pages 2 0 R >>'),
    bytesOf('<< /Type /Pages /Count 1 /Kids [4 0 R] >>'),
    bytesOf('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'),
    bytesOf(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size}] /Resources << /Font << /F1 3 0 R ${resources.includes('/F9') ? '/F9 6 0 R' : ''} >> ${resources.replace('/F9', '')} >> /Contents 5 0 R >>`,
    ),
    stream('', bytesOf(`${line(quote, 72, 700)}\n${operators}`)),
    ...others,
  ]);
}

const form = (content: string): Buffer =>
  stream(
    '/Type /XObject /Subtype /Form /BBox [0 0 500 500] /Resources << /XObject << /X 6 0 R /Y 7 0 R >> >>',
    bytesOf(content),
  );
const side = 40_000;

const hostile: readonly (readonly [what: string, bytes: () => Uint8Array, outcomes: readonly string[]])[] = [
  [
    'a picture of 40,000 by 40,000',
    () =>
      withObjects('/XObject << /X 6 0 R >>', 'q 500 0 0 500 40 60 cm /X Do Q', [
        stream(
          `/Type /XObject /Subtype /Image /Width ${side} /Height ${side} /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /FlateDecode`,
          deflateSync(Buffer.alloc((side / 8) * side)),
        ),
      ]),
    ['drawn', 'too-slow'],
  ],
  [
    'forms within each other in a circle',
    () => withObjects('/XObject << /X 6 0 R >>', '/X Do', [form('/Y Do /Y Do'), form('/X Do /X Do')]),
    ['drawn', 'too-slow', 'too-much-memory', 'unreadable'],
  ],
  [
    'forms that double thirty times',
    () =>
      withObjects(
        '/XObject << /X 6 0 R >>',
        '/X Do',
        Array.from({ length: 30 }, (_, level) =>
          stream(
            `/Type /XObject /Subtype /Form /BBox [0 0 500 500] /Resources << /XObject << /X ${7 + level} 0 R >> >>`,
            bytesOf(level === 29 ? '0 0 m 9 9 l S' : '/X Do /X Do'),
          ),
        ),
      ),
    ['drawn', 'too-slow', 'too-much-memory', 'unreadable'],
  ],
  [
    'a font whose letters are drawn with itself',
    () =>
      withObjects('/F9', 'BT /F9 12 Tf 72 600 Td (aaaa) Tj ET', [
        bytesOf(
          '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 10 10] /FontMatrix [0.1 0 0 0.1 0 0] /CharProcs << /a 7 0 R >> /Encoding << /Type /Encoding /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [10] /Resources << /Font << /F9 6 0 R >> >> >>',
        ),
        stream('', bytesOf('10 0 d0 BT /F9 9 Tf (aa) Tj ET')),
      ]),
    ['drawn', 'too-slow', 'too-much-memory', 'unreadable'],
  ],
  ['a page of 20 metres', () => withObjects('', '', [], '56693 56693'), ['too-large']],
];

describe('a hostile file', () => {
  it.each(hostile)('of %s is drawn or refused, and the next is drawn', async (_what, make, outcomes) => {
    const { draw, pictures } = await openPictures(makePdf([{ content: line(quote, 72, 700) }]), {
      seconds: 4,
    });
    const other = await openPictures(make(), { seconds: 4 });
    const before = process.memoryUsage.rss();
    let picture: Picture | undefined;
    const hold = await longestHold(async () => {
      picture = await other.draw(quote);
    });
    expect(hold).toBeLessThan(longestHeld);
    expect(outcomes).toContain(picture && outcomeOf(picture));
    expect((process.memoryUsage.rss() - before) / 1024 ** 2).toBeLessThan(1_600);
    expect(outcomeOf(await draw(quote))).toBe('drawn');
    await pictures.close();
  });

  // What a page draws is asked for when it is read, and pdf.js follows the pattern into itself before it says anything.
  it('of a pattern that is painted with itself is named when it is read', async () => {
    const made = withObjects('/Pattern << /P 6 0 R >>', '/Pattern cs /P scn 0 0 500 500 re f', [
      stream(
        '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 10 10] /XStep 1 /YStep 1 /Resources << /Pattern << /P 6 0 R >> >>',
        bytesOf('/Pattern cs /P scn 0 0 10 10 re f'),
      ),
    ]);
    await expect(openPictures(made)).rejects.toThrow(/too-much-memory|too-slow/);
  });

  it('of 5,000 pages has the page of its quote drawn', async () => {
    const pages = Array.from({ length: 5_000 }, (_, index) => ({
      content: line(
        index === 4_321 ? quote : `${index.toString(26)} ${index * 7} oaks ${index % 13}`,
        72,
        700,
      ),
    }));
    const { draw } = await openPictures(makePdf(pages));
    expect(await draw(quote)).toMatchObject({ kind: 'drawn', isMarked: true, images: [{ page: 4_322 }] });
  }, 120_000);

  it.each([0.3, 0.6, 0.9])('that ends after %f of its bytes is drawn or refused', async (share) => {
    const whole = makePdf([{ content: line(quote, 72, 700) }, { content: line('Another page.', 72, 700) }]);
    const { folder, document, pictures } = await openPictures(whole);
    const bytes = whole.subarray(0, Math.floor(whole.length * share));
    await writeFile(join(folder, 'a.pdf'), bytes);
    const digest = createHash('sha256').update(bytes).digest('hex');
    const picture = await pictures.draw({ ...document, digest }, { start: 0, end: quote.length });
    expect(['drawn', 'unreadable']).toContain(outcomeOf(picture));
  });

  it.skipIf(!existsSync('/usr/bin/qpdf'))('that opens with a password only is refused', async () => {
    const { folder, document, pictures } = await openPictures(makePdf([{ content: line(quote, 72, 700) }]));
    const [plain, locked] = [join(folder, 'a.pdf'), join(folder, 'b.pdf')];
    execFileSync('qpdf', ['--encrypt', 'secret', 'owner', '256', '--', plain, locked]);
    const bytes = await readFile(locked);
    await writeFile(plain, bytes);
    const digest = createHash('sha256').update(bytes).digest('hex');
    expect(outcomeOf(await pictures.draw({ ...document, digest }, { start: 0, end: 9 }))).toBe('encrypted');
  });
});
