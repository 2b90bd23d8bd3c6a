// Spanish: what /verbatim and its subcommands say, and the app's Home.
import { counted, quoted } from '../../language/counted.ts';
import { admin } from './admin.ts';
import { here, ids } from './chat.ts';

export const help = {
  help: 'muestra los comandos',
  sources: 'muestra la lista de documentos',
  why: 'muestra cómo se encontró la respuesta del identificador que añada o, si falta, su última respuesta',
  verify: 'comprueba si la cita de un recibo sigue en los documentos, palabra por palabra',
  cite: 'da la cita de un recibo con su referencia; puede añadir un estilo',
  check: 'compara con los documentos cada cita del texto que añada',
  unanswered: 'muestra las preguntas sin respuesta, para administradores',
  privacy: 'dice qué se guarda, cuánto tiempo y cómo eliminarlo',
  'forget-me': 'elimina sus preguntas y valoraciones',
  'forget-all': 'elimina lo que todos preguntaron aquí, para administradores',
  scope: 'muestra qué documentos puede ver este canal; se cambia con all, none, default o colecciones',
  settings: 'muestra lo que hay ajustado aquí; los administradores lo cambian',
  status: 'muestra dónde se busca, si se guardan las respuestas y el estado de la conexión',
};

export const command = {
  title:
    'Pregúnteme con /ask, con una mención o en un mensaje directo. La respuesta se cita palabra por palabra.',
  ask: 'Citas textuales de los documentos que responden a una pregunta',
  and: 'y',
  unknown: (name: string, known: string): string => `No existe /verbatim ${name}. Existen ${known}.`,
  narrow:
    'Para acotar una pregunta: "frase exacta", -palabra, source:nombre, before:2022, after:2021-06. sort:newest muestra primero lo más reciente.',
  threads: (platform: string): string =>
    `${platform} no ejecuta comandos con barra dentro de los hilos. Mencióneme en el hilo, o elija «Buscar fuentes» (Find sources) en el menú de un mensaje.`,
  menus:
    'En el menú de cualquier mensaje: «Buscar fuentes» (Find sources), «Comprobar las citas» (Check the quotes).',
  verifyUsage: 'Indique un recibo; por ejemplo: /verbatim verify V-7K2Q9',
  citeUsage: 'Indique un recibo y, si quiere, un estilo; por ejemplo: /verbatim cite V-7K2Q9 apa',
  checkUsage: 'Escriba, después de /verbatim check, un texto con citas de cuatro palabras o más.',
  administrators: 'Solo los administradores pueden ver lo que preguntaron otros.',
  notKept: (id: string): string => `No hay ninguna respuesta guardada con el identificador ${quoted(id)}.`,
  leftOut: (count: number): string =>
    `${counted(count, 'parte más no cupo', 'partes más no cupieron')} en este mensaje.`,
};

export const scope = {
  usage: (use: string): string =>
    `Los administradores pueden cambiarlo con ${use} seguido de all, none, default o una lista de colecciones separadas por comas.`,
};

export const status = {
  scope: {
    all: 'Aquí se puede mostrar cualquier documento.',
    none: 'Aquí no se puede mostrar ningún documento.',
    only: (names: string): string => `Aquí solo se pueden mostrar estas colecciones: ${names}.`,
    top: 'los archivos fuera de carpetas',
    and: 'y',
  },
  problems: (count: number): string =>
    count === 0
      ? 'Se pudieron leer todos los documentos.'
      : `${counted(count, 'problema')} en los documentos; quien gestiona el bot los ve con "verbatim check-corpus".`,
  recognizing: (count: number): string =>
    `El texto de ${counted(count, 'archivo')} aún se está reconociendo. En cuanto termine, también habrá respuestas de ahí.`,
  documents: {
    missing: [
      'Faltan documentos o no se pueden leer desde ',
      '. Las respuestas usan la última versión leída; el registro dice por qué.',
    ] as const,
    read: ['Última lectura de los documentos: ', '.'] as const,
    readable: ['La carpeta de documentos se puede leer.'] as const,
  },
  connected: (platform: string): string => `Conectado a ${platform} desde `,
  disconnected: (platform: string): string => `Sin conexión con ${platform} desde `,
  hasReason: '. El registro dice por qué.',
  stored: ['Las respuestas se guardan desde ', '.'] as const,
  notStored: ['Las respuestas se dan, pero no se guardan desde ', '. El registro dice por qué.'] as const,
  names: {
    scope: 'Se muestra aquí',
    searches: 'Dónde se busca',
    problems: 'Problemas',
    recognizing: 'Escaneos',
    documents: 'Documentos',
    memory: 'Respuestas',
  },
  more: ['Cómo se encontró su última respuesta: ', ' Lo que los administradores ajustan aquí: '] as const,
};

export const documents = {
  and: 'y',
  caption: (count: number): string => counted(count, 'documento'),
  columns: ['Título', 'De', 'Fecha', 'Archivo'],
  problems: (count: number): string => `${counted(count, 'problema')}.`,
};

export const home = {
  what: 'Respondo preguntas a partir de sus propios documentos, palabra por palabra: de una a tres citas exactas, cada una con una referencia que se puede abrir y un recibo para comprobarla más tarde. Cuando no estoy seguro, o no encuentro respuesta, lo digo.',
  howTitle: 'Cómo preguntar',
  how: [
    'En un canal: mencióneme con una pregunta; respondo en el hilo.',
    'Solo para usted: /ask y una pregunta, o un mensaje directo.',
    'Sobre un mensaje: Find sources o Check the quotes, en su menú, en «Más acciones».',
    'Mientras escribe: el acceso directo Ask the corpus.',
    '/verbatim help muestra lo demás.',
  ],
  documentsTitle: (count: number): string => counted(count, 'documento'),
  moreDocuments: (left: number): string =>
    `${counted(left, 'documento más', 'documentos más')}. source:nombre en una pregunta busca solo en los que llevan ese nombre.`,
  questionsTitle: 'Sus últimas preguntas',
  noQuestions: 'No tiene preguntas guardadas.',
  notReached: 'Ahora mismo no se pueden leer sus preguntas. Aun así, puede hacer otras nuevas.',
  receipts: (codes: string): string => `respondida: ${codes}`,
  unsure: (codes: string): string => `respuesta incierta; lo más cercano: ${codes}`,
  notAnswered: 'sin respuesta',
  forget: 'Eliminar mis datos',
  forgetTitle: 'Eliminar mis datos',
  forgetText:
    'Esto elimina sus preguntas y valoraciones para siempre. Los recibos de las citas se quedan, sin su nombre.',
  forgetYes: 'Eliminar',
  forgetNo: 'Conservar',
  moreGaps: (left: number): string =>
    `${counted(left, 'tema más', 'temas más')}; quien gestiona el bot los ve todos con "verbatim unanswered".`,
};

export const privacy = {
  title: 'Qué guardo y cómo eliminarlo',
  questions: {
    none: 'Preguntas: no se guarda ninguna una vez respondida. Sus últimos bytes se borran de los archivos en menos de una hora.',
    kept: (days: number): string =>
      `Las preguntas que se me hacen: su texto, la respuesta, dónde y cuándo se hicieron, las valoraciones y, en lugar de su nombre, un código que no lleva hasta usted sin el secreto propio de este bot. Ningún nombre. Al cabo de ${counted(days, 'día')} se eliminan.`,
  },
  edits: {
    memory:
      'Solo en memoria, durante una hora: lo que hace falta de un mensaje dirigido a mí para las ediciones y las preguntas de seguimiento, con su identificador en esta plataforma.',
    stored:
      'Durante un día: lo que hace falta de un mensaje dirigido a mí para las ediciones, las preguntas de seguimiento y los reinicios, con su identificador en esta plataforma.',
  },
  quotes:
    'Las citas mostradas, con sus recibos, para siempre. Proceden de los documentos y no dicen nada de quién preguntó.',
  settings: (tenant: string): string =>
    `Lo que los administradores han ajustado ${here(tenant)}, incluidos los identificadores de las personas vetadas.`,
  others:
    'Lo que escriben otros no se guarda. Cuando alguien busca las fuentes de un mensaje, su texto queda solo en memoria, durante una hora. Cuando alguien me menciona bajo un mensaje, me lo reenvía o publica sus fuentes para todos, se guarda como una pregunta de esa persona.',
  nobodyElse: 'No se transmite nada a nadie más. No se genera ningún texto a partir de ello.',
  traced:
    'Cuándo se hizo una pregunta, en qué plataforma, y el número y el tipo de lo que se encontró se envían a un servidor que eligió el operador de este bot: ni palabras, ni personas, ni canales. No se transmite nada más. No se genera ningún texto a partir de ello.',
  readers:
    'Quien gestiona este bot puede leer lo guardado. Los administradores ven, sin nombres, lo que se preguntó en público y quedó sin respuesta.',
  forgetMe: 'Para eliminar enseguida sus preguntas y valoraciones, también de los archivos:',
  forgetAll: 'Los administradores pueden eliminar lo que todos preguntaron aquí con:',
};

export const forgetAll = {
  administrators: 'Solo los administradores pueden eliminar lo que preguntaron otros.',
  confirm: (questions: number, tenant: string, use: string): string =>
    `Esto elimina para siempre ${counted(questions, 'pregunta hecha', 'preguntas hechas')} por todos ${here(tenant)}, con sus respuestas y valoraciones. Los recibos de las citas y los ajustes se quedan. Para continuar: ${use} everything`,
  done: (questions: number, ratings: number): string =>
    `Se han eliminado aquí ${counted(questions, 'pregunta')} y ${counted(ratings, 'valoración', 'valoraciones')} de todos.`,
};

const noMention =
  'En este canal las preguntas no necesitan mención: donde puedo leer, respondo a las que los documentos responden.';

const questions = (count: number): string => counted(count, 'pregunta');

export const settings = {
  research: {
    none: 'En este canal las preguntas necesitan una mención.',
    mention: `${noMention} En los hilos solo respondo si se me menciona.`,
    'two-party': `${noMention} También en los hilos en los que he respondido, mientras solo escriba en ellos una persona.`,
    always: `${noMention} Lo mismo vale en los hilos.`,
  },
  setHere: 'Lo ajustó aquí un administrador.',
  setByOperator: 'Lo ajustó quien gestiona el bot.',
  noResearch: {
    direct: 'En los mensajes directos, las preguntas no necesitan mención.',
    absent: 'No estoy en esta conversación, así que aquí solo atiendo /ask.',
  },
  elsewhere: 'Use «research» en un canal en el que yo esté.',
  unlimited: {
    person: (_tenant: string): string =>
      'Cada persona puede hacer en un minuto tantas preguntas como quiera.',
    minute: (tenant: string): string =>
      `Entre todos, ${here(tenant)}, se pueden hacer en un minuto tantas preguntas como se quiera.`,
    day: (tenant: string): string =>
      `Entre todos, ${here(tenant)}, se pueden hacer en 24 horas tantas preguntas como se quiera.`,
  },
  limited: {
    person: (count: number, _tenant: string): string =>
      `Cada persona puede hacer ${questions(count)} por minuto`,
    minute: (count: number, tenant: string): string =>
      `Entre todos, ${here(tenant)}, se pueden hacer ${questions(count)} por minuto`,
    day: (count: number, tenant: string): string =>
      `Entre todos, ${here(tenant)}, se pueden hacer ${questions(count)} en 24 horas`,
  },
  setBeyond: (limit: string, set: number, allowed: number): string =>
    `${limit}: un administrador ajustó aquí ${set}, y quien gestiona el bot permite ${allowed}.`,
  setWithin: (allowed: number): string =>
    `Lo ajustó aquí un administrador; quien gestiona el bot permite ${allowed}.`,
  beyond: (limit: string): string =>
    `${limit} como máximo: quien gestiona el bot no permite más. No se ha cambiado nada.`,
  noLimit: (value: string): string =>
    `«${value}» no es un número de preguntas. Indique un número a partir de 1, o «default». No se ha cambiado nada.`,
  usage: (tenant: string, command: string, access: string): string =>
    `Los administradores pueden cambiarlo: ${command} seguido de research y mention, two-party, always, off o default (para el canal donde se usa); limit y un número o default (para cada persona ${here(tenant)}); quota minute o quota day, y un número o default (para todos juntos); ${access}.`,
  forbidden: 'Solo los administradores pueden cambiar los ajustes.',
  notStored:
    'La base de datos no respondió, así que quizá esto no se haya guardado. Compruébelo en un minuto con /verbatim settings, y ajústelo de nuevo si hace falta.',
};

export const accessSettings = {
  where: {
    channels: {
      all: 'Respondo en todos los canales que veo.',
      only: 'Respondo solo en ',
      not: 'No respondo en ',
    },
    roles: {
      all: 'Respondo a personas con cualquier rol.',
      only: 'Respondo solo a personas con ',
      not: 'No respondo a personas con ',
    },
  },
  banned: 'Vetadas: ',
  withAdults: 'También respondo en canales con restricción de edad.',
  withoutAdults: 'No respondo en canales con restricción de edad.',
  noId: ids,
  tooMany: (most: number): string => `La lista admite ${most} entradas como máximo. No se ha cambiado nada.`,
  yourself: 'No puede vetarse a sí mismo. No se ha cambiado nada.',
  me: 'Ese soy yo. Nunca me respondo a mí mismo, así que no se ha cambiado nada.',
  usage: {
    channels:
      'channels allow, channels deny o channels default, y el identificador de un canal (dónde respondo; sin identificador, este canal; channels default por sí solo vacía las dos listas)',
    categories:
      'channels allow, channels deny o channels default, y el identificador de un canal, una categoría o un hilo (dónde respondo; sin identificador, este canal; channels default por sí solo vacía las dos listas)',
    roles: 'roles, de la misma manera',
    ban: 'ban o unban, y el identificador de una persona',
    age: 'age-restricted on u off (si respondo en esos canales)',
  },
};

export const why = {
  names: {
    asked: 'Preguntado',
    outcome: 'Resultado',
    words: 'Se buscó',
    nowhere: 'En ningún documento',
    phrases: 'Palabra por palabra',
    excluded: 'Sin',
    filters: 'Acotado por',
    found: 'Se encontró',
  },
  passages: (count: number): string => counted(count, 'pasaje'),
  alike: (words: string): string => `también ${words}`,
  found: (passages: number, sentences: number): string =>
    `${counted(passages, 'pasaje')} con estas palabras, ${counted(sentences, 'frase citable', 'frases citables')}.`,
  right: admin.likelihoods,
  told: 'El mensaje no es una pregunta sobre los documentos.',
  answered: (right: string): string => `Respondida: es ${right} que la primera cita sea correcta.`,
  unsure: (right: string): string => `Respuesta incierta: es ${right} que la primera cita sea correcta.`,
  abstained: (reason: string): string => `Sin respuesta. ${reason}`,
  all: 'Quien gestiona el bot ve todas las cifras con «verbatim why». Dónde se busca: ',
};
