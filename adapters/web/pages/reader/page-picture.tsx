// The page that a quote is on with its words marked, drawn or in a frame of its own, or why it cannot be shown.
import type { Citation, Document, Picture } from '../../../../src/index.ts';
import { readerWords } from '../../../shared/wording/pages/reader.ts';
import { pictureWords } from '../../../shared/wording/picture.ts';
import { picturePath, savedPagePath } from '../../layout/urls.ts';
import { originalLink } from '../sources/original-link.ts';
import { unitOf } from './numbering.ts';

interface Shown {
  readonly document: Document;
  readonly marked: Citation['span'];
  readonly picture: Picture;
  /** The page that the text below it begins on; '' where the document has no pages. */
  readonly below: string;
}

export const PagePicture = ({ document, marked, picture, below }: Shown) => (
  <section class="page-picture" id="page" aria-label={pictureWords.section}>
    {picture.kind === 'refused' && <p class="notice">{pictureWords.refused(picture.reason)}</p>}
    {picture.kind !== 'refused' && !picture.isMarked && <p class="notice">{pictureWords.notMarked}</p>}
    {picture.kind === 'page' && (
      // Lazy, so that it is loaded in view: Chromium forgets the place to go to in a frame that loads out of view.
      <iframe
        sandbox=""
        loading="lazy"
        src={`${savedPagePath(document.id, marked)}#quote`}
        title={pictureWords.saved(document.title)}
      ></iframe>
    )}
    {picture.kind === 'drawn' &&
      picture.images.map(({ page, label = page, width, height }, index) => (
        <figure
          data-at={below === '' || label === undefined ? undefined : nameOfPage(document, String(label))}
        >
          <a
            href={originalLink({
              ...{ documentId: document.id, path: document.path },
              ...(page === undefined ? {} : { page }),
            })}
            title={pictureWords.open}
          >
            <img
              src={picturePath(document.id, marked, index + 1)}
              width={width}
              height={height}
              alt={document.text.slice(marked.start, marked.end)}
            />
          </a>
          <figcaption>{pictureWords.caption(document.title, label)}</figcaption>
        </figure>
      ))}
    {below !== '' && <span data-at={below}></span>}
  </section>
);

/** As the marks in the text have it. */
const nameOfPage = (document: Document, label: string): string =>
  unitOf(document) === 'slide' ? readerWords.slide(Number(label)) : readerWords.page(label);
