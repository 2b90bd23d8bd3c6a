// French: what /verbatim and its subcommands say, and the app's Home.
import { counted, quoted } from '../../language/counted.ts';
import { here, ids, ofTenant } from './chat.ts';

export const help = {
  help: 'liste les commandes',
  sources: 'liste les documents',
  why: 'montre comment une réponse a été trouvée\u{a0}: celle dont vous ajoutez l’identifiant, ou votre dernière',
  verify: 'vérifie si la citation d’un reçu figure toujours dans les documents, mot pour mot',
  cite: 'donne la citation d’un reçu avec sa référence\u{a0}; vous pouvez ajouter un style',
  check: 'compare aux documents chaque citation du texte que vous ajoutez',
  unanswered: 'liste les questions sans réponse, pour les administrateurs',
  privacy: 'dit ce qui est enregistré, pour combien de temps, et comment le supprimer',
  'forget-me': 'supprime vos questions et vos avis',
  'forget-all': 'supprime ce que tout le monde a demandé ici, pour les administrateurs',
  scope:
    'montre quels documents ce salon peut voir\u{a0}; all, none, default ou des collections le modifient',
  settings: 'montre ce qui est réglé ici\u{a0}; les administrateurs le modifient',
  status: 'montre où la recherche se fait, si les réponses sont enregistrées, et l’état de la connexion',
};

export const command = {
  title: 'Interrogez-moi avec /ask, par une mention ou en message privé. La réponse est citée mot pour mot.',
  ask: 'Des citations exactes des documents qui répondent à une question',
  and: 'et',
  unknown: (name: string, known: string): string =>
    `La commande /verbatim ${name} n’existe pas. Les commandes\u{a0}: ${known}.`,
  narrow:
    'Pour restreindre une question\u{a0}: "expression exacte", -mot, source:nom, before:2022, after:2021-06. sort:newest montre le plus récent d’abord.',
  threads: (platform: string): string =>
    `${platform} n’exécute pas les commandes à barre oblique dans les fils. Mentionnez-moi dans le fil, ou choisissez «\u{a0}Trouver les sources\u{a0}» (Find sources) dans le menu d’un message.`,
  menus:
    'Dans le menu de tout message\u{a0}: «\u{a0}Trouver les sources\u{a0}» (Find sources), «\u{a0}Vérifier les citations\u{a0}» (Check the quotes).',
  verifyUsage: 'Donnez un reçu, par exemple\u{a0}: /verbatim verify V-7K2Q9',
  citeUsage: 'Donnez un reçu et, si vous voulez, un style, par exemple\u{a0}: /verbatim cite V-7K2Q9 apa',
  checkUsage: 'Donnez, après /verbatim check, un texte avec des citations de quatre mots ou plus.',
  administrators: 'Seuls les administrateurs peuvent voir ce que d’autres ont demandé.',
  notKept: (id: string): string => `Aucune réponse n’est enregistrée sous l’identifiant ${quoted(id)}.`,
  leftOut: (count: number): string =>
    `${counted(count, 'autre partie n’a pas tenu', 'autres parties n’ont pas tenu')} dans ce message.`,
};

export const scope = {
  usage: (use: string): string =>
    `Les administrateurs peuvent le modifier avec ${use} suivi de all, none, default ou d’une liste de collections séparées par des virgules.`,
};

export const status = {
  scope: {
    all: 'Tous les documents peuvent être montrés ici.',
    none: 'Aucun document ne peut être montré ici.',
    only: (names: string): string => `Seules ces collections peuvent être montrées ici\u{a0}: ${names}.`,
    top: 'les fichiers hors dossier',
    and: 'et',
  },
  problems: (count: number): string =>
    count === 0
      ? 'Tous les documents ont pu être lus.'
      : `${counted(count, 'problème', 'problèmes')} dans les documents\u{a0}; l’exploitant les voit avec "verbatim check-corpus".`,
  recognizing: (count: number): string =>
    `Le texte de ${counted(count, 'fichier', 'fichiers')} est encore en cours de reconnaissance. Les réponses en tiendront compte dès qu’elle sera terminée.`,
  documents: {
    missing: [
      'Des documents manquent ou sont illisibles depuis ',
      '. Les réponses utilisent la dernière version lue\u{a0}; le journal en donne la raison.',
    ] as const,
    read: ['Dernière lecture des documents\u{a0}: ', '.'] as const,
    readable: ['Le dossier des documents est lisible.'] as const,
  },
  connected: (platform: string): string => `Connecté à ${platform} depuis `,
  disconnected: (platform: string): string => `La connexion à ${platform} est coupée depuis `,
  hasReason: '. Le journal en donne la raison.',
  stored: ['Les réponses sont enregistrées depuis ', '.'] as const,
  notStored: [
    'Les réponses sont données, mais ne sont plus enregistrées depuis ',
    '. Le journal en donne la raison.',
  ] as const,
  names: {
    scope: 'Montré ici',
    searches: 'Recherche',
    problems: 'Problèmes',
    recognizing: 'Numérisations',
    documents: 'Documents',
    memory: 'Réponses',
  },
  more: [
    'Comment votre dernière réponse a été trouvée\u{a0}: ',
    ' Ce que les administrateurs règlent ici\u{a0}: ',
  ] as const,
};

export const documents = {
  and: 'et',
  caption: (count: number): string => counted(count, 'document'),
  columns: ['Titre', 'De', 'Date', 'Fichier'],
  problems: (count: number): string => `${counted(count, 'problème')}.`,
};

export const home = {
  what: 'Je réponds aux questions à partir de vos propres documents, mot pour mot\u{a0}: une à trois citations exactes, chacune avec une référence à ouvrir et un reçu pour la vérifier plus tard. Quand je ne suis pas sûr, ou que je ne trouve pas de réponse, je le dis.',
  howTitle: 'Comment demander',
  how: [
    'Dans un salon\u{a0}: mentionnez-moi avec une question\u{a0}; je réponds dans le fil.',
    'Pour vous seul\u{a0}: /ask et une question, ou un message privé.',
    'Sur un message\u{a0}: Find sources ou Check the quotes, dans son menu, sous «\u{a0}Plus d’actions\u{a0}».',
    'En tapant\u{a0}: le raccourci Ask the corpus.',
    '/verbatim help donne la suite.',
  ],
  documentsTitle: (count: number): string => counted(count, 'document'),
  moreDocuments: (left: number): string =>
    `${counted(left, 'autre document', 'autres documents')}. source:nom dans une question limite la recherche à ceux qui portent ce nom.`,
  questionsTitle: 'Vos dernières questions',
  noQuestions: 'Aucune question de vous n’est enregistrée.',
  notReached: 'Vos questions ne peuvent pas être lues en ce moment. Vous pouvez toujours en poser.',
  receipts: (codes: string): string => `répondu\u{a0}: ${codes}`,
  unsure: (codes: string): string => `réponse incertaine\u{a0}; le plus proche\u{a0}: ${codes}`,
  notAnswered: 'sans réponse',
  forget: 'Oubliez-moi',
  forgetTitle: 'Oubliez-moi',
  forgetText:
    'Vos questions et vos avis seront supprimés définitivement. Les reçus des citations restent, sans votre nom.',
  forgetYes: 'Supprimer',
  forgetNo: 'Conserver',
  moreGaps: (left: number): string =>
    `${counted(left, 'autre sujet', 'autres sujets')}\u{a0}; l’exploitant les liste tous avec "verbatim unanswered".`,
};

export const privacy = {
  title: 'Ce que j’enregistre, et comment le supprimer',
  questions: {
    none: 'Questions\u{a0}: aucune n’est conservée une fois la réponse donnée. Leurs derniers octets sont effacés des fichiers en moins d’une heure.',
    kept: (days: number): string =>
      `Les questions qui me sont posées\u{a0}: leur texte, la réponse, où et quand elles l’ont été, les avis, et à la place de votre nom un code qui ne permet pas de remonter à vous sans le secret propre à ce bot. Aucun nom. Au bout de ${counted(days, 'jour')}, elles sont supprimées.`,
  },
  edits: {
    memory:
      'En mémoire seulement, pendant une heure\u{a0}: ce qu’il faut d’un message qui m’est adressé pour les modifications et les questions de suivi, avec votre identifiant sur cette plateforme.',
    stored:
      'Pendant un jour\u{a0}: ce qu’il faut d’un message qui m’est adressé pour les modifications, les questions de suivi et les redémarrages, avec votre identifiant sur cette plateforme.',
  },
  quotes:
    'Les citations montrées, avec leurs reçus, définitivement. Elles viennent des documents et ne disent rien de qui a posé la question.',
  settings: (tenant: string): string =>
    `Ce que les administrateurs ont réglé ${here(tenant)}, y compris les identifiants des personnes exclues.`,
  others:
    'Ce que d’autres écrivent n’est pas enregistré. Quand quelqu’un cherche les sources d’un message, son texte reste en mémoire seulement, pendant une heure. Quand quelqu’un me mentionne sous un message, me le transfère ou publie ses sources pour tout le monde, il est enregistré comme une question de cette personne.',
  nobodyElse: 'Rien n’est transmis à qui que ce soit. Aucun texte n’en est généré.',
  traced:
    'Le moment où une question a été posée, la plateforme, ainsi que le nombre et le type des résultats sont envoyés à un serveur choisi par l’opérateur de ce bot\u{a0}: ni mots, ni personnes, ni salons. Rien d’autre n’est transmis. Aucun texte n’en est généré.',
  readers:
    'L’exploitant de ce bot peut lire ce qui est enregistré. Les administrateurs voient, sans noms, ce qui a été demandé publiquement et qui est resté sans réponse.',
  forgetMe: 'Pour supprimer tout de suite vos questions et vos avis, des fichiers aussi\u{a0}:',
  forgetAll: 'Les administrateurs peuvent supprimer ce que tout le monde a demandé ici avec\u{a0}:',
};

export const forgetAll = {
  administrators: 'Seuls les administrateurs peuvent supprimer ce que d’autres ont demandé.',
  confirm: (questions: number, tenant: string, use: string): string =>
    `Cette commande supprime définitivement ${counted(questions, 'question posée', 'questions posées')} par tout le monde ${here(tenant)}, avec les réponses et les avis. Les reçus des citations et les réglages restent. Pour continuer\u{a0}: ${use} everything`,
  done: (questions: number, ratings: number): string =>
    `${counted(questions, 'question')} et ${counted(ratings, 'avis', 'avis')} ont été supprimés ici, pour tout le monde.`,
};

const noMention =
  'Dans ce salon, les questions n’ont pas besoin de mention\u{a0}: là où je peux lire, je réponds à celles auxquelles les documents répondent.';

const questions = (count: number): string => counted(count, 'question');

export const settings = {
  research: {
    none: 'Dans ce salon, les questions ont besoin d’une mention.',
    mention: `${noMention} Dans les fils, je ne réponds que si l’on me mentionne.`,
    'two-party': `${noMention} Il en va de même dans les fils où j’ai répondu, tant qu’une seule personne y écrit.`,
    always: `${noMention} Il en va de même dans les fils.`,
  },
  setHere: 'Un administrateur a réglé cela ici.',
  setByOperator: 'C’est un réglage de l’exploitant.',
  noResearch: {
    direct: 'En message privé, les questions n’ont pas besoin de mention.',
    absent: 'Je ne suis pas dans cette conversation, je n’y réponds qu’à /ask.',
  },
  elsewhere: 'Utilisez «\u{a0}research\u{a0}» dans un salon où je suis.',
  unlimited: {
    person: (_tenant: string): string =>
      'Chaque personne peut poser autant de questions qu’elle veut par minute.',
    minute: (tenant: string): string =>
      `Tous ensemble, les membres ${ofTenant(tenant)} peuvent poser autant de questions qu’ils veulent par minute.`,
    day: (tenant: string): string =>
      `Tous ensemble, les membres ${ofTenant(tenant)} peuvent poser autant de questions qu’ils veulent en 24 heures.`,
  },
  limited: {
    person: (count: number, _tenant: string): string =>
      `Chaque personne peut poser ${questions(count)} par minute`,
    minute: (count: number, tenant: string): string =>
      `Tous ensemble, les membres ${ofTenant(tenant)} peuvent poser ${questions(count)} par minute`,
    day: (count: number, tenant: string): string =>
      `Tous ensemble, les membres ${ofTenant(tenant)} peuvent poser ${questions(count)} en 24 heures`,
  },
  setBeyond: (limit: string, set: number, allowed: number): string =>
    `${limit}\u{a0}: un administrateur a choisi ${set} ici, et l’exploitant autorise ${allowed}.`,
  setWithin: (allowed: number): string =>
    `Un administrateur a réglé cela ici\u{a0}; l’exploitant autorise ${allowed}.`,
  beyond: (limit: string): string =>
    `${limit} au plus\u{a0}: l’exploitant n’en autorise pas davantage. Rien n’a été modifié.`,
  noLimit: (value: string): string =>
    `«\u{a0}${value}\u{a0}» n’est pas un nombre de questions. Indiquez un nombre à partir de 1, ou «\u{a0}default\u{a0}». Rien n’a été modifié.`,
  usage: (tenant: string, command: string, access: string): string =>
    `Les administrateurs peuvent le modifier\u{a0}: ${command} suivi de research et mention, two-party, always, off ou default (pour le salon où la commande est utilisée)\u{a0}; limit et un nombre ou default (pour chaque personne ${here(tenant)})\u{a0}; quota minute ou quota day, et un nombre ou default (pour tout le monde ensemble)\u{a0}; ${access}.`,
  forbidden: 'Seuls les administrateurs peuvent modifier les réglages.',
  notStored:
    'La base n’a pas répondu, ce n’est donc peut-être pas enregistré. Vérifiez dans une minute avec /verbatim settings, et recommencez si nécessaire.',
};

export const accessSettings = {
  where: {
    channels: {
      all: 'Je réponds dans tous les salons que je vois.',
      only: 'Je ne réponds que dans ',
      not: 'Je ne réponds pas dans ',
    },
    roles: {
      all: 'Je réponds aux personnes de tout rôle.',
      only: 'Je ne réponds qu’aux personnes ayant ',
      not: 'Je ne réponds pas aux personnes ayant ',
    },
  },
  banned: 'Exclues\u{a0}: ',
  withAdults: 'Je réponds aussi dans les salons soumis à une limite d’âge.',
  withoutAdults: 'Je ne réponds pas dans les salons soumis à une limite d’âge.',
  noId: ids,
  tooMany: (most: number): string => `La liste est limitée à ${most} entrées. Rien n’a été modifié.`,
  yourself: 'Vous ne pouvez pas vous exclure vous-même. Rien n’a été modifié.',
  me: 'C’est moi. Je ne me réponds jamais à moi-même, donc rien n’a été modifié.',
  usage: {
    channels:
      'channels allow, channels deny ou channels default, et l’identifiant d’un salon (où je réponds\u{a0}; sans identifiant, ce salon\u{a0}; channels default seul vide les deux listes)',
    categories:
      'channels allow, channels deny ou channels default, et l’identifiant d’un salon, d’une catégorie ou d’un fil (où je réponds\u{a0}; sans identifiant, ce salon\u{a0}; channels default seul vide les deux listes)',
    roles: 'roles, de la même façon',
    ban: 'ban ou unban, et l’identifiant d’une personne',
    age: 'age-restricted on ou off (si je réponds dans de tels salons)',
  },
};

export const why = {
  names: {
    asked: 'Demandé',
    outcome: 'Résultat',
    words: 'Mots cherchés',
    nowhere: 'Dans aucun document',
    phrases: 'Mot pour mot',
    excluded: 'Sans',
    filters: 'Restreint par',
    found: 'Trouvé',
  },
  passages: (count: number): string => counted(count, 'passage'),
  alike: (words: string): string => `aussi ${words}`,
  found: (passages: number, sentences: number): string =>
    `${counted(passages, 'passage')} avec ces mots, ${counted(sentences, 'phrase citable', 'phrases citables')}.`,
  right: {
    'very likely': 'est très probablement juste',
    likely: 'est probablement juste',
    'fairly likely': 'a de bonnes chances d’être juste',
    possible: 'est peut-être juste',
    unlikely: 'n’est probablement pas juste',
    'very unlikely': 'n’est très probablement pas juste',
  },
  told: 'Le message n’est pas une question sur les documents.',
  answered: (right: string): string => `Répondu. La première citation ${right}.`,
  unsure: (right: string): string => `Réponse incertaine. La première citation ${right}.`,
  abstained: (reason: string): string => `Sans réponse. ${reason}`,
  all: 'L’exploitant voit tous les chiffres avec «\u{a0}verbatim why\u{a0}». Où la recherche se fait\u{a0}: ',
};
