// Spanish: what is said around quotes, of their places, and of receipts and quotations.
import { counted, grouped } from '../../language/counted.ts';

export const answer = {
  and: 'y',
  otherWords: (count: number): string => counted(count, 'palabra más', 'palabras más'),
  nowhere: (names: string, count: number): string =>
    `${names} no ${count === 1 ? 'aparece' : 'aparecen'} en ninguna parte de los documentos`,
  inDocuments: (nowhere: string): string => `${nowhere}.`,
  reasons: {
    'no-question':
      'Haga una pregunta con palabras sencillas, o escriba las palabras que el pasaje debería contener.',
    'only-common-words':
      'Son solo palabras comunes. Añada un nombre, un lugar, una fecha u otra palabra que los documentos usarían.',
    'only-filters':
      'Esto solo acota la búsqueda: dice dónde buscar, pero no qué. Añada una pregunta, por ejemplo: ¿Quién lo firmó? source:nombre',
    'filter-invalid':
      'No se entiende el filtro. Escriba las fechas como before:2022, after:2021-06 o after:2021-06-30, y las fuentes como source:nombre.',
    'nothing-in-scope':
      'Aquí no se puede mostrar ningún documento. Lo decide quien gestiona el bot, en el archivo de alcances.',
    'nothing-in-filter':
      'Ningún documento cumple estos filtros. Un documento sin fecha no cumple before: ni after:.',
    'phrase-not-found': 'Ningún pasaje contiene esa frase exacta. Pruebe sin las comillas.',
    'words-not-found': 'No se encontró respuesta.',
    'not-together': 'No se encontró respuesta: ningún pasaje reúne las palabras de la pregunta.',
    'not-sure': 'Los documentos usan estas palabras, pero nada en ellos responde claramente a la pregunta.',
  },
  noneSince: (nowhere: string): string => `No se encontró respuesta: ${nowhere}.`,
  notTogether: (names: string): string => `No se encontró respuesta: ningún pasaje reúne ${names}.`,
  unsureHeading: 'Respuesta incierta. Los pasajes más cercanos:',
  lacking: {
    money: 'Ninguno indica un importe.',
    number: 'Ninguno da un número.',
    time: 'Ninguno da una fecha ni una hora.',
    duration: 'Ninguno dice cuánto dura.',
    percentage: 'Ninguno da un porcentaje.',
    version: 'Ninguno indica una versión.',
  },
  greeting: (documents: number): string =>
    `¡Hola! Pregunte algo; la respuesta se cita palabra por palabra de ${counted(documents, 'documento')}.`,
  thanks: 'De nada.',
  help: (documents: number): string =>
    `Haga una pregunta con palabras sencillas; la respuesta se cita palabra por palabra de ${counted(documents, 'documento')}, cada cita con su fuente. "frase exacta" encuentra solo estas palabras en este orden, -palabra descarta los pasajes que la contienen, source:nombre, before:2022 y after:2021-06 acotan la búsqueda; sort:newest muestra primero lo más reciente. Pregunte "what documents do you have?" para ver la lista.`,
  documents: (documents: number): string => `${counted(documents, 'documento')}:`,
  understoodAs: (question: string): string => `Se entendió: ${question}`,
  part: {
    unsure: (question: string, rest: string): string => `${question} Respuesta incierta. ${rest}`,
    abstained: (question: string): string => `${question} No se encontró respuesta.`,
    askAlone: 'Haga esta pregunta por separado para ver lo que más se acerca.',
  },
  nearestHeading: 'Los pasajes más parecidos, que quizá no la respondan:',
  suggestionsHeading: 'Quizá quiso decir:',
  respelled: (word: string, searched: string): string => `${word} no aparece; se buscó ${searched}.`,
  or: 'o',
  from: (from: string, to: string): string => `de ${from} a ${to}`,
  undated: (count: number): string => `${grouped(count)} sin fecha`,
  documentCount: (count: number): string => counted(count, 'documento'),
  passageCount: (count: number): string => counted(count, 'pasaje'),
  searched: (what: string, milliseconds: string): string => `Búsqueda en ${what}, en ${milliseconds} ms.`,
  searchedOnly: (what: string): string => `Búsqueda en ${what}.`,
};

export const citation = {
  days: (count: number): string => `⚠ de hace ${counted(count, 'día')}`,
  months: (count: number): string => `⚠ de hace ${counted(count, 'mes', 'meses')}`,
  years: (count: number): string => `⚠ de hace ${counted(count, 'año')}`,
  sheet: (name: string): string => `hoja ${name}`,
  row: (number: number | string): string => `fila ${number}`,
  slide: (number: number | string): string => `diapositiva ${number}`,
  page: (number: number | string): string => `página ${number}`,
  paragraph: (number: number | string): string => `párrafo ${number}`,
  line: (number: number | string): string => `línea ${number}`,
  unclear: 'leído de una imagen (algunas palabras no se ven bien)',
  clear: 'leído de una imagen (todas las palabras se ven bien)',
  and: 'y',
  alsoIn: (titles: string): string => `También en ${titles}.`,
};

export const proof = {
  unknownReceipt: (code: string): string =>
    `Aquí no hay ninguna cita guardada con el recibo ${code}. Compruebe el código; tiene la forma V-7K2Q9.`,
  receiptNotStored: 'recibo no guardado',
  unknownStyle: (style: string, known: string): string => `No existe el estilo ${style}. Existen ${known}.`,
  and: 'y',
  receipt: (code: string): string => `Recibo ${code}.`,
  shown: (code: string, time: string): string => `Recibo ${code}, mostrado por primera vez el ${time}.`,
  verdicts: {
    exact: 'Exacta hoy, en el mismo lugar del mismo archivo.',
    exactElsewhereChanged: 'Exacta hoy, en el mismo lugar. El archivo ha cambiado en otra parte.',
    movedWithin: 'Exacta hoy, en otro lugar del documento.',
    movedAway: 'Exacta hoy, en otro documento.',
    reRead: 'Releída desde entonces: el archivo es el mismo, pero hoy su texto se lee de otra manera.',
    dropped: 'Cambiada: el documento ya no dice esto.',
    reworded: 'Cambiada: el documento lo dice hoy con otras palabras.',
    gone: 'El documento ya no existe, y ningún otro contiene esta cita.',
  },
  exactElsewhere: 'Las mismas palabras están hoy en:',
  line: (line: number): string => `Línea ${line}:`,
  checked: {
    exact: 'exacta',
    words: 'faltan palabras sin que se indique',
    'inside-word': 'empieza o termina en medio de una palabra',
    'not-in-corpus': 'no está en los documentos',
    stitched: 'compuesta de dos lugares, sin que se indique',
  },
  stitchedFrom: (documents: number): string => `compuesta de ${documents} documentos`,
  altered: {
    words: 'otras palabras que en el documento',
    case: 'otras mayúsculas que en el documento',
    punctuation: 'otra puntuación que en el documento',
    editorial: 'se sustituyeron palabras entre corchetes',
  },
  omissions: (count: number): string =>
    `Faltan palabras, y se indica, en ${counted(count, 'lugar', 'lugares')}.`,
  insertions: (texts: string): string => `Añadido por la redacción: ${texts}.`,
  firstLetter: 'La primera letra cambia entre mayúscula y minúscula.',
  finalPunctuation: 'El último signo de puntuación es de quien cita.',
  foldings: (which: string): string => `Escrito de otra forma: ${which}.`,
  folding: {
    'quotation-marks': 'comillas',
    dashes: 'guiones y rayas',
    ellipses: 'puntos suspensivos',
    'white-space': 'espacios',
    emphasis: 'resaltado',
    'letter-forms': 'formas de las letras',
    'bracketed-letter': 'letra entre corchetes',
  },
  none: 'No se encontró ninguna cita de cuatro palabras o más.',
  quotations: (count: number): string => counted(count, 'cita'),
  allExact: 'todas exactas',
  notExact: (count: number): string => `${count} no ${count === 1 ? 'exacta' : 'exactas'}`,
  leftOut: (count: number): string =>
    `${counted(count, 'cita más sin comprobar', 'citas más sin comprobar')}: el texto es demasiado largo. Compruébelo por partes.`,
};
