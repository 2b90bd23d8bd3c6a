// French: what the pages say besides the answers themselves.
import { counted, grouped, quoted } from '../../language/counted.ts';
import { admin } from './admin.ts';

export const web = {
  name: 'Verbatim',
  skip: 'Aller au contenu',
  pages: 'Pages',
  ask: 'Questions',
  sources: 'Sources',
  history: 'Historique',
  verify: 'Vérifier',
  admin: 'Administration',
  listening: (address: string): string => `Posez vos questions sur ${address}`,
  footer:
    'Chaque citation reprend les documents mot pour mot et indique sa source. Rien ne sort de ce programme.',
  failedTitle: 'Cela n’a pas fonctionné',
  failed: (id: string): string =>
    `Une erreur s’est produite de notre côté. Les détails sont dans le journal sous ${id}.`,
  notFoundTitle: 'Page introuvable',
  notFound:
    'L’adresse est incorrecte, ou le document n’existe plus. La page Sources donne la liste de tous les documents.',
  tooMany: 'Trop de requêtes. Attendez un instant, puis réessayez.',
  tooLarge: 'C’est trop de texte pour une seule requête. Envoyez-en une partie.',
  busy: 'Trop de questions sont posées en même temps. Réessayez dans quelques secondes.',
  tooSlow: 'Cela a pris trop de temps. Réessayez avec moins de texte.',
  otherHost: (host: string): string =>
    `Ce programme ne sert que cette machine, et pas sous le nom ${host}. VERBATIM_PUBLIC_URL autorise un autre nom.`,
  otherMethod: (allowed: string): string => `Cette adresse n’accepte que ${allowed}.`,
  outside: (message: string): string =>
    `Ce n’est pas possible pour le moment. Le message du programme, en anglais\u{a0}: ${message}`,
  languages: 'Langue',
  otherSite: 'Ce formulaire n’a pas été envoyé depuis ce site\u{a0}; il a donc été refusé.',
};

export const waiting = {
  title: 'Lecture des documents',
  reading: (soFar: { readonly done: number; readonly of: number } | undefined): string =>
    soFar === undefined
      ? 'Décompte des documents…'
      : `${grouped(soFar.done)} sur ${counted(soFar.of, 'document')} lus. Les questions recevront une réponse une fois tous les documents lus.`,
};

export const ask = {
  title: 'Interroger les documents',
  lead: (documents: number): string =>
    `Les réponses sont citées mot pour mot à partir de ${counted(documents, 'document')}. S’ils n’en disent rien, il n’y a pas de réponse, ou seulement les passages les plus proches.`,
  label: 'Votre question',
  placeholder: 'Qui, quoi, quand, où…',
  button: 'Demander',
  busy: 'Recherche dans les documents…',
  samples: 'Des questions pour commencer',
  narrow: 'Restreindre la recherche',
  narrowing: [
    ['"expression exacte"', 'seulement les passages avec ces mots dans cet ordre'],
    ['-mot', 'aucun passage avec ce mot'],
    ['source:nom', 'seulement les documents dont le titre, l’éditeur, l’auteur ou le chemin contient ce mot'],
    ['before:2022  after:2021-06', 'seulement les documents de cette période'],
    ['sort:newest', 'les réponses, à partir du document le plus récent'],
  ] as const,
  keysTitle: 'Touches',
  keys: [
    ['/', 'aller à la question'],
    ['↑ ↓', 'passer d’une citation à l’autre'],
    ['c', 'copier la citation avec sa source'],
  ] as const,
  notStored: 'Cette réponse n’est pas enregistrée, ou ne l’est plus. Posez de nouveau la question.',
  changed: 'Les documents ont changé depuis la réponse à cette question. Posez-la de nouveau.',
  suggestions: 'Passages contenant ces mots',
  askThis: (question: string): string => `Demander ${quoted(question)}`,
  printed: (address: string, day: string): string => `${address}, imprimé le ${day}.`,
  answer: 'Réponse',
  abstained: 'Pas de réponse',
  quote: (number: number): string => `Citation ${number}`,
  closestQuote: (number: number): string => `Passage ${number}, peut-être pas une réponse`,
  nearestQuote: (number: number): string => `Passage proche ${number}, peut-être pas une réponse`,
  read: 'Lire dans le document',
  original: 'Original',
  file: 'Fichier d’origine',
  wholeFile: 'Fichier d’origine, depuis le début',
  verifyReceipt: (code: string): string => `Vérifier le reçu ${code}`,
  likelihood: (likely: keyof typeof admin.likelihoods): string => admin.likelihoods[likely],
  context: 'Contexte',
  before: (sentence: string): string => `Avant\u{a0}: ${sentence}`,
  nothingBefore: 'Il n’y a rien avant.',
  after: (sentence: string): string => `Après\u{a0}: ${sentence}`,
  nothingAfter: 'Il n’y a rien après.',
  more: (waiting: number): string => `Autres citations (${waiting})`,
  alsoIn: 'Également dans',
  shownAs: 'Affichage',
  page: 'cette page',
  preview: (platform: string): string => `dans ${platform}`,
  previewNote: (platform: string): string =>
    `Un aperçu du message tel que ${platform} l’affiche, fait exactement de ce qui serait envoyé.`,
  bot: 'Verbatim',
  app: 'APP',
};

export const history = {
  title: 'Vos questions',
  lead: 'Ce que vous avez demandé, le plus récent d’abord. Personne d’autre ne voit cette liste.',
  none: 'Vous n’avez encore rien demandé.',
  forKnown: 'Connectez-vous pour voir la liste de vos questions.',
  again: 'Reposer la question',
  againOf: (question: string): string => `Reposer la question\u{a0}: ${question}`,
  kinds: {
    answered: 'Répondu',
    unsure: 'Réponse incertaine',
    abstained: 'Pas de réponse',
    told: 'Renseignement',
  },
};

export const sources = {
  title: 'Sources',
  count: (shown: number, all: number): string =>
    shown === all ? `${counted(all, 'document')}.` : `${grouped(shown)} sur ${counted(all, 'document')}.`,
  search: 'Chercher dans les titres, éditeurs, auteurs et chemins',
  button: 'Chercher',
  none: 'Aucun document ne correspond.',
  showAll: 'Tout afficher',
  filters: 'Filtres et ordre',
  filter: {
    collection: 'Collection',
    type: 'Type de fichier',
    language: 'Langue',
    from: 'Depuis',
    until: 'Jusqu’à',
  },
  any: 'Indifférent',
  top: '(dans aucun dossier)',
  sort: 'Ordre',
  onlyProblems: 'Seulement avec des problèmes',
  dateExample: '2021-05',
  dateForm: 'Une année, un mois ou un jour, par exemple 2021, 2021-05 ou 2021-05-17',
  columns: {
    title: 'Titre',
    publisher: 'Éditeur',
    published: 'Date',
    collection: 'Collection',
    words: 'Mots',
  },
  pages: 'Pages de la liste',
  previous: 'Précédente',
  next: 'Suivante',
  pageOf: (page: number, of: number): string => `Page ${grouped(page)} sur ${grouped(of)}`,
  sortBy: (column: string): string => `Trier par ${column.toLowerCase()}`,
  problemsTitle: 'Problèmes',
  problem: 'Problème',
};

export const copy = {
  of: (what: string): string => `Copier\u{a0}: ${what}`,
  copy: 'Copier',
  quote: 'Citation',
  cited: 'Avec la source',
  markdown: 'Markdown',
  link: 'Lien',
  copied: 'Copié.',
  notCopied: 'Le navigateur n’a pas autorisé la copie.',
};

export const rating = {
  rated: 'Merci. Votre avis est enregistré avec la réponse.',
  notRated: 'Cette réponse n’est pas enregistrée, elle ne peut donc pas être évaluée.',
  why: 'Qu’est-ce qui n’allait pas\u{a0}? La réponse',
  reasons: {
    'wrong-source': 'vient de la mauvaise source',
    outdated: 'est périmée',
    'not-what-i-asked': 'n’est pas ce que j’ai demandé',
  },
  note: 'Une remarque, si vous le souhaitez',
  send: 'Envoyer',
  useful: 'Cette réponse est utile',
  notUseful: 'Cette réponse n’est pas utile',
  noVerdict: 'Indiquez si la réponse était utile, ou ce qui n’allait pas.',
};

export const cite = {
  cite: 'Référence',
  title: (code: string): string => `Références de ${code}`,
  heading: 'Références',
  styles: 'Styles',
  verify: (code: string): string => `Vérifier le reçu ${code}`,
};

export const verify = {
  title: 'Vérifier',
  lead: 'Collez un reçu, par exemple V-7K2Q9, ou un texte avec des citations de quatre mots ou plus. Chacune est comparée aux documents actuels.',
  label: 'Reçu ou texte',
  button: 'Vérifier',
  busy: 'Comparaison avec les documents…',
  today: 'Ce que dit le document aujourd’hui, mot à mot',
  removed: 'supprimé\u{a0}:',
  inserted: 'ajouté\u{a0}:',
};

export const quoteView = {
  answered: 'Mot pour mot dans les documents',
  unsure: 'Réponse incertaine. Les passages les plus proches\u{a0}:',
  passages: 'Passages des documents',
  receipt: 'Reçu',
  gone: 'Le document ne dit plus cela à cet endroit.',
};
