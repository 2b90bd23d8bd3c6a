// Other pages that a page shows within itself: their words are in other files.
import { type Problem, problem } from '../../document/problem.ts';

interface Page {
  readonly querySelectorAll: (
    selector: string,
  ) => Iterable<{ getAttribute: (name: string) => string | null }>;
}

/** Names that a problem lists. */
const most = 5;

/** A page beside this one, or a document anywhere; what players, maps and advertisements show is no text. */
const isPage = (address: string): boolean =>
  /\.(?:x?html?|pdf|txt|docx?|odt)(?:[?#]|$)/i.test(address) ||
  (!/^[a-z][\w+.-]*:|^\/\/|^#/i.test(address) && !/\.\w{2,5}(?:[?#]|$)/.test(address));

/** What of a page is in frames and is not read. */
export function framesOf(page: Page, path: string): Problem[] {
  const shown = [...page.querySelectorAll('frame[src], iframe[src], object[data], embed[src]')]
    .map((element) => (element.getAttribute('src') ?? element.getAttribute('data') ?? '').trim())
    .filter((address) => address !== '' && isPage(address));
  const names = [...new Set(shown)];
  if (names.length === 0) return [];
  const list = names.slice(0, most).join(', ') + (names.length > most ? ', …' : '');
  const message = `What its frames show is not read: ${list}. Add those pages, too, if questions need them.`;
  return [problem('part-unreadable', path, message)];
}
