// The body of a message as blocks: as many whole parts as fit, rows of one list together as a table.
import type { KnownBlock } from '@slack/types';
import type { Part, RowBlock } from '../../chat/port/message.ts';
import { blockOf } from './blocks.ts';
import { limits } from './limits.ts';
import { charactersOf, tableOf } from './table.ts';

export interface Room {
  /** Characters of the blocks as JSON. */
  readonly size: number;
  readonly blocks: number;
}

export interface Body {
  readonly blocks: readonly KnownBlock[];
  /** Parts. */
  readonly shown: number;
}

const sizeOf = (block: KnownBlock | undefined): number =>
  block === undefined ? 0 : JSON.stringify(block).length + 1;

/** Only messages have tables: elsewhere, each part is a block of its own. */
export function bodyOf(parts: readonly Part[], room: Room, hasTables: boolean): Body {
  let body: Body = { blocks: [], shown: 0 };
  let rows: RowBlock[] = [];
  let characters = 0;
  let size = 0;
  for (const part of parts) {
    const row = hasTables ? rowIn(part) : undefined;
    const isNext = row !== undefined && rows[0]?.table === row.table && rows.length < limits.tableRows;
    rows = row === undefined ? [] : isNext ? [...rows, row] : [row];
    if (row !== undefined) characters += charactersOf(row) + (isNext ? 0 : headerOf(row));
    const [first, ...others] = rows;
    const made = first === undefined ? blockOf(part) : tableOf([first, ...others]);
    const before = isNext ? body.blocks.slice(0, -1) : body.blocks;
    size += sizeOf(made) - (isNext ? sizeOf(body.blocks.at(-1)) : 0);
    const blocks = [...before, made];
    if (blocks.length > room.blocks || size > room.size || characters > limits.tableText) break;
    body = { blocks, shown: body.shown + 1 };
  }
  return body;
}

const rowIn = ([block, ...others]: Part): RowBlock | undefined =>
  block?.kind === 'row' && others.length === 0 ? block : undefined;

const headerOf = ({ table: { columns } }: RowBlock): number =>
  columns.reduce((sum, { length }) => sum + length, 0);
