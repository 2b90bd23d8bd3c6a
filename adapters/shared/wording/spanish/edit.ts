// Spanish: what editors read when they change the documents, and what people read who sign in.
import { quoted } from '../../language/counted.ts';

export const edit = {
  path: {
    outside: (path: string): string =>
      `${quoted(path)} no es una ruta dentro de la carpeta de documentos. Escríbala como carpeta/nombre.txt.`,
    hidden: (path: string): string =>
      `${quoted(path)} no se leería: los archivos ocultos, sources.yaml y un README en el primer nivel no son documentos.`,
    format: (path: string): string =>
      `Los archivos como ${quoted(path)} no se pueden leer. docs/corpus.md enumera los formatos.`,
    name: (path: string): string =>
      `${quoted(path)} no es un nombre que todo sistema pueda guardar. Dele otro nombre al archivo.`,
  },
  otherCollection:
    'Solo puede cambiar documentos de sus propias colecciones. Una colección suele ser la primera carpeta de la ruta.',
  taken: (path: string): string => `Ya hay un archivo en ${quoted(path)}. Sustitúyalo o elija otra ruta.`,
  tooLarge: (megabytes: number): string =>
    `Un documento de este tipo puede tener como máximo ${megabytes} MB.`,
  busy: 'Se están enviando demasiados archivos a la vez. Inténtelo de nuevo en unos segundos.',
  nothingToRestore:
    'No hay nada que recuperar en esta dirección. Los documentos retirados se guardan 30 días.',
};

export const upload = {
  title: 'Añadir documentos',
  lead: 'Suelte archivos aquí o elíjalos. Verá qué se ha entendido de cada uno antes de que se añada.',
  into: 'Carpeta, por ejemplo manual',
  choose: 'Archivos',
  script: {
    'data-words': 'palabras',
    'data-same': 'Ya existe, como',
    'data-keep': 'Añadir',
    'data-replace': 'Sustituir el archivo existente',
    'data-kept': 'Añadido. En unos segundos se responderá con él.',
    'data-sending': 'Enviando',
    'data-failed': 'No ha funcionado. Inténtelo de nuevo.',
    'data-role-required': 'Es solo para editores de documentos, y aquí usted no lo es.',
    'data-collection-forbidden':
      'Solo puede cambiar documentos de sus propias colecciones. Una colección suele ser la primera carpeta de la ruta.',
    'data-path-invalid':
      'El archivo no se puede añadir con esa carpeta y ese nombre, o su formato no se lee.',
    'data-path-taken': 'Ya hay un archivo con esa carpeta y ese nombre.',
    'data-nothing-to-quote': 'En este archivo no hay nada que citar.',
    'data-body-too-large': 'El archivo es demasiado grande para un documento de este tipo.',
  },
};

export const describe = {
  title: (title: string): string => `Editar ${quoted(title)}`,
  link: 'Editar o retirar',
  linkOf: (title: string): string => `Editar o retirar: ${title}`,
  lead: 'Esto se escribe en sources.yaml; el archivo mismo queda como está. Deje un campo vacío para usar lo que dice el archivo.',
  fields: {
    title: 'Título',
    author: 'Autor',
    publisher: 'Editorial',
    published: 'Fecha',
    language: 'Idioma',
    url: 'Enlace',
    licence: 'Licencia',
  },
  hints: {
    published: 'Un año, un mes o un día, por ejemplo 2021, 2021-05 o 2021-05-17.',
    language: 'Dos letras, por ejemplo «es» o «de».',
    url: 'Dónde está el original en la web: https://…',
  },
  wrong: {
    title: 'Acorte el título a 500 caracteres.',
    author: 'Acorte el autor a 500 caracteres.',
    publisher: 'Acorte la editorial a 500 caracteres.',
    published: 'Escriba la fecha como 2021, 2021-05 o 2021-05-17.',
    language: 'Escriba el idioma con dos letras minúsculas, por ejemplo «es».',
    url: 'Escriba el enlace completo, empezando por https:// o http://.',
    licence: 'Acorte la licencia a 500 caracteres.',
  },
  notSaved: 'No se guardó nada.',
  collection: (path: string): string => `La colección depende de la carpeta del archivo: ${path}`,
  save: 'Guardar',
  saved: 'Guardado. El documento lo mostrará en unos segundos.',
  unchanged: 'No se cambió nada.',
  back: 'Volver al documento',
  removeTitle: 'Retirar este documento',
  removeLead:
    'Ya no se cita nada de él, y su archivo sale de la carpeta. Durante 30 días puede recuperarlo. Los recibos conservan las palabras citadas.',
  remove: 'Retirar',
  removeOf: (title: string): string => `Retirar ${title}`,
  removed: (path: string): string => `${path} se ha retirado y saldrá de la lista en unos segundos.`,
  undo: 'Deshacer',
  undoOf: (path: string): string => `Deshacer: recuperar ${path}`,
  restored: 'El documento está de vuelta y aparecerá en la lista en unos segundos.',
};

export const signIn = {
  title: 'Iniciar sesión',
  lead: 'Inicie sesión con su token. Quien gestiona Verbatim le crea uno con «verbatim token add».',
  label: 'Token',
  button: 'Iniciar sesión',
  already: 'Ya he iniciado sesión',
  wrong: 'Token incorrecto.',
  tooMany: 'Demasiados intentos. Espere un minuto e inténtelo de nuevo.',
  needed: 'Inicie sesión primero.',
  signOut: 'Cerrar sesión',
  signedInAs: (name: string): string => `Sesión iniciada como ${name}.`,
  forAdministrators: 'Es solo para administradores, y aquí usted no lo es.',
  forEditors: 'Es solo para editores de documentos, y aquí usted no lo es.',
  provider: (host: string): string => `Iniciar sesión con ${host}`,
  withToken: 'O con un token',
  notAdmitted: (name: string): string =>
    `Sesión iniciada como ${name}, pero ninguno de sus grupos puede leer aquí. Diríjase a quien gestiona Verbatim.`,
  notFinished:
    'No se completó el inicio de sesión. Inténtelo de nuevo; si el problema continúa, diríjase a quien gestiona Verbatim.',
  providerAway:
    'No se puede acceder al servidor de inicio de sesión en este momento. Inténtelo de nuevo en un minuto.',
};
