// French: what the bot says in chats around its answers: buttons, refusals, forms and drafts.
import { counted, grouped, quoted } from '../../language/counted.ts';

const kinds: Readonly<Record<string, { readonly here: string; readonly of: string }>> = {
  server: { here: 'sur ce serveur', of: 'de ce serveur' },
  workspace: { here: 'dans cet espace de travail', of: 'de cet espace de travail' },
};
/** `tenant`: the platform's word for one, in English. */
export const here = (tenant: string): string => kinds[tenant]?.here ?? `ici (${tenant})`;
export const ofTenant = (tenant: string): string => kinds[tenant]?.of ?? `de ${tenant}`;

export const chat = {
  askUsage:
    'Posez une question après /ask, par exemple\u{a0}: /ask Combien de jours de congé avons-nous\u{a0}?',
  bareMention: 'Posez-moi une question, ou mentionnez-moi en réponse à une question.',
  roleMention:
    'Vous avez mentionné mon rôle, je ne peux donc pas lire votre question. Mentionnez-moi plutôt par mon nom.',
  askOtherwise: 'Si ce n’était pas cela, reformulez la question, ou ajoutez un nom ou une date.',
  external:
    'Ce salon est partagé avec une autre organisation, je n’y cite donc pas de documents internes. Un administrateur peut l’autoriser.',
  otherWorkspace:
    'Un autre espace de travail partage ce salon, et je réponds à chacun à partir de ses propres documents seulement. L’exploitant peut inscrire l’organisation à la place, ou autoriser le salon.',
  maybeExternal:
    'Je ne peux pas savoir si ce salon est partagé avec une autre organisation, je n’y cite donc pas de documents internes. Un administrateur peut l’autoriser.',
  unreadable:
    'Je ne peux lire une réponse que si elle me mentionne. Mentionnez-moi, ou activez la mention à côté du champ de saisie, et posez de nouveau votre question.',
  unreadableAbove:
    'Je n’ai pas le droit de lire ce message. Choisissez «\u{a0}Trouver les sources\u{a0}» (Find sources) dans son menu, ou mentionnez-moi avec la question.',
  tooMany: {
    person: (_tenant: string): string =>
      'Vous avez posé beaucoup de questions depuis une minute. Réessayez dans un instant.',
    conversation: (_tenant: string): string =>
      'Beaucoup de questions ont été posées ici depuis une minute. Réessayez dans un instant.',
    minute: (tenant: string): string =>
      `Beaucoup de questions ont été posées ${here(tenant)} depuis une minute. Réessayez dans un instant.`,
    day: (tenant: string): string =>
      `Les questions ${ofTenant(tenant)} sont épuisées pour aujourd’hui. Réessayez demain\u{a0}; /verbatim settings indique la limite.`,
  },
  tooManyPresses: 'Vous avez appuyé sur beaucoup de boutons depuis une minute. Réessayez dans un instant.',
  notInChannel:
    'Je ne suis pas dans ce salon, je ne peux donc pas y répondre. Invitez-moi avec /invite et mon nom, puis posez de nouveau votre question.',
  noAccess:
    'Je ne peux pas voir ce salon ou y écrire. Un administrateur peut m’y accorder «\u{a0}Voir le salon\u{a0}» et «\u{a0}Envoyer des messages\u{a0}»\u{a0}; d’ici là, interrogez-moi en message privé.',
  archived:
    'Ce salon est archivé, rien ne peut donc y être publié. Interrogez-moi dans un autre salon ou en message privé.',
  locked:
    'Ce fil est verrouillé, je ne peux donc pas y répondre. Interrogez-moi dans son salon ou en message privé.',
  mayNotPost:
    'Je n’ai pas le droit de publier dans ce salon. Interrogez-moi en message privé, ou demandez à un administrateur de m’y autoriser.',
  tooLate: 'L’ouverture a pris trop de temps. Appuyez de nouveau.',
  mayNotUpload:
    'Je n’ai pas le droit d’envoyer des images. Mon exploitant peut m’accorder le droit files:write\u{a0}; d’ici là, ouvrez le fichier depuis sa référence.',
  failed: (id: string): string =>
    `Quelque chose s’est mal passé de mon côté (${id}). C’est dans le journal\u{a0}; veuillez reposer votre question.`,
  stopped: 'Arrêté. Posez une autre question quand vous voulez.',
  withheld:
    'Une citation ne correspondait pas à son document, elle n’a donc pas été envoyée. Les détails sont dans le journal\u{a0}; veuillez prévenir l’exploitant.',
  tooOld:
    'Désolé, je n’étais pas en marche quand vous avez posé cette question, et c’était il y a un moment, je n’ai donc pas répondu. Veuillez la reposer si elle est toujours utile.',
  unknown:
    'Je ne connais plus ce bouton ou cette commande. Posez de nouveau votre question avec une mention, un message privé ou /ask.',
  notKept:
    'Cette réponse n’est plus enregistrée. Posez de nouveau la question, et ses boutons fonctionneront.',
  notYours: 'Cette réponse appartient à la personne qui a posé la question.',
  references: 'Références',
  thanks: 'Merci. Votre avis est enregistré avec la réponse.',
  attachments: 'Je n’ai pas lu les pièces jointes.',
  whyTitle: 'Qu’est-ce qui n’allait pas\u{a0}?',
  whyLabel: 'La réponse',
  reasons: {
    'wrong-source': 'vient de la mauvaise source',
    outdated: 'est périmée',
    'not-what-i-asked': 'n’est pas ce que j’ai demandé',
  },
  noteLabel: 'Une remarque (facultatif)',
  send: 'Envoyer',
  cancel: 'Annuler',
};

export const buttons = {
  post: 'Publier ici',
  postTitle: 'Publier cette réponse\u{a0}?',
  postText: 'Tout le monde ici verra votre question, votre nom et les citations.',
  postYes: 'Publier',
  postNo: 'Annuler',
  posted: 'Vous avez publié cette réponse ici.',
  postedBefore: 'Cette réponse est déjà publiée ici.',
  context: 'Contexte',
  lessContext: 'Moins de contexte',
  more: (waiting: number): string => `Plus de citations (${waiting})`,
  cite: 'Référence',
  useful: '👍',
  notUseful: '👎',
  usefulSpoken: 'Cette réponse était utile',
  notUsefulSpoken: 'Cette réponse n’était pas utile',
  nearest: 'Passages les plus proches',
  before: (sentence: string): string =>
    sentence === '' ? 'Il n’y a rien avant.' : `Avant\u{a0}: ${sentence}`,
  after: (sentence: string): string =>
    sentence === '' ? 'Il n’y a rien après.' : `Après\u{a0}: ${sentence}`,
  tooLong: 'La réponse est dans le message\u{a0}; elle est trop longue pour une notification.',
};

export const access = {
  barred: {
    person: (tenant: string): string =>
      `Un administrateur ${ofTenant(tenant)} ne veut pas que je vous réponde.`,
    role: (tenant: string): string =>
      `Les administrateurs ${ofTenant(tenant)} ont choisi à quels rôles je réponds, et les vôtres n’en font pas partie.`,
    channel: (_tenant: string): string =>
      'Un administrateur ne veut pas que je réponde dans ce salon. Interrogez-moi dans un autre, ou en message privé.',
    age: (_tenant: string): string =>
      'Je ne réponds pas dans les salons soumis à une limite d’âge, sauf si un administrateur l’autorise.',
    unknown: (tenant: string): string =>
      `Je ne peux pas lire les réglages ${ofTenant(tenant)} en ce moment, je ne réponds donc à personne ici. Réessayez dans une minute.`,
  },
};

export const tenants = {
  person:
    'Je ne réponds pas aux personnes qui m’ont installé pour elles seules\u{a0}: l’exploitant de ce bot ne l’a pas autorisé. Interrogez-moi là où l’on m’a ajouté.',
  direct: (listed: string, platform: string): string =>
    `Je ne réponds pas à vos messages privés\u{a0}: l’exploitant de ce bot ne les a pas autorisés. Il peut le faire avec "${listed}" sous "${platform}" dans le fichier des portées.`,
  tenant: (tenant: string, listed: string, platform: string): string =>
    `Je ne montre aucun document ${here(tenant)}, car l’exploitant de ce bot ne l’a pas prévu. Demandez-lui d’inscrire ${listed} sous "${platform}" dans le fichier des portées.`,
};

export const lookup = {
  title: 'Interroger le corpus',
  hint: 'Tapez quelques mots pour voir les passages qui les contiennent. Choisissez-en un pour le lire en entier.',
  placeholder: 'Mots à chercher',
  where: 'Publier dans',
  post: 'Publier',
  postedBy: 'Publié par ',
  gone: 'Ce passage n’existe plus\u{a0}: les documents ont changé. Cherchez de nouveau.',
  outOfScope: 'Ce passage ne peut pas être montré là-bas.',
  unreachable:
    'Je ne peux pas y publier. Invitez-moi dans le salon avec /invite et mon nom, puis cherchez de nouveau le passage.',
};

export const long = {
  attached: (file: string): string => `Trop long pour être montré ici. Le texte entier est dans ${file}.`,
  missing: 'Trop long pour être montré ici.',
};

export const shortcuts = {
  sourcesTitle: 'Sources',
  checkTitle: 'Citations',
  close: 'Fermer',
  noWords: 'Il n’y a dans ce message aucun mot que je puisse lire.',
};

export const pane = {
  prompts: 'Demandez, par exemple',
  searching: 'cherche dans les documents…',
};

export const aloud = {
  quote: (number: string): string => `Citation ${number}`.trim(),
  closest: (number: string): string => `Passage proche ${number}`.trim(),
  from: (source: string): string => `Extrait de ${source}.`,
  receipt: (code: string): string => `Reçu ${code}.`,
  receiptNotStored: 'Reçu non enregistré.',
};

export const drafts = {
  or: 'ou',
  refused: {
    format: (files: string): string =>
      `Je vérifie les brouillons au format ${files}. Enregistrez le vôtre ainsi, ou collez son texte.`,
    'too-large': (most: number): string =>
      `Je vérifie les brouillons jusqu’à ${most} Mo. Enregistrez le vôtre sans images, ou en plusieurs parties.`,
    'too-long': (most: string): string =>
      `Je vérifie les brouillons jusqu’à ${most} caractères. Vérifiez-le par parties.`,
    'too-slow':
      'La lecture de ce fichier prend trop de temps. Enregistrez-le de nouveau depuis le logiciel qui l’a créé, ou en texte brut.',
    protected: 'Ce fichier est protégé par un mot de passe. Enregistrez-le sans mot de passe.',
    pictures:
      'Ce fichier contient des images de texte, et aucun texte que je puisse lire. Faites d’abord reconnaître son texte.',
    unreadable:
      'Ce fichier est illisible. Enregistrez-le de nouveau depuis le logiciel qui l’a créé, ou en texte brut.',
    empty: 'Il n’y a aucun mot dans ce fichier.',
    busy: 'Je suis en train de lire d’autres brouillons. Réessayez dans une minute.',
  },
  notFetched: 'Le fichier n’a pas pu être récupéré. Envoyez-le de nouveau.',
  copy: (file: string): string => `Chaque citation est marquée dans ${file}.`,
  others: (count: number): string =>
    `Je n’ai vérifié que le premier fichier, et j’en ai laissé ${counted(count, 'autre', 'autres')} de côté.`,
  head: (summary: string): string => `Citations comparées aux documents. ${summary}`,
  says: (text: string): string => `Le document dit\u{a0}: ${text}`,
  difference: (text: string): string =>
    `Différence, avec [-ce qui manque au brouillon-] et {+ce qu’il ajoute+}\u{a0}: ${text}`,
  omitted: (count: number): string =>
    `${counted(count, 'autre citation marquée ci-dessus n’est pas listée', 'autres citations marquées ci-dessus ne sont pas listées')} ici\u{a0}: la liste est trop longue.`,
};

export const journal = {
  nothingAskedYet: 'Aucune question n’a encore été posée.',
  forgot: (questions: number, ratings: number): string =>
    `${grouped(questions)} de vos questions et ${grouped(ratings)} de vos avis ont été supprimés.`,
  notErased: (detail: string): string =>
    `Leurs octets ne sont pas encore effacés du fichier\u{a0}: ${detail}`,
  none: (since: string): string => `Aucune question n’est restée sans réponse depuis le ${since}.`,
  title: (count: number, since: string): string =>
    `${counted(count, 'sujet sans réponse', 'sujets sans réponse')} depuis le ${since}`,
  more: (left: number): string =>
    `${counted(left, 'autre sujet', 'autres sujets')}\u{a0}: l’exploitant les voit tous avec "verbatim unanswered".`,
  counts: (times: string, people: string, last: string, shortfalls: string): string =>
    `Demandé ${times} par ${people}, la dernière fois le ${last}\u{a0}: ${shortfalls}.`,
  times: (count: number): string => counted(count, 'fois', 'fois'),
  people: (count: number): string => counted(count, 'personne', 'personnes'),
  example: (question: string): string => `Par exemple\u{a0}: ${question}`,
  answeredToday: (where: string): string => `Aujourd’hui, les documents y répondent, dans ${where}\u{a0}:`,
};

export const install = {
  done: (name: string): string => `Verbatim est installé dans ${name}.`,
  served: 'Invitez-le dans un salon avec /invite @Verbatim, et demandez\u{a0}: @Verbatim et votre question.',
  unlisted: (platform: string, tenant: string): string =>
    `Il n’y montre encore aucun document\u{a0}: demandez à son exploitant d’inscrire ${tenant} sous "${platform}" dans le fichier des portées.`,
  failed: 'Verbatim n’a pas été installé.',
  again:
    'Ouvrez de nouveau le lien d’installation, dans le même navigateur, et terminez en moins de dix minutes.',
};

/** What is not the id that it should be; `example` is one. */
export const ids = {
  channels: (word: string, example: string): string =>
    `${quoted(word)} n’est pas l’identifiant d’un salon, tel que ${example}. Rien n’a été modifié.`,
  roles: (word: string, example: string): string =>
    `${quoted(word)} n’est pas l’identifiant d’un rôle, tel que ${example}. Rien n’a été modifié.`,
  person: (word: string, example: string): string =>
    `${quoted(word)} n’est pas l’identifiant d’une personne, tel que ${example}. Rien n’a été modifié.`,
};
