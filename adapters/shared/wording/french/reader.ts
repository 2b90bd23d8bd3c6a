// French: what the reader of a document says, and of the picture of a page.
import { counted, grouped, quoted } from '../../language/counted.ts';

type Unit = 'page' | 'slide' | 'row' | 'paragraph';

const units: Readonly<Record<Unit, readonly [one: string, many: string]>> = {
  page: ['Page', 'Pages'],
  slide: ['Diapositive', 'Diapositives'],
  row: ['Ligne', 'Lignes'],
  paragraph: ['Paragraphe', 'Paragraphes'],
};

/** "la page", "le paragraphe" */
const the: Readonly<Record<Unit, string>> = {
  page: 'la page',
  slide: 'la diapositive',
  row: 'la ligne',
  paragraph: 'le paragraphe',
};

const setAside: Readonly<Record<string, string>> = {
  'no words': 'aucun mot',
  'unclear order': 'ordre incertain',
  boilerplate: 'texte répété sur les pages',
  caption: 'légende',
  sound: 'son',
  'quoted message': 'message cité',
  signature: 'signature',
  'listed in sources.yaml': 'exclu dans sources.yaml',
};

export const reader = {
  words: (count: number): string => counted(count, 'mot'),
  paragraph: (number: number): string => `Paragraphe ${number}`,
  page: (number: number | string): string => `Page ${number}`,
  slide: (number: number): string => `Diapositive ${number}`,
  row: (number: number): string => `Ligne ${number}`,
  sheet: (name: string): string => `Feuille ${name}`,
  time: (clock: string): string => `À ${clock}`,
  aside: (why: string): string => `Jamais cité\u{a0}: ${setAside[why] ?? why}`,
  toQuote: 'Aller à la citation',
  notHere: (code: string): string => `La citation du reçu ${code} n’est plus dans ce document.`,
  noSuchPlace: 'Cet endroit n’existe pas dans ce document.',
  noSuchNumber: (unit: Unit, typed: string, last: string): string =>
    `${units[unit][0]} ${quoted(typed)}\u{a0}: introuvable dans ce document, qui s’arrête à ${the[unit]} ${last}.`,
  toAnswer: 'Retour à la réponse',
  tools: 'Dans ce document',
  contents: 'Table des matières',
  parts: 'Parties de ce document',
  part: (number: number, all: number): string => `Partie ${number} sur ${grouped(all)}`,
  partOf: (heading: string, range: string): string => `${heading} · ${range}`,
  within: (chapter: string, heading: string): string => `${chapter} › ${heading}`,
  continued: (heading: string): string => `${heading} (suite)`,
  range: (unit: Unit, first: string, last: string): string =>
    first === last ? `${units[unit][0]} ${first}` : `${units[unit][1]} ${first}–${last}`,
  of: (last: string): string => `sur ${last}`,
  previous: 'Partie précédente',
  next: 'Partie suivante',
  goTo: (unit: Unit): string => `Aller à ${the[unit]}`.replace('à le ', 'au '),
  go: 'Aller',
  find: 'Chercher dans ce document',
  findButton: 'Chercher',
  toStart: 'Aller au début de cette page',
};

export const find = {
  title: (words: string, title: string): string => `${quoted(words)} dans ${title}`,
  back: 'Retour au document',
  count: (count: number, isCut: boolean): string =>
    isCut
      ? `Plus de ${counted(count, 'occurrence')}. Les premières sont affichées.`
      : `${counted(count, 'occurrence')}.`,
  shown: (shown: number): string =>
    `Les ${shown} premières sont affichées. Ajoutez des mots pour en trouver moins.`,
  none: 'Ces mots ne sont pas dans ce document.',
  apart: 'Les mots ne se suivent nulle part. Ces paragraphes les contiennent tous\u{a0}:',
  all: 'Toutes les occurrences',
  number: (number: number, count: number): string => `Occurrence ${number} sur ${count}`,
  previous: 'Occurrence précédente',
  next: 'Occurrence suivante',
};

const refusals: Readonly<Record<string, string>> = {
  format: 'Les fichiers de ce type n’ont pas de pages à montrer. La citation est dans le texte du document.',
  package:
    'Les pages ne peuvent pas être affichées ici, car le paquet @napi-rs/canvas n’est pas installé. L’exploitant du programme peut l’installer\u{a0}: npm install @napi-rs/canvas',
  office:
    'Les pages des fichiers Office ne peuvent pas être affichées ici, car LibreOffice n’est pas installé. L’exploitant du programme peut l’installer.',
  'not-opened':
    'LibreOffice ne peut pas ouvrir ce fichier\u{a0}: soit il est endommagé, soit LibreOffice est installé sans son programme pour ces fichiers (Writer, Calc ou Impress). L’exploitant du programme peut l’installer.',
  'not-found': 'Les mots de la citation n’ont pas pu être trouvés avec certitude sur les pages.',
  changed: 'Le fichier a changé depuis sa lecture. Réessayez dans une minute.',
  gone: 'Le fichier n’est plus là.',
  busy: 'Trop de pages sont en préparation. Réessayez sous peu.',
  encrypted: 'Le fichier est protégé par un mot de passe\u{a0}; sa page ne peut pas être affichée.',
  unreadable:
    'La page ne peut pas être affichée\u{a0}: le fichier y est endommagé. Le journal en dit peut-être plus.',
  'too-large': 'La page est trop grande pour être affichée lisiblement.',
  'too-slow': 'La préparation de la page prenait trop de temps\u{a0}; elle a été abandonnée.',
  'too-much-memory': 'La préparation de la page demandait trop de mémoire\u{a0}; elle a été abandonnée.',
};

export const picture = {
  button: 'Montrer la page',
  refused: (reason: string): string => refusals[reason] ?? reason,
  caption: (title: string, page: number | string | undefined): string =>
    page === undefined ? title : `${title}, page ${page}`,
  notFound: (title: string): string =>
    `La citation n’est plus dans ${title}\u{a0}; il n’y a donc pas de page à montrer.`,
  sent: 'Je vous ai envoyé la page en message privé.',
  notMarked:
    'Les mots de la citation n’ont pas pu être trouvés avec certitude sur la page\u{a0}; rien n’est donc marqué.',
  saved: (title: string): string => `${title}, tel qu’enregistré`,
  inReader: (title: string): string => `${title}, tel qu’enregistré, avec la citation marquée`,
  section: 'La page elle-même',
  open: 'Ouvrir le fichier d’origine',
};
