// Spanish: what the pages say besides the answers themselves.
import { counted, grouped, quoted } from '../../language/counted.ts';
import { admin } from './admin.ts';

export const web = {
  name: 'Verbatim',
  skip: 'Saltar al contenido',
  pages: 'Páginas',
  ask: 'Preguntar',
  sources: 'Fuentes',
  history: 'Historial',
  verify: 'Comprobar',
  admin: 'Administración',
  listening: (address: string): string => `Pregunte en ${address}`,
  footer:
    'Cada cita reproduce los documentos palabra por palabra e indica su fuente. Nada sale de este programa.',
  failedTitle: 'No ha funcionado',
  failed: (id: string): string =>
    `Algo ha fallado por nuestra parte. Los detalles están en el registro con el código ${id}.`,
  notFoundTitle: 'Página no encontrada',
  notFound:
    'La dirección es incorrecta, o el documento ya no existe. La página Fuentes muestra todos los documentos.',
  tooMany: 'Demasiadas peticiones. Espere un momento e inténtelo de nuevo.',
  tooLarge: 'Es demasiado texto para una sola petición. Envíe una parte.',
  busy: 'Se están haciendo demasiadas preguntas a la vez. Inténtelo de nuevo en unos segundos.',
  tooSlow: 'Ha tardado demasiado. Inténtelo con menos texto.',
  otherHost: (host: string): string =>
    `Este programa solo atiende a esta máquina, y no con el nombre ${host}. VERBATIM_PUBLIC_URL permite otro nombre.`,
  otherMethod: (allowed: string): string => `Esta dirección solo acepta ${allowed}.`,
  outside: (message: string): string =>
    `Ahora mismo no es posible. El mensaje del programa, en inglés: ${message}`,
  languages: 'Idioma',
  otherSite: 'El formulario no se envió desde este sitio, así que se rechazó.',
};

export const waiting = {
  title: 'Leyendo los documentos',
  reading: (soFar: { readonly done: number; readonly of: number } | undefined): string =>
    soFar === undefined
      ? 'Contando los documentos…'
      : `${grouped(soFar.done)} de ${counted(soFar.of, 'documento')} leídos. Las preguntas se responden cuando se hayan leído todos.`,
};

export const ask = {
  title: 'Preguntar a los documentos',
  lead: (documents: number): string =>
    `Las respuestas se citan palabra por palabra de ${counted(documents, 'documento')}. Si no dicen nada, no hay respuesta, o solo los pasajes que más se acercan.`,
  label: 'Su pregunta',
  placeholder: 'Quién, qué, cuándo, dónde…',
  button: 'Preguntar',
  busy: 'Buscando en los documentos…',
  samples: 'Preguntas para empezar',
  narrow: 'Acotar la búsqueda',
  narrowing: [
    ['"frase exacta"', 'solo pasajes con estas palabras en este orden'],
    ['-palabra', 'ningún pasaje con esta palabra'],
    ['source:nombre', 'solo documentos cuyo título, editorial, autor o ruta contiene la palabra'],
    ['before:2022  after:2021-06', 'solo documentos de ese periodo'],
    ['sort:newest', 'las respuestas, desde el documento más reciente'],
  ] as const,
  keysTitle: 'Teclas',
  keys: [
    ['/', 'ir a la pregunta'],
    ['↑ ↓', 'pasar de una cita a otra'],
    ['c', 'copiar la cita con su fuente'],
  ] as const,
  notStored: 'Esa respuesta no está guardada, o ya no lo está. Haga la pregunta de nuevo.',
  changed: 'Los documentos han cambiado desde que se respondió esta pregunta. Hágala de nuevo.',
  suggestions: 'Pasajes con estas palabras',
  askThis: (question: string): string => `Preguntar ${quoted(question)}`,
  printed: (address: string, day: string): string => `${address}, impreso el ${day}.`,
  answer: 'Respuesta',
  abstained: 'Sin respuesta',
  quote: (number: number): string => `Cita ${number}`,
  closestQuote: (number: number): string => `Pasaje ${number}, quizá no sea una respuesta`,
  nearestQuote: (number: number): string => `Pasaje parecido ${number}, quizá no sea una respuesta`,
  read: 'Leer en el documento',
  original: 'Original',
  file: 'Archivo original',
  wholeFile: 'Archivo original, desde el principio',
  verifyReceipt: (code: string): string => `Comprobar el recibo ${code}`,
  likelihood: (likely: keyof typeof admin.likelihoods): string => admin.likelihoods[likely],
  context: 'Contexto',
  before: (sentence: string): string => `Antes: ${sentence}`,
  nothingBefore: 'No hay nada antes.',
  after: (sentence: string): string => `Después: ${sentence}`,
  nothingAfter: 'No hay nada después.',
  more: (waiting: number): string => `Más citas (${waiting})`,
  alsoIn: 'También en',
  shownAs: 'Mostrar como',
  page: 'esta página',
  preview: (platform: string): string => `en ${platform}`,
  previewNote: (platform: string): string =>
    `Una vista previa del mensaje tal como lo muestra ${platform}, hecha exactamente con lo que se enviaría.`,
  bot: 'Verbatim',
  app: 'APP',
};

export const history = {
  title: 'Sus preguntas',
  lead: 'Lo que ha preguntado, primero lo más reciente. Nadie más ve esta lista.',
  none: 'Todavía no ha preguntado nada.',
  forKnown: 'Inicie sesión para ver la lista de sus preguntas.',
  again: 'Preguntar de nuevo',
  againOf: (question: string): string => `Preguntar de nuevo: ${question}`,
  kinds: {
    answered: 'Respondida',
    unsure: 'Respuesta incierta',
    abstained: 'Sin respuesta',
    told: 'Información',
  },
};

export const sources = {
  title: 'Fuentes',
  count: (shown: number, all: number): string =>
    shown === all ? `${counted(all, 'documento')}.` : `${grouped(shown)} de ${counted(all, 'documento')}.`,
  search: 'Buscar en títulos, editoriales, autores y rutas',
  button: 'Buscar',
  none: 'Ningún documento coincide.',
  showAll: 'Mostrar todos',
  filters: 'Filtros y orden',
  filter: {
    collection: 'Colección',
    type: 'Tipo de archivo',
    language: 'Idioma',
    from: 'Desde',
    until: 'Hasta',
  },
  any: 'Cualquiera',
  top: '(en ninguna carpeta)',
  sort: 'Orden',
  onlyProblems: 'Solo con problemas',
  dateExample: '2021-05',
  dateForm: 'Un año, un mes o un día, por ejemplo 2021, 2021-05 o 2021-05-17',
  columns: {
    title: 'Título',
    publisher: 'Editorial',
    published: 'Fecha',
    collection: 'Colección',
    words: 'Palabras',
  },
  pages: 'Páginas de la lista',
  previous: 'Anterior',
  next: 'Siguiente',
  pageOf: (page: number, of: number): string => `Página ${grouped(page)} de ${grouped(of)}`,
  sortBy: (column: string): string => `Ordenar por ${column.toLowerCase()}`,
  problemsTitle: 'Problemas',
  problem: 'Problema',
};

export const copy = {
  of: (what: string): string => `Copiar: ${what}`,
  copy: 'Copiar',
  quote: 'Cita',
  cited: 'Con la fuente',
  markdown: 'Markdown',
  link: 'Enlace',
  copied: 'Copiado.',
  notCopied: 'El navegador no ha permitido copiar.',
};

export const rating = {
  rated: 'Gracias. Su valoración se ha guardado con la respuesta.',
  notRated: 'Esa respuesta no está guardada, así que no se puede valorar.',
  why: '¿Qué estaba mal? La respuesta',
  reasons: {
    'wrong-source': 'viene de la fuente equivocada',
    outdated: 'está anticuada',
    'not-what-i-asked': 'no es lo que pregunté',
  },
  note: 'Una nota, si lo desea',
  send: 'Enviar',
  useful: 'Esta respuesta es útil',
  notUseful: 'Esta respuesta no es útil',
  noVerdict: 'Indique si la respuesta fue útil o qué estaba mal.',
};

export const cite = {
  cite: 'Referencia',
  title: (code: string): string => `Referencias de ${code}`,
  heading: 'Referencias',
  styles: 'Estilos',
  verify: (code: string): string => `Comprobar el recibo ${code}`,
};

export const verify = {
  title: 'Comprobar',
  lead: 'Pegue un recibo, como V-7K2Q9, o un texto con citas de cuatro palabras o más. Cada una se compara con los documentos actuales.',
  label: 'Recibo o texto',
  button: 'Comprobar',
  busy: 'Comparando con los documentos…',
  today: 'Lo que dice hoy, palabra por palabra',
  removed: 'eliminado:',
  inserted: 'añadido:',
};

export const quoteView = {
  answered: 'Palabra por palabra, de los documentos',
  unsure: 'Respuesta incierta. Los pasajes más cercanos:',
  passages: 'Pasajes de los documentos',
  receipt: 'Recibo',
  gone: 'El documento ya no dice esto ahí.',
};
