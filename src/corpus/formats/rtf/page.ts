// Puts paragraphs, rows and notes together as HTML while a Rich Text Format file is read.
import { rankOf, type Style } from './styles.ts';

export interface RtfPage {
  /** `html` is a run of words, escaped. */
  write(html: string, how: { readonly isBold: boolean; readonly raised: 'sup' | 'sub' | undefined }): void;
  /** What goes before the next paragraph's words: an item's number, or a bullet. */
  mark(text: string): void;
  style(style: Style | undefined): void;
  outline(level: number | undefined): void;
  /** A control word that ends a paragraph, a cell or a row, or says what the next one is. */
  obey(word: string): void;
  openNote(): void;
  closeNote(): void;
  html(): string;
}

/** What is written to: the page, or a note. */
interface Flow {
  readonly written: string[];
  words: string;
  marker: string;
  rank: number | undefined;
  isTitle: boolean;
  inTable: boolean;
  isHead: boolean;
  cells: string[];
  cell: string;
  rows: string[];
}

const newFlow = (): Flow => ({
  ...{ written: [], words: '', marker: '', rank: undefined, isTitle: false },
  ...{ inTable: false, isHead: false, cells: [], cell: '', rows: [] },
});

export function createPage(): RtfPage {
  const body = newFlow();
  const notes = newFlow();
  const open: Flow[] = [body];
  const now = (): Flow => open.at(-1) ?? body;

  const endTable = (flow: Flow): void => {
    if (flow.rows.length > 0) flow.written.push(`<table>${flow.rows.join('')}</table>`);
    flow.rows = [];
  };
  const endParagraph = (flow: Flow): void => {
    const words = flow.words.trim() === '' ? '' : markerOf(flow.marker) + flow.words.trim();
    [flow.words, flow.marker] = ['', ''];
    if (flow.inTable) {
      if (words !== '') flow.cell += `<p>${words}</p>`;
      return;
    }
    endTable(flow);
    if (words === '') return;
    const tag = flow.rank === undefined ? 'p' : `h${Math.min(6, flow.rank)}`;
    flow.written.push(flow.isTitle ? `<h1 class="title">${words}</h1>` : `<${tag}>${words}</${tag}>`);
  };
  const endCell = (flow: Flow): void => {
    flow.inTable = true;
    endParagraph(flow);
    flow.cells.push(flow.cell);
    flow.cell = '';
  };
  const endRow = (flow: Flow): void => {
    const tag = flow.isHead ? 'th' : 'td';
    if (flow.cells.length > 0)
      flow.rows.push(`<tr>${flow.cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`);
    [flow.cells, flow.isHead] = [[], false];
  };

  return {
    write: (html, { isBold, raised }) => {
      const flow = now();
      const bold = isBold && html.trim() !== '' ? `<b>${html}</b>` : html;
      flow.words += raised === undefined ? bold : `<${raised}>${bold}</${raised}>`;
    },
    mark: (text) => {
      now().marker += text;
    },
    style: (style) => {
      now().rank = style?.rank;
      now().isTitle = style?.isTitle ?? false;
    },
    outline: (level) => {
      now().rank = rankOf(level) ?? now().rank;
    },
    obey: (word) => {
      const flow = now();
      switch (word) {
        case 'par':
        case 'sect':
        case 'page':
          endParagraph(flow);
          break;
        case 'pard':
          Object.assign(flow, { rank: undefined, isTitle: false, inTable: false });
          break;
        case 'intbl':
          flow.inTable = true;
          break;
        case 'trowd':
          flow.isHead = false;
          break;
        case 'trhdr':
          flow.isHead = true;
          break;
        case 'cell':
        case 'nestcell':
          endCell(flow);
          break;
        case 'row':
        case 'nestrow':
          endRow(flow);
          break;
        case 'line':
        case 'softline':
          flow.words += '<br>';
          break;
        default:
      }
    },
    openNote: () => {
      // A note within a note goes on in it.
      open.push(notes);
    },
    closeNote: () => {
      endParagraph(notes);
      open.pop();
    },
    html: () => {
      for (const flow of [body, notes]) {
        flow.inTable = false;
        endParagraph(flow);
        endTable(flow);
      }
      return [...body.written, ...notes.written].join('\n');
    },
  };
}

/** As the page shows it, with one space; of a sign that is no letter and no number, a bullet. */
function markerOf(text: string): string {
  const marker = text.replace(/\s+/g, ' ').trim();
  if (marker === '') return '';
  return /[\p{L}\p{N}]/u.test(marker) && !/^o$/.test(marker) ? `${marker} ` : '• ';
}
