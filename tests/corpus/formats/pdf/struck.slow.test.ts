// What LibreOffice draws of words that are struck out and underlined, in a PDF file that it wrote.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { pdf } from '../../../../src/corpus/formats/pdf/pdf.ts';

const office = '/usr/bin/soffice';

const document = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles>
<style:style style:name="S" style:family="text"><style:text-properties style:text-line-through-style="solid" style:text-line-through-type="single"/></style:style>
<style:style style:name="D" style:family="text"><style:text-properties style:text-line-through-style="solid" style:text-line-through-type="double"/></style:style>
<style:style style:name="U" style:family="text"><style:text-properties style:text-underline-style="solid" style:text-underline-width="auto"/></style:style>
</office:automatic-styles>
<office:body><office:text>
<text:p>The toll is <text:span text:style-name="S">nine hundred crowns</text:span> <text:span text:style-name="U">nine hundred and fifty crowns</text:span> from May on.</text:p>
<text:p><text:span text:style-name="S">Carts cross the strait free of charge on every Sunday of the year, as the council decided long ago, and oxen do so as well on any day but Friday.</text:span></text:p>
<text:p>Dogs <text:span text:style-name="D">must stay ashore</text:span> may <text:span text:style-name="U">come along</text:span>.</text:p>
</office:text></office:body></office:document>`;

test.skipIf(!existsSync(office))('struck words are left out, underlined ones are not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-struck-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'toll.fodt'), document);
  const args = [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf'];
  execFileSync(office, [...args, '--outdir', folder, join(folder, 'toll.fodt')], { stdio: 'ignore' });
  expect(await pdf.read(readFileSync(join(folder, 'toll.pdf')), 'toll.pdf')).toMatchObject({
    text: 'The toll is nine hundred and fifty crowns from May on.\n\nDogs may come along.',
  });
});
