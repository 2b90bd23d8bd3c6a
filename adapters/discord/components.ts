// Buttons and menus below a message. What they belong to stands in their ids, so they work after a restart.
import type { APIButtonComponentWithCustomId, APIStringSelectComponent } from 'discord.js';
import { styles } from '../../src/index.ts';
import { type AnswerToken, actions, writeToken } from '../shared/actions.ts';
import { excerpt } from '../shared/excerpt.ts';
import { buttonWords } from '../shared/wording/buttons.ts';
import { limits, type Row } from './limits.ts';

/** Numbers as Discord has them: docs.discord.com/developers/components/reference. */
const row = 1;
const button = 2;
const menu = 3;
const primary = 1;
const secondary = 2;

/** The menu of styles that a citation is shown with. */
export const citeStyle = 'verbatim-cite-style';

const buttonOf = (
  id: string,
  label: string,
  style: typeof primary | typeof secondary = secondary,
): APIButtonComponentWithCustomId => ({ type: button, custom_id: id, label, style });

const rowOf = (...components: Row['components']): Row => ({ type: row, components });

export function answerRows(token: AnswerToken, waiting: number, isPrivate: boolean): Row[] {
  const value = writeToken(token);
  const below = rowOf(
    buttonOf(`${actions.context} ${value}`, token.context ? buttonWords.lessContext : buttonWords.context),
    ...(waiting > 0 ? [buttonOf(`${actions.more} ${value}`, buttonWords.more(waiting))] : []),
    buttonOf(`${actions.cite} ${value}`, buttonWords.cite),
    buttonOf(`${actions.useful} ${value}`, buttonWords.useful),
    buttonOf(`${actions.notUseful} ${value}`, buttonWords.notUseful),
  );
  if (!isPrivate) return [below];
  return [below, rowOf(buttonOf(`${actions.post} ${value}`, buttonWords.postHere, primary))];
}

export const nearestRow = (token: AnswerToken): Row =>
  rowOf(buttonOf(`${actions.nearest} ${writeToken(token)}`, buttonWords.nearest));

/** A label may be shortened, with a mark: the suggestion itself is the answer's. */
export const suggestionRow = (answer: string, suggestions: readonly string[]): Row =>
  rowOf(
    ...suggestions
      .slice(0, limits.buttonsInRow)
      .map((suggestion, index) =>
        buttonOf(`${actions.suggestion} ${answer} ${index}`, excerpt(suggestion, limits.buttonLabel)),
      ),
  );

export function styleRow(answer: string, chosen: string): Row {
  const select: APIStringSelectComponent = {
    type: menu,
    custom_id: `${citeStyle} ${answer}`,
    placeholder: buttonWords.cite,
    options: styles.map(({ name, label }) => ({
      label: excerpt(label, limits.optionText),
      value: name,
      default: name === chosen,
    })),
  };
  return rowOf(select);
}

/** "verbatim-more k3j9x2m4pq 0 3 0": what was pressed, and what it belongs to. */
export function readId(id: string): { readonly action: string; readonly value: string } {
  const [action = '', ...value] = id.split(' ');
  return { action, value: value.join(' ') };
}
