// What a group of Rich Text Format holds, by the control word that it begins with.

/** `marker` is a list item's number as the page shows it; `ignored` is read by no reader. */
export type Destination =
  | 'text'
  | 'ignored'
  | 'marker'
  | 'note'
  | 'fonts'
  | 'styles'
  | 'instruction'
  | 'result'
  | 'title'
  | 'author'
  | 'time';

const words = (list: string, destination: Destination): [string, Destination][] =>
  list.split(' ').map((word) => [word, destination]);

export const destinations: ReadonlyMap<string, Destination> = new Map([
  ...words(
    'colortbl info pict object objdata header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc ' +
      'ftncn aftnsep aftnsepc aftncn xe tc rxe txe nonshppict themedata colorschememapping latentstyles datastore ' +
      'shprslt nonesttables filetbl revtbl listtable listoverridetable template comment subject keywords operator company category ' +
      'manager doccomm hlinkbase printim buptim atnid atnauthor annotation atrfstart atrfend pnseclvl pn bkmkstart ' +
      'bkmkend upr private falt panose sp do mmath htmltag',
    'ignored',
  ),
  ...words('listtext pntext', 'marker'),
  ...words('footnote', 'note'),
  ...words('fonttbl', 'fonts'),
  ...words('stylesheet', 'styles'),
  ...words('fldinst', 'instruction'),
  ...words('fldrslt', 'result'),
  ...words('title', 'title'),
  ...words('author', 'author'),
  ...words('revtim creatim', 'time'),
  // Within what is ignored: the text of a shape or an object, and the Unicode form of what has two.
  ...words('shptxt dptxbxtext result ud mtext', 'text'),
]);

/** Written with a star, of which a reader passes over those that it does not know. */
export const isKnown = (word: string): boolean => destinations.has(word) || word === 'shpinst';

/** Fields whose results are made by the program: tables of contents and indexes. */
export const isList = (instruction: string): boolean => /^\s*(?:TOC|INDEX|TOA|RD)\b/.test(instruction);
