// French: what editors read when they change the documents, and what people read who sign in.
import { quoted } from '../../language/counted.ts';

export const edit = {
  path: {
    outside: (path: string): string =>
      `${quoted(path)} n’est pas un chemin dans le dossier des documents. Écrivez-le sous la forme dossier/nom.txt.`,
    hidden: (path: string): string =>
      `${quoted(path)} ne serait pas lu\u{a0}: les fichiers cachés, sources.yaml et un README au premier niveau ne sont pas des documents.`,
    format: (path: string): string =>
      `Les fichiers comme ${quoted(path)} ne peuvent pas être lus. docs/corpus.md donne la liste des formats.`,
    name: (path: string): string =>
      `${quoted(path)} n’est pas un nom que tout système peut enregistrer. Donnez un autre nom au fichier.`,
  },
  otherCollection:
    'Vous ne pouvez modifier que les documents de vos propres collections. Une collection est en général le premier dossier du chemin.',
  taken: (path: string): string =>
    `Il y a déjà un fichier à ${quoted(path)}. Remplacez-le, ou choisissez un autre chemin.`,
  tooLarge: (megabytes: number): string => `Un document de ce type peut faire au plus ${megabytes} Mo.`,
  busy: 'Trop de fichiers sont envoyés en même temps. Réessayez dans quelques secondes.',
  nothingToRestore:
    'Il n’y a rien à rétablir à cette adresse. Les documents retirés sont conservés 30 jours.',
};

export const upload = {
  title: 'Ajouter des documents',
  lead: 'Déposez des fichiers ici, ou choisissez-les. Vous voyez ce qui a été compris de chacun avant qu’il soit ajouté.',
  into: 'Dossier, par exemple manuel',
  choose: 'Fichiers',
  script: {
    'data-words': 'mots',
    'data-same': 'Déjà présent, sous',
    'data-keep': 'Ajouter',
    'data-replace': 'Remplacer le fichier existant',
    'data-kept': 'Ajouté. Dans quelques secondes, il servira aux réponses.',
    'data-sending': 'Envoi de',
    'data-failed': 'Cela n’a pas fonctionné. Réessayez.',
    'data-role-required': 'Réservé aux éditeurs de contenu, dont vous ne faites pas partie ici.',
    'data-collection-forbidden':
      'Vous ne pouvez modifier que les documents de vos propres collections. Une collection est en général le premier dossier du chemin.',
    'data-path-invalid':
      'Le fichier ne peut pas être ajouté sous ce dossier et ce nom, ou son format n’est pas lu.',
    'data-path-taken': 'Il y a déjà un fichier sous ce dossier et ce nom.',
    'data-nothing-to-quote': 'Il n’y a rien à citer dans ce fichier.',
    'data-body-too-large': 'Le fichier est trop grand pour un document de ce type.',
  },
};

export const describe = {
  title: (title: string): string => `Modifier ${quoted(title)}`,
  link: 'Modifier ou retirer',
  linkOf: (title: string): string => `Modifier ou retirer\u{a0}: ${title}`,
  lead: 'Ceci est écrit dans sources.yaml\u{a0}; le fichier lui-même reste tel quel. Laissez un champ vide pour reprendre ce que dit le fichier.',
  fields: {
    title: 'Titre',
    author: 'Auteur',
    publisher: 'Éditeur',
    published: 'Date',
    language: 'Langue',
    url: 'Lien',
    licence: 'Licence',
  },
  hints: {
    published: 'Une année, un mois ou un jour, par exemple 2021, 2021-05 ou 2021-05-17.',
    language: 'Deux lettres, par exemple «\u{a0}fr\u{a0}» ou «\u{a0}de\u{a0}».',
    url: 'Où se trouve l’original sur le web\u{a0}: https://…',
  },
  wrong: {
    title: 'Raccourcissez le titre à 500 caractères.',
    author: 'Raccourcissez l’auteur à 500 caractères.',
    publisher: 'Raccourcissez l’éditeur à 500 caractères.',
    published: 'Écrivez la date sous la forme 2021, 2021-05 ou 2021-05-17.',
    language: 'Écrivez la langue en deux lettres minuscules, par exemple «\u{a0}fr\u{a0}».',
    url: 'Écrivez le lien entier, en commençant par https:// ou http://.',
    licence: 'Raccourcissez la licence à 500 caractères.',
  },
  notSaved: 'Rien n’a été enregistré.',
  collection: (path: string): string => `La collection découle du dossier du fichier\u{a0}: ${path}`,
  save: 'Enregistrer',
  saved: 'Enregistré. Le document l’affichera dans quelques secondes.',
  unchanged: 'Rien n’a été modifié.',
  back: 'Retour au document',
  removeTitle: 'Retirer ce document',
  removeLead:
    'Plus rien n’en est cité, et son fichier quitte le dossier. Pendant 30 jours, vous pouvez le rétablir. Les reçus gardent les mots cités.',
  remove: 'Retirer',
  removeOf: (title: string): string => `Retirer ${title}`,
  removed: (path: string): string => `${path} est retiré et quittera la liste dans quelques secondes.`,
  undo: 'Annuler',
  undoOf: (path: string): string => `Annuler\u{a0}: rétablir ${path}`,
  restored: 'Le document est rétabli et reviendra dans la liste dans quelques secondes.',
};

export const signIn = {
  title: 'Connexion',
  lead: 'Connectez-vous avec votre jeton. L’exploitant de Verbatim vous en crée un avec «\u{a0}verbatim token add\u{a0}».',
  label: 'Jeton',
  button: 'Se connecter',
  already: 'Je suis déjà connecté',
  wrong: 'Jeton erroné.',
  tooMany: 'Trop de tentatives. Attendez une minute, puis réessayez.',
  needed: 'Connectez-vous d’abord.',
  signOut: 'Se déconnecter',
  signedInAs: (name: string): string => `Connecté en tant que ${name}.`,
  forAdministrators: 'Réservé aux administrateurs, dont vous ne faites pas partie ici.',
  forEditors: 'Réservé aux éditeurs de contenu, dont vous ne faites pas partie ici.',
  provider: (host: string): string => `Se connecter avec ${host}`,
  withToken: 'Ou avec un jeton',
  notAdmitted: (name: string): string =>
    `Connecté en tant que ${name}, mais aucun de vos groupes ne peut lire ici. Adressez-vous à l’exploitant de Verbatim.`,
  notFinished:
    'La connexion n’a pas abouti. Réessayez\u{a0}; si le problème persiste, adressez-vous à l’exploitant de Verbatim.',
  providerAway: 'Le serveur de connexion est injoignable pour le moment. Réessayez dans une minute.',
};
