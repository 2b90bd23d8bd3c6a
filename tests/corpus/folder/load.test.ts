// A folder read: which files are documents, what is known of each, in which order.
import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { locate } from '../../../src/corpus/document/locate.ts';
import { loadCorpus } from '../../../src/corpus/folder/load.ts';
import { writeFolder } from '../../folders.ts';

const prose = 'The committee met in the spring and agreed to publish its report on every agency it had seen.';

describe('documents', () => {
  test('are the files of the folder and those below it, ordered by path, whatever order they were created in', async () => {
    const files = {
      'b.txt': `${prose} B.`,
      'a/z.md': `${prose} Z.`,
      'a.txt': `${prose} A.`,
      'C.markdown': `${prose} C.`,
      'd.TXT': `${prose} D.`,
    };
    const { documents, problems } = await loadCorpus(await writeFolder(files));
    expect(documents.map(({ path }) => path)).toEqual(['C.markdown', 'a.txt', 'a/z.md', 'b.txt', 'd.TXT']);
    expect(problems).toEqual([]);
  });

  test('are not the hidden files, sources.yaml, or a README at the top', async () => {
    const files = {
      'a.txt': prose,
      '.hidden.txt': 'Hidden.',
      '.git/b.txt': 'Hidden too.',
      'README.md': 'About the corpus.',
      'readme.txt': 'About the corpus as well.',
      'sources.yaml': 'sources: []',
      'deep/README.md': 'A document like any other.',
    };
    const { documents, problems } = await loadCorpus(await writeFolder(files));
    expect(documents.map(({ path }) => path)).toEqual(['a.txt', 'deep/README.md']);
    expect(problems).toEqual([]);
  });

  test('have the sha-256 of their bytes, their format, and an id that stays with the path', async () => {
    const [one, other] = await Promise.all(
      [prose, `${prose} More.`].map(
        async (text) => (await loadCorpus(await writeFolder({ 'a.txt': text }))).documents[0],
      ),
    );
    expect(one?.digest).toBe(createHash('sha256').update(prose).digest('hex'));
    expect(one?.format).toBe('text');
    expect(one?.id).toBe(other?.id);
    expect(one?.digest).not.toBe(other?.digest);
  });
});

describe('a title comes from', () => {
  const titleOf = async (name: string, text: string, yaml = 'sources:'): Promise<string | undefined> =>
    (await loadCorpus(await writeFolder({ [name]: text, 'sources.yaml': yaml }))).documents[0]?.title;
  const yaml = 'sources:\n  - path: a.md\n    title: From the List';
  const everything = `---\ntitle: From the Front\n---\n# From the Heading\n\n${prose}`;

  test('sources.yaml first', async () => {
    expect(await titleOf('a.md', everything, yaml)).toBe('From the List');
  });

  test('then the front matter', async () => {
    expect(await titleOf('a.md', everything)).toBe('From the Front');
  });

  test('then the first heading, or headline of a plain text', async () => {
    expect(await titleOf('a.md', `# From the Heading\n\n${prose}`)).toBe('From the Heading');
    expect(await titleOf('a.txt', `A Headline\n\n${prose}`)).toBe('A Headline');
  });

  test('then the file’s name', async () => {
    expect(await titleOf('deep/annual_report-2021.txt', prose)).toBe('annual report 2021');
  });
});

describe('what sources.yaml omits', () => {
  test('is set aside, white space folded, and the rest stays', async () => {
    const files = {
      'a.txt': `${prose}\n\nAda  is the\tSenior Manager. She tweets.\n\nMore prose.`,
      'sources.yaml': 'sources:\n  - path: a.txt\n    omit: [Ada is the Senior Manager]',
    };
    const { documents, problems } = await loadCorpus(await writeFolder(files));
    const aside = documents[0]?.sections.flatMap(({ paragraphs }) =>
      paragraphs.map(({ setAside }) => setAside),
    );
    expect(aside).toEqual([undefined, 'listed in sources.yaml', undefined]);
    expect(problems).toEqual([]);
  });

  test('is also what stands on its pages, and a page that is not there is told', async () => {
    const folder = await writeFolder({
      'sources.yaml': 'sources:\n  - path: harbour.pdf\n    omit-pages: [1, 40-50]',
    });
    copyFileSync('tests/corpus/formats/pdf/harbour.pdf', join(folder, 'harbour.pdf'));
    const { documents, problems } = await loadCorpus(folder);
    const [document] = documents;
    if (document === undefined) throw new Error('The document is not there.');
    const paragraphs = document.sections.flatMap((section) => section.paragraphs);
    const pageOf = ({ span }: (typeof paragraphs)[number]) => locate(document, span).page;
    const quotable = paragraphs.filter(({ setAside }) => setAside === undefined).map(pageOf);
    const omitted = paragraphs.filter(({ setAside }) => setAside === 'listed in sources.yaml').map(pageOf);
    expect(new Set(quotable)).toEqual(new Set([2]));
    expect(new Set(omitted)).toEqual(new Set([1]));
    expect(problems).toMatchObject([
      { code: 'omit-not-found', message: expect.stringContaining('page 40-50') },
    ]);
  });
});

describe('the shipped corpus', () => {
  const names = readdirSync('corpus').filter((name) => name.endsWith('.txt'));

  test('has three documents and no problem: every sha-256 of sources.yaml is right', async () => {
    const { documents, problems } = await loadCorpus('corpus');
    expect(problems).toEqual([]);
    expect(documents.map(({ path }) => path)).toEqual(names);
    for (const { path, digest, text } of documents) {
      expect(digest).toBe(
        createHash('sha256')
          .update(readFileSync(`corpus/${path}`))
          .digest('hex'),
      );
      expect(text).toBe(readFileSync(`corpus/${path}`, 'utf8'));
    }
  });

  test('has its boilerplate set aside, and nothing else', async () => {
    const { documents } = await loadCorpus('corpus');
    const aside = documents.flatMap(({ path, text, sections }) =>
      sections
        .flatMap(({ paragraphs }) => paragraphs)
        .filter(({ setAside }) => setAside !== undefined)
        .map(({ span }) => `${path}: ${text.slice(span.start, span.end)}`),
    );
    expect(aside).toEqual([
      'nso-sought-meeting-with-blinken.txt: +',
      'nso-sought-meeting-with-blinken.txt: For the best experience, open\nm.thewire.in\non your mobile browser or Download our App.',
      'nso-sought-meeting-with-blinken.txt: Illustration: Pariplab Chakraborty',
      'nso-sought-meeting-with-blinken.txt: Make a contribution to Independent Journalism\nfacebook twitter',
      'us-blacklists-nso-group.txt: No comments',
      'us-blacklists-nso-group.txt: Sorry, the comment form is closed at this time.',
    ]);
  });
});
