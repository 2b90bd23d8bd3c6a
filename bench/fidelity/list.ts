// The list of real files: bench/fidelity/files.tsv, one a line. The files themselves are fetched, never committed.
import { readFileSync } from 'node:fs';

export interface Listed {
  readonly from: 'debian' | 'npm' | 'pypi';
  readonly package: string;
  /** Absent for Debian, which serves the version of its release only. */
  readonly version?: string;
  /** Within the unpacked package. */
  readonly path: string;
  /** The extension that the file is read with. */
  readonly format: string;
  /** ISO 639-1; absent where there is too little text to say. */
  readonly language?: string;
  /** Whether the quick sample holds it. */
  readonly isSample: boolean;
  /** As a person who looks at the file would say; each absent where the file does not show it. */
  readonly title?: string;
  readonly author?: string;
  readonly published?: string;
}

export const readList = (file: string): Listed[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(listed);

function listed(line: string): Listed {
  const [origin = '', path = '', format = '', language = '', sample = '', ...said] = line.split('\t');
  const [, from, name = '', version] = /^(debian|npm|pypi):(@?[^@]+)(?:@(.+))?$/.exec(origin) ?? [];
  if (from !== 'debian' && from !== 'npm' && from !== 'pypi') throw new Error(`No such origin: ${line}`);
  const [title, author, published] = said.map((value) => (value === '' || value === '-' ? undefined : value));
  return {
    from,
    package: name,
    ...(version === undefined ? {} : { version }),
    ...{ path, format, isSample: sample === 'sample' },
    ...(language === '-' ? {} : { language }),
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author }),
    ...(published === undefined ? {} : { published }),
  };
}
