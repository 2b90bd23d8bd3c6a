// French: what is said around quotes, of their places, and of receipts and quotations.
import { counted, grouped } from '../../language/counted.ts';

export const answer = {
  and: 'et',
  otherWords: (count: number): string => counted(count, 'autre mot', 'autres mots'),
  nowhere: (names: string, count: number): string =>
    `${names} ${count === 1 ? 'n’apparaît' : 'n’apparaissent'} nulle part dans les documents`,
  inDocuments: (nowhere: string): string => `${nowhere}.`,
  reasons: {
    'no-question': 'Posez une question en mots simples, ou donnez les mots que le passage devrait contenir.',
    'only-common-words':
      'Ce ne sont que des mots courants. Ajoutez un nom, un lieu, une date ou un autre mot susceptible de figurer dans les documents.',
    'only-filters':
      'Cela ne fait que restreindre la recherche\u{a0}: c’est dire où chercher, mais non quoi. Ajoutez une question, par exemple\u{a0}: Qui a signé\u{a0}? source:nom',
    'filter-invalid':
      'Le filtre est illisible. Écrivez les dates sous la forme before:2022, after:2021-06 ou after:2021-06-30, et les sources sous la forme source:nom.',
    'nothing-in-scope':
      'Aucun document ne peut être montré ici. L’exploitant du bot en décide, dans le fichier des portées.',
    'nothing-in-filter':
      'Aucun document ne correspond à ces filtres. Un document sans date ne correspond ni à before: ni à after:.',
    'phrase-not-found': 'Aucun passage ne contient cette expression exacte. Essayez sans les guillemets.',
    'words-not-found': 'Aucune réponse trouvée.',
    'not-together': 'Aucune réponse trouvée\u{a0}: aucun passage ne réunit les mots de la question.',
    'not-sure': 'Les documents emploient ces mots, mais rien n’y répond clairement à la question.',
  },
  noneSince: (nowhere: string): string => `Aucune réponse trouvée\u{a0}: ${nowhere}.`,
  notTogether: (names: string): string => `Aucune réponse trouvée\u{a0}: aucun passage ne réunit ${names}.`,
  unsureHeading: 'Réponse incertaine. Les passages les plus proches\u{a0}:',
  lacking: {
    money: 'Aucun n’indique de montant.',
    number: 'Aucun ne donne de nombre.',
    time: 'Aucun ne donne de date ni d’heure.',
    duration: 'Aucun n’indique de durée.',
    percentage: 'Aucun ne donne de pourcentage.',
    version: 'Aucun n’indique de version.',
  },
  greeting: (documents: number): string =>
    `Bonjour\u{a0}! Posez une question\u{a0}; la réponse est citée mot pour mot à partir de ${counted(documents, 'document')}.`,
  thanks: 'Je vous en prie.',
  help: (documents: number): string =>
    `Posez une question en mots simples\u{a0}; la réponse est citée mot pour mot à partir de ${counted(documents, 'document')}, chaque citation avec sa source. "expression exacte" ne trouve que ces mots dans cet ordre, -mot écarte les passages qui le contiennent, source:nom, before:2022 et after:2021-06 restreignent la recherche\u{a0}; sort:newest montre le plus récent d’abord. Demandez "what documents do you have?" pour voir la liste.`,
  documents: (documents: number): string => `${counted(documents, 'document')}\u{a0}:`,
  understoodAs: (question: string): string => `Compris comme\u{a0}: ${question}`,
  part: {
    unsure: (question: string, rest: string): string => `${question} Réponse incertaine. ${rest}`,
    abstained: (question: string): string => `${question} Aucune réponse trouvée.`,
    askAlone: 'Posez cette question seule pour voir ce qui s’en approche le plus.',
  },
  nearestHeading: 'Les passages les plus proches, qui n’y répondent peut-être pas\u{a0}:',
  suggestionsHeading: 'Vouliez-vous dire\u{a0}:',
  respelled: (word: string, searched: string): string =>
    `${word} n’apparaît pas\u{a0}; recherche effectuée avec ${searched}.`,
  or: 'ou',
  from: (from: string, to: string): string => `de ${from} à ${to}`,
  undated: (count: number): string => `${grouped(count)} sans date`,
  documentCount: (count: number): string => counted(count, 'document'),
  passageCount: (count: number): string => counted(count, 'passage'),
  searched: (what: string, milliseconds: string): string => `Recherche dans ${what}, en ${milliseconds} ms.`,
  searchedOnly: (what: string): string => `Recherche dans ${what}.`,
};

export const citation = {
  days: (count: number): string => `⚠ vieux de ${counted(count, 'jour')}`,
  months: (count: number): string => `⚠ vieux de ${counted(count, 'mois', 'mois')}`,
  years: (count: number): string => `⚠ vieux de ${counted(count, 'an')}`,
  sheet: (name: string): string => `feuille ${name}`,
  row: (number: number | string): string => `ligne ${number}`,
  slide: (number: number | string): string => `diapositive ${number}`,
  page: (number: number | string): string => `page ${number}`,
  paragraph: (number: number | string): string => `paragraphe ${number}`,
  line: (number: number | string): string => `ligne ${number}`,
  unclear: 'lu dans une image (certains mots ne sont pas nets)',
  clear: 'lu dans une image (tous les mots sont nets)',
  and: 'et',
  alsoIn: (titles: string): string => `Également dans ${titles}.`,
};

export const proof = {
  unknownReceipt: (code: string): string =>
    `Aucune citation n’est enregistrée ici sous le reçu ${code}. Vérifiez le code\u{a0}; il ressemble à V-7K2Q9.`,
  receiptNotStored: 'reçu non enregistré',
  unknownStyle: (style: string, known: string): string =>
    `Le style ${style} n’existe pas. Les styles disponibles\u{a0}: ${known}.`,
  and: 'et',
  receipt: (code: string): string => `Reçu ${code}.`,
  shown: (code: string, time: string): string => `Reçu ${code}, montré pour la première fois le ${time}.`,
  verdicts: {
    exact: 'Exacte aujourd’hui, au même endroit du même fichier.',
    exactElsewhereChanged: 'Exacte aujourd’hui, au même endroit. Le fichier a changé ailleurs.',
    movedWithin: 'Exacte aujourd’hui, à un autre endroit du document.',
    movedAway: 'Exacte aujourd’hui, dans un autre document.',
    reRead: 'Relue depuis\u{a0}: le fichier est le même, mais son texte est lu autrement aujourd’hui.',
    dropped: 'Modifiée\u{a0}: le document ne dit plus cela.',
    reworded: 'Modifiée\u{a0}: le document le dit aujourd’hui en d’autres termes.',
    gone: 'Le document a disparu, et aucun autre ne contient cette citation.',
  },
  exactElsewhere: 'Les mêmes mots figurent aujourd’hui dans\u{a0}:',
  line: (line: number): string => `Ligne ${line}\u{a0}:`,
  checked: {
    exact: 'exacte',
    words: 'des mots sont omis sans que ce soit signalé',
    'inside-word': 'commence ou finit au milieu d’un mot',
    'not-in-corpus': 'absente des documents',
    stitched: 'assemblée à partir de deux endroits, sans que ce soit signalé',
  },
  stitchedFrom: (documents: number): string => `assemblée à partir de ${documents} documents`,
  altered: {
    words: 'd’autres mots que dans le document',
    case: 'd’autres majuscules que dans le document',
    punctuation: 'une autre ponctuation que dans le document',
    editorial: 'des mots ont été remplacés entre crochets',
  },
  omissions: (count: number): string =>
    `Des mots sont omis, et c’est signalé, à ${counted(count, 'endroit')}.`,
  insertions: (texts: string): string => `Ajouté par la rédaction\u{a0}: ${texts}.`,
  firstLetter: 'La première lettre n’a pas la même casse.',
  finalPunctuation: 'Le dernier signe de ponctuation ne vient pas du document.',
  foldings: (which: string): string => `Écrit autrement\u{a0}: ${which}.`,
  folding: {
    'quotation-marks': 'guillemets',
    dashes: 'tirets',
    ellipses: 'points de suspension',
    'white-space': 'espaces',
    emphasis: 'mise en relief',
    'letter-forms': 'formes des lettres',
    'bracketed-letter': 'lettre entre crochets',
  },
  none: 'Aucune citation de quatre mots ou plus n’a été trouvée.',
  quotations: (count: number): string => counted(count, 'citation'),
  allExact: 'toutes exactes',
  notExact: (count: number): string => `${count} ${count === 1 ? 'inexacte' : 'inexactes'}`,
  leftOut: (count: number): string =>
    `${counted(count, 'autre citation non vérifiée', 'autres citations non vérifiées')}\u{a0}: le texte est trop long. Vérifiez-le par parties.`,
};
