// Where a group of a Rich Text Format file begins and ends, and what it holds.
import { dateIn } from '../../document/date.ts';
import { destinations, isKnown, isList } from './destinations.ts';
import { noDay, noStyle, type Progress } from './progress.ts';
import { styleNamed } from './styles.ts';

/** Groups within groups: no program writes a tenth of it. */
const deepest = 1000;

/** False where it is nested too deeply. */
export function openGroup(progress: Progress): boolean {
  progress.stack.push(progress.state);
  progress.state = { ...progress.state };
  progress.skipped = 0;
  return progress.stack.length <= deepest;
}

export function closeGroup(progress: Progress): void {
  const { state, stack, style, styles, page, dates } = progress;
  const { destination } = state;
  const before = stack.pop();
  progress.skipped = 0;
  if (destination === 'styles' && style.name !== '') {
    styles.set(style.number, styleNamed(style.name, style.outline));
    progress.style = { ...noStyle };
  }
  if (destination === 'time' && before?.destination !== 'time') dates.push(dateOf(progress.day));
  if (destination === 'note' && before?.destination !== 'note') page.closeNote();
  if (before !== undefined) progress.state = before;
}

const dateOf = ({ yr, mo, dy }: Progress['day']): string =>
  dateIn(`${yr}-${String(mo).padStart(2, '0')}-${String(dy).padStart(2, '0')}`) ?? '';

/** Whether a group's first word says what it holds. `isStarred`: programs that do not know the word ignore the group. */
export function begins(progress: Progress, word: string, isStarred: boolean): boolean {
  const { state, stack, page, facts } = progress;
  const destination = destinations.get(word);
  if (destination === undefined) {
    if (isStarred && !isKnown(word)) state.destination = 'ignored';
    return isStarred;
  }
  const isLeftOut = state.destination === 'ignored' && stack.length > 1;
  if (destination === 'note' && !isLeftOut) page.openNote();
  // A program that saves the file again may write its author a second time.
  if ((destination === 'title' || destination === 'author') && facts[destination] !== '') {
    state.destination = 'ignored';
    return true;
  }
  if (destination === 'time') progress.day = { ...noDay };
  if (destination === 'result' && isList(state.field.instruction)) state.destination = 'ignored';
  else if (!isLeftOut || ['text', 'title', 'author', 'time'].includes(destination))
    state.destination = destination;
  return true;
}
