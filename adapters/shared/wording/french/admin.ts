// French: what administrators read: figures, what was not answered, and who did what.
import { counted } from '../../language/counted.ts';

export const admin = {
  title: 'Administration',
  lead: (questions: number, since: string): string => `${counted(questions, 'question')} depuis le ${since}.`,
  span: 'Depuis',
  spans: { '7d': '7 jours', '30d': '30 jours', '90d': '90 jours', '365d': 'Un an' },
  chart: (title: string): string =>
    `Diagramme en barres\u{a0}: ${title}. Les chiffres se trouvent au-dessous.`,
  figures: 'Chiffres',
  group: 'Groupe',
  byDay: 'Questions par jour',
  likelihood: 'Probabilité que la première citation ait été juste',
  likelihoods: {
    'very likely': 'très probable',
    likely: 'probable',
    'fairly likely': 'assez probable',
    possible: 'possible',
    unlikely: 'peu probable',
    'very unlikely': 'très peu probable',
  },
  times: 'Temps de réponse depuis le démarrage du programme',
  noTimes: 'Aucune question n’a été posée depuis.',
  answered: 'avec réponse',
  unsure: 'réponse incertaine',
  abstained: 'sans réponse',
  answers: 'réponses',
  unanswered: 'Sans réponse',
  noneUnanswered: 'Aucune question n’est restée sans réponse.',
  subject: 'Sujet',
  timesAsked: 'Fois',
  shortfalls: 'Résultat',
  people: 'Personnes',
  last: 'Dernière fois',
  example: 'Dernière question',
  ratings: 'Avis',
  noRatings: 'Aucune réponse n’a été évaluée.',
  verdicts: {
    useful: 'utile',
    'wrong-source': 'mauvaise source',
    outdated: 'périmée',
    'not-what-i-asked': 'à côté de la question',
  },
  rating: 'Avis',
  note: 'Remarque',
  day: 'Jour',
  question: 'Question',
  quoted: 'Documents les plus cités',
  nothingQuoted: 'Aucun document n’a été cité.',
  never: 'Documents jamais cités',
  everyQuoted: 'Tous les documents ont été cités.',
  answersOf: (count: number): string => counted(count, 'réponse'),
  more: (left: number): string => `${counted(left, 'autre')}`,
  downloads: 'Télécharger au format CSV',
  questionsFile: 'Questions, réponses et avis',
  gapsFile: 'Sujets sans réponse',
};

export const audit = {
  title: 'Qui a fait quoi',
  head: ['Quand (UTC)', 'Qui', 'Quoi', 'Objet'],
  did: {
    'signed-in': 's’est connecté',
    'token-added': 'a créé un jeton',
    'token-revoked': 'a révoqué un jeton',
    'document-added': 'a ajouté un document',
    'document-removed': 'a retiré un document',
    'document-restored': 'a rétabli un document',
    'document-described': 'a modifié les informations d’un document',
    'scope-changed': 'a modifié ce que voit un canal',
    'setting-changed': 'a modifié un réglage',
    'questions-exported': 'a exporté des questions',
    'tenant-forgotten': 'a retiré un espace',
    'questions-forgotten': 'a supprimé toutes les questions d’un espace',
  },
  none: 'Rien n’est consigné.',
};

export const gathered = {
  damaged: (damaged: number): string =>
    `${counted(damaged, 'ligne enregistrée est endommagée et omise', 'lignes enregistrées sont endommagées et omises')}.`,
  left: (left: number): string =>
    `${counted(left, 'question posée par moins de personnes n’est pas affichée', 'questions posées par moins de personnes ne sont pas affichées')}.`,
  shortfalls: {
    abstained: 'sans réponse',
    unsure: 'réponse incertaine',
    'not-useful': 'avec réponse, mais pas utile',
  },
};
