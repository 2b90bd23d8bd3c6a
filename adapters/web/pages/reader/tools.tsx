// What helps in a long document: its contents, the way to a page, the search within it, and the steps from part to part.
import type { Document } from '../../../../src/index.ts';
import { readerWords } from '../../../shared/wording/pages/reader.ts';
import { documentPath, type ReaderAddress } from '../../layout/urls.ts';
import type { ContentsEntry } from './contents.ts';
import { longestWanted } from './find.ts';
import { lastName, unitOf } from './numbering.ts';
import { partName } from './part-name.ts';
import type { DocumentPart } from './parts.ts';

interface PartShown {
  readonly document: Document;
  readonly parts: readonly DocumentPart[];
  /** From 0. */
  readonly shown: number;
  /** What every link takes along. */
  readonly from: ReaderAddress;
}

interface ToolsShown extends PartShown {
  readonly contents: readonly ContentsEntry[];
  /** What was looked for. */
  readonly find: string | undefined;
}

export const Tools = ({ contents, find, ...shown }: ToolsShown) => {
  const { document, parts, from } = shown;
  const unit = unitOf(document);
  return (
    <aside class="document-tools" aria-label={readerWords.tools}>
      <FindForm document={document} from={from} find={find} />
      <form class="line" method="get" action={documentPath(document.id)}>
        <label for="go">{readerWords.goTo(unit)}</label>
        <span class="field">
          <input id="go" name="go" inputmode={unit === 'page' ? undefined : 'numeric'} size={6} required />
          <Carried from={from} />
          <button type="submit">{readerWords.go}</button>
          <span class="note">{readerWords.of(lastName(document, parts))}</span>
        </span>
      </form>
      <details class="contents">
        <summary>{contents.length === 0 ? readerWords.parts : readerWords.contents}</summary>
        <nav aria-label={contents.length === 0 ? readerWords.parts : readerWords.contents}>
          {contents.length === 0 ? <PartList {...shown} /> : <Headings {...shown} contents={contents} />}
        </nav>
      </details>
    </aside>
  );
};

interface FindShown {
  readonly document: Document;
  readonly from: ReaderAddress;
  readonly find: string | undefined;
}

export const FindForm = ({ document, from, find }: FindShown) => (
  <search>
    <form class="line" method="get" action={documentPath(document.id)}>
      <label for="search">{readerWords.find}</label>
      <span class="field">
        <input id="search" type="search" name="find" value={find} maxlength={longestWanted} required />
        <Carried from={from} />
        <button type="submit">{readerWords.findButton}</button>
      </span>
    </form>
  </search>
);

const Carried = ({ from: { answer } }: { readonly from: ReaderAddress }) =>
  answer !== undefined && <input type="hidden" name="answer" value={answer} />;

/** Those of the part that is shown are links within the page. */
const Headings = ({ document, contents, shown, from }: Omit<ToolsShown, 'find'>) => {
  // A part without a heading of its own is under the last one before it.
  const here = contents.findLast(({ part }) => part <= shown + 1)?.part;
  return (
    <ul>
      {contents.map(({ text, depth, part, id }) => {
        const address = part === shown + 1 ? '' : documentPath(document.id, { ...from, part });
        return (
          <li class={`depth-${Math.min(depth, 3)}`}>
            <a href={`${address}#${id}`} aria-current={part === here ? 'true' : undefined} dir="auto">
              {text}
            </a>
          </li>
        );
      })}
    </ul>
  );
};

/** Parts beside the one that is shown, in a list of parts. */
const mostListed = 100;

const PartList = ({ document, parts, shown, from }: PartShown) => {
  const first = Math.max(0, Math.min(shown - mostListed / 2, parts.length - mostListed));
  return (
    <ul>
      {parts.slice(first, first + mostListed).map((part, index) => (
        <li>
          <a
            href={documentPath(document.id, { ...from, part: first + index + 1 })}
            aria-current={first + index === shown ? 'true' : undefined}
            dir="auto"
          >
            {partName(document, part)}
          </a>
        </li>
      ))}
    </ul>
  );
};

/** To the part before and the part after, by their names. */
export const PartSteps = ({
  document,
  parts,
  shown,
  from,
  label: own,
}: PartShown & { readonly label: string }) => {
  const link = (index: number, label: string, rel: string) => {
    const part = parts[index];
    return (
      part !== undefined && (
        <a class={rel} rel={rel} href={documentPath(document.id, { ...from, part: index + 1 })}>
          <span class="note">{label}</span> <bdi>{partName(document, part)}</bdi>
        </a>
      )
    );
  };
  return (
    <nav class="part-steps" aria-label={own}>
      {link(shown - 1, readerWords.previous, 'prev')}
      <span class="note">{readerWords.part(shown + 1, parts.length)}</span>
      {link(shown + 1, readerWords.next, 'next')}
    </nav>
  );
};
