// Spanish: what the reader of a document says, and of the picture of a page.
import { counted, grouped, quoted } from '../../language/counted.ts';

type Unit = 'page' | 'slide' | 'row' | 'paragraph';

const units: Readonly<Record<Unit, readonly [one: string, many: string]>> = {
  page: ['Página', 'Páginas'],
  slide: ['Diapositiva', 'Diapositivas'],
  row: ['Fila', 'Filas'],
  paragraph: ['Párrafo', 'Párrafos'],
};

const the: Readonly<Record<Unit, string>> = {
  page: 'la página',
  slide: 'la diapositiva',
  row: 'la fila',
  paragraph: 'el párrafo',
};

const setAside: Readonly<Record<string, string>> = {
  'no words': 'sin palabras',
  'unclear order': 'orden poco claro',
  boilerplate: 'texto repetido en las páginas',
  caption: 'pie de imagen',
  sound: 'sonido',
  'quoted message': 'mensaje citado',
  signature: 'firma',
  'listed in sources.yaml': 'excluido en sources.yaml',
};

export const reader = {
  words: (count: number): string => counted(count, 'palabra'),
  paragraph: (number: number): string => `Párrafo ${number}`,
  page: (number: number | string): string => `Página ${number}`,
  slide: (number: number): string => `Diapositiva ${number}`,
  row: (number: number): string => `Fila ${number}`,
  sheet: (name: string): string => `Hoja ${name}`,
  time: (clock: string): string => `En ${clock}`,
  aside: (why: string): string => `Nunca se cita: ${setAside[why] ?? why}`,
  toQuote: 'Ir a la cita',
  notHere: (code: string): string => `La cita del recibo ${code} ya no está en este documento.`,
  noSuchPlace: 'Ese lugar no existe en este documento.',
  noSuchNumber: (unit: Unit, typed: string, last: string): string =>
    `${units[unit][0]} ${quoted(typed)}: no existe en este documento, que termina en ${the[unit]} ${last}.`,
  toAnswer: 'Volver a la respuesta',
  tools: 'En este documento',
  contents: 'Contenido',
  parts: 'Partes de este documento',
  part: (number: number, all: number): string => `Parte ${number} de ${grouped(all)}`,
  partOf: (heading: string, range: string): string => `${heading} · ${range}`,
  within: (chapter: string, heading: string): string => `${chapter} › ${heading}`,
  continued: (heading: string): string => `${heading} (continuación)`,
  range: (unit: Unit, first: string, last: string): string =>
    first === last ? `${units[unit][0]} ${first}` : `${units[unit][1]} ${first}–${last}`,
  of: (last: string): string => `de ${last}`,
  previous: 'Parte anterior',
  next: 'Parte siguiente',
  goTo: (unit: Unit): string => `Ir a ${the[unit]}`.replace('a el ', 'al '),
  go: 'Ir',
  find: 'Buscar en este documento',
  findButton: 'Buscar',
  toStart: 'Ir al principio de esta página',
};

export const find = {
  title: (words: string, title: string): string => `${quoted(words)} en ${title}`,
  back: 'Volver al documento',
  count: (count: number, isCut: boolean): string =>
    isCut
      ? `Más de ${counted(count, 'coincidencia')}. Se muestran las primeras.`
      : `${counted(count, 'coincidencia')}.`,
  shown: (shown: number): string => `Se muestran las primeras ${shown}. Añada palabras para encontrar menos.`,
  none: 'Estas palabras no están en este documento.',
  apart: 'Las palabras no van seguidas en ningún lugar. Estos párrafos las contienen todas:',
  all: 'Todas las coincidencias',
  number: (number: number, count: number): string => `Coincidencia ${number} de ${count}`,
  previous: 'Coincidencia anterior',
  next: 'Coincidencia siguiente',
};

const refusals: Readonly<Record<string, string>> = {
  format: 'Los archivos de este tipo no tienen páginas que mostrar. La cita está en el texto del documento.',
  package:
    'Aquí no se pueden mostrar páginas, porque el paquete @napi-rs/canvas no está instalado. Quien gestiona el programa puede instalarlo: npm install @napi-rs/canvas',
  office:
    'Aquí no se pueden mostrar páginas de archivos de Office, porque LibreOffice no está instalado. Quien gestiona el programa puede instalarlo.',
  'not-opened':
    'LibreOffice no puede abrir este archivo: o está dañado, o LibreOffice está instalado sin su programa para estos archivos (Writer, Calc o Impress). Quien gestiona el programa puede instalarlo.',
  'not-found': 'Las palabras de la cita no se encontraron con certeza en las páginas.',
  changed: 'El archivo ha cambiado desde que se leyó. Inténtelo de nuevo en un minuto.',
  gone: 'El archivo ya no está.',
  busy: 'Se están preparando demasiadas páginas. Inténtelo de nuevo en breve.',
  encrypted: 'El archivo está protegido con contraseña, así que su página no se puede mostrar.',
  unreadable:
    'La página no se puede mostrar: el archivo está dañado en ese lugar. Quizá el registro diga más.',
  'too-large': 'La página es demasiado grande para mostrarla de forma legible.',
  'too-slow': 'Preparar la página tardaba demasiado, así que se abandonó.',
  'too-much-memory': 'Preparar la página necesitaba demasiada memoria, así que se abandonó.',
};

export const picture = {
  button: 'Mostrar la página',
  refused: (reason: string): string => refusals[reason] ?? reason,
  caption: (title: string, page: number | string | undefined): string =>
    page === undefined ? title : `${title}, página ${page}`,
  notFound: (title: string): string =>
    `La cita ya no está en ${title}, así que no hay ninguna página que mostrar.`,
  sent: 'Le he enviado la página en un mensaje directo.',
  notMarked:
    'Las palabras de la cita no se encontraron con certeza en la página, así que no hay nada marcado.',
  saved: (title: string): string => `${title}, tal como se guardó`,
  inReader: (title: string): string => `${title}, tal como se guardó, con la cita marcada`,
  section: 'La página misma',
  open: 'Abrir el archivo original',
};
