// Spanish: what the bot says in chats around its answers: buttons, refusals, forms and drafts.
import { counted, quoted } from '../../language/counted.ts';

const kinds: Readonly<Record<string, { readonly here: string; readonly of: string }>> = {
  server: { here: 'en este servidor', of: 'de este servidor' },
  workspace: { here: 'en este espacio de trabajo', of: 'de este espacio de trabajo' },
};
/** `tenant`: the platform's word for one, in English. */
export const here = (tenant: string): string => kinds[tenant]?.here ?? `aquí (${tenant})`;
export const ofTenant = (tenant: string): string => kinds[tenant]?.of ?? `de ${tenant}`;

export const chat = {
  askUsage: 'Escriba /ask y una pregunta; por ejemplo: /ask ¿Cuántos días de vacaciones tenemos?',
  bareMention: 'Hágame una pregunta, o mencióneme en una respuesta a una pregunta.',
  roleMention: 'Ha mencionado mi rol, así que no puedo leer su pregunta. Mencióneme a mí por mi nombre.',
  askOtherwise: 'Si no era eso, haga la pregunta de otra manera, o añada un nombre o una fecha.',
  external:
    'Este canal se comparte con otra organización, así que aquí no cito documentos internos. Un administrador puede permitirlo.',
  otherWorkspace:
    'Otro espacio de trabajo comparte este canal, y respondo a cada uno solo con sus propios documentos. Quien gestiona el bot puede incluir la organización en su lugar, o permitir el canal.',
  maybeExternal:
    'No puedo saber si este canal se comparte con otra organización, así que aquí no cito documentos internos. Un administrador puede permitirlo.',
  unreadable:
    'Solo puedo leer una respuesta si me menciona. Mencióneme en ella, o active la mención junto al cuadro de mensaje, y pregunte de nuevo.',
  unreadableAbove:
    'No tengo permiso para leer ese mensaje. Elija «Buscar fuentes» (Find sources) en su menú, o mencióneme junto con la pregunta.',
  tooMany: {
    person: (_tenant: string): string =>
      'Ha hecho muchas preguntas en el último minuto. Inténtelo de nuevo en breve.',
    conversation: (_tenant: string): string =>
      'Aquí se han hecho muchas preguntas en el último minuto. Inténtelo de nuevo en breve.',
    minute: (tenant: string): string =>
      `Se han hecho muchas preguntas ${here(tenant)} en el último minuto. Inténtelo de nuevo en breve.`,
    day: (tenant: string): string =>
      `Las preguntas ${ofTenant(tenant)} se han agotado por hoy. Inténtelo de nuevo mañana; /verbatim settings muestra el límite.`,
  },
  tooManyPresses: 'Ha pulsado muchos botones en el último minuto. Inténtelo de nuevo en breve.',
  notInChannel:
    'No estoy en ese canal, así que no puedo responder allí. Invíteme con /invite y mi nombre, y pregunte de nuevo.',
  noAccess:
    'No puedo ver ese canal o escribir en él. Un administrador puede darme allí «Ver canal» y «Enviar mensajes»; hasta entonces, pregúnteme en un mensaje directo.',
  archived:
    'Ese canal está archivado, así que no se puede publicar nada en él. Pregúnteme en otro canal o en un mensaje directo.',
  locked:
    'Ese hilo está bloqueado, así que no puedo responder en él. Pregúnteme en su canal o en un mensaje directo.',
  mayNotPost:
    'No tengo permiso para publicar en ese canal. Pregúnteme en un mensaje directo, o pida a un administrador que me lo permita.',
  tooLate: 'Tardó demasiado en abrirse. Pulse de nuevo.',
  mayNotUpload:
    'No tengo permiso para subir imágenes. Quien me gestiona puede darme el permiso files:write; hasta entonces, abra el archivo desde su referencia.',
  failed: (id: string): string =>
    `Algo ha fallado por mi parte (${id}). Está en el registro; pregunte de nuevo, por favor.`,
  stopped: 'Detenido. Pregunte de nuevo cuando quiera.',
  withheld:
    'Una cita no coincidía con su documento, así que no se ha enviado. Los detalles están en el registro; avise, por favor, a quien gestiona el bot.',
  tooOld:
    'Lo siento, no estaba en marcha cuando preguntó esto, y de eso hace ya un rato, así que no he respondido. Pregunte de nuevo, por favor, si todavía lo necesita.',
  unknown: 'Ya no conozco ese botón o comando. Pregunte de nuevo con una mención, un mensaje directo o /ask.',
  notKept: 'Esa respuesta ya no está guardada. Pregunte de nuevo, y sus botones funcionarán.',
  notYours: 'Esta respuesta pertenece a la persona que preguntó.',
  references: 'Referencias',
  thanks: 'Gracias. Su valoración se ha guardado con la respuesta.',
  attachments: 'No he leído los archivos adjuntos.',
  whyTitle: '¿Qué estaba mal?',
  whyLabel: 'La respuesta',
  reasons: {
    'wrong-source': 'viene de la fuente equivocada',
    outdated: 'está anticuada',
    'not-what-i-asked': 'no es lo que pregunté',
  },
  noteLabel: 'Una nota (opcional)',
  send: 'Enviar',
  cancel: 'Cancelar',
};

export const buttons = {
  post: 'Publicar aquí',
  postTitle: '¿Publicar esta respuesta?',
  postText: 'Aquí todos verán su pregunta, su nombre y las citas.',
  postYes: 'Publicar',
  postNo: 'Cancelar',
  posted: 'Ha publicado esta respuesta aquí.',
  postedBefore: 'Esa respuesta ya está publicada aquí.',
  context: 'Contexto',
  lessContext: 'Menos contexto',
  more: (waiting: number): string => `Más citas (${waiting})`,
  cite: 'Referencia',
  useful: '👍',
  notUseful: '👎',
  usefulSpoken: 'Esta respuesta fue útil',
  notUsefulSpoken: 'Esta respuesta no fue útil',
  nearest: 'Pasajes más cercanos',
  before: (sentence: string): string => (sentence === '' ? 'Antes no hay nada.' : `Antes: ${sentence}`),
  after: (sentence: string): string => (sentence === '' ? 'Después no hay nada.' : `Después: ${sentence}`),
  tooLong: 'La respuesta está en el mensaje; es demasiado larga para una notificación.',
};

export const access = {
  barred: {
    person: (tenant: string): string => `Un administrador ${ofTenant(tenant)} no quiere que le responda.`,
    role: (tenant: string): string =>
      `Los administradores ${ofTenant(tenant)} eligieron a qué roles respondo, y los suyos no están entre ellos.`,
    channel: (_tenant: string): string =>
      'Un administrador no quiere que responda en este canal. Pregúnteme en otro, o en un mensaje directo.',
    age: (_tenant: string): string =>
      'No respondo en canales con restricción de edad, salvo que un administrador lo permita.',
    unknown: (tenant: string): string =>
      `Ahora mismo no puedo leer los ajustes ${ofTenant(tenant)}, así que aquí no respondo a nadie. Inténtelo de nuevo en un minuto.`,
  },
};

export const tenants = {
  person:
    'No respondo a quienes me han instalado solo para sí: quien gestiona este bot no lo ha permitido. Pregúnteme en un lugar al que se me haya añadido.',
  direct: (listed: string, platform: string): string =>
    `No respondo a sus mensajes directos: quien gestiona este bot no los ha permitido. Puede hacerlo con "${listed}" bajo "${platform}" en el archivo de alcances.`,
  tenant: (tenant: string, listed: string, platform: string): string =>
    `No muestro ningún documento ${here(tenant)}, porque quien gestiona este bot no lo ha previsto. Pídale que incluya ${listed} bajo "${platform}" en el archivo de alcances.`,
};

export const lookup = {
  title: 'Preguntar al corpus',
  hint: 'Escriba algunas palabras para ver los pasajes que las contienen. Elija uno para leerlo entero.',
  placeholder: 'Palabras que buscar',
  where: 'Publicar en',
  post: 'Publicar',
  postedBy: 'Publicado por ',
  gone: 'Ese pasaje ya no está: los documentos han cambiado. Busque de nuevo.',
  outOfScope: 'Ese pasaje no se puede mostrar allí.',
  unreachable:
    'No puedo publicar allí. Invíteme al canal con /invite y mi nombre, y busque el pasaje de nuevo.',
};

export const long = {
  attached: (file: string): string => `Demasiado largo para mostrarlo aquí. Está entero en ${file}.`,
  missing: 'Demasiado largo para mostrarlo aquí.',
};

export const shortcuts = {
  sourcesTitle: 'Fuentes',
  checkTitle: 'Citas',
  close: 'Cerrar',
  noWords: 'En ese mensaje no hay palabras que yo pueda leer.',
};

export const pane = {
  prompts: 'Pregunte, por ejemplo',
  searching: 'busca en los documentos…',
};

export const aloud = {
  quote: (number: string): string => `Cita ${number}`.trim(),
  closest: (number: string): string => `Pasaje cercano ${number}`.trim(),
  from: (source: string): string => `De ${source}.`,
  receipt: (code: string): string => `Recibo ${code}.`,
  receiptNotStored: 'Recibo no guardado.',
};

export const drafts = {
  or: 'o',
  refused: {
    format: (files: string): string =>
      `Compruebo borradores en archivos ${files}. Guarde el suyo así, o pegue su texto.`,
    'too-large': (most: number): string =>
      `Compruebo borradores de hasta ${most} MB. Guarde el suyo sin imágenes, o por partes.`,
    'too-long': (most: string): string =>
      `Compruebo borradores de hasta ${most} caracteres. Compruébelo por partes.`,
    'too-slow':
      'Leer este archivo lleva demasiado tiempo. Guárdelo de nuevo desde el programa que lo creó, o como texto sin formato.',
    protected: 'Este archivo está protegido con contraseña. Guárdelo sin ella.',
    pictures:
      'Este archivo contiene imágenes de texto, y ningún texto que yo pueda leer. Haga que se reconozca antes el texto.',
    unreadable:
      'Este archivo no se puede leer. Guárdelo de nuevo desde el programa que lo creó, o como texto sin formato.',
    empty: 'En este archivo no hay palabras.',
    busy: 'Estoy leyendo otros borradores. Inténtelo de nuevo en un minuto.',
  },
  notFetched: 'No se pudo obtener el archivo. Súbalo de nuevo.',
  copy: (file: string): string => `Cada cita está marcada en ${file}.`,
  others: (count: number): string =>
    `Solo he comprobado el primer archivo, y he dejado fuera ${counted(count, 'otro', 'otros')}.`,
  head: (summary: string): string => `Citas comparadas con los documentos. ${summary}`,
  says: (text: string): string => `El documento dice: ${text}`,
  difference: (text: string): string =>
    `Diferencia, con [-lo que falta en el borrador-] y {+lo que añade+}: ${text}`,
  omitted: (count: number): string =>
    `${counted(count, 'cita más está marcada arriba y no aparece', 'citas más están marcadas arriba y no aparecen')} en esta lista, que es demasiado larga.`,
};

export const journal = {
  nothingAskedYet: 'Todavía no se ha preguntado nada.',
  forgot: (questions: number, ratings: number): string =>
    `Se han eliminado ${counted(questions, 'pregunta')} y ${counted(ratings, 'valoración', 'valoraciones')} suyas.`,
  notErased: (detail: string): string => `Sus bytes aún no se han borrado del archivo: ${detail}`,
  none: (since: string): string => `No hay preguntas sin respuesta desde el ${since}.`,
  title: (count: number, since: string): string =>
    `${counted(count, 'tema sin respuesta', 'temas sin respuesta')} desde el ${since}`,
  more: (left: number): string =>
    `${counted(left, 'tema más', 'temas más')}: quien gestiona el bot los ve todos con "verbatim unanswered".`,
  counts: (times: string, people: string, last: string, shortfalls: string): string =>
    `Preguntado ${times} por ${people}, la última vez el ${last}: ${shortfalls}.`,
  times: (count: number): string => counted(count, 'vez', 'veces'),
  people: (count: number): string => counted(count, 'persona'),
  example: (question: string): string => `Por ejemplo: ${question}`,
  answeredToday: (where: string): string => `Hoy los documentos responden a esto, en ${where}:`,
};

export const install = {
  done: (name: string): string => `Verbatim está instalado en ${name}.`,
  served: 'Invítelo a un canal con /invite @Verbatim, y pregunte: @Verbatim y su pregunta.',
  unlisted: (platform: string, tenant: string): string =>
    `Allí aún no muestra documentos: pida a quien lo gestiona que incluya ${tenant} bajo "${platform}" en el archivo de alcances.`,
  failed: 'Verbatim no se ha instalado.',
  again: 'Abra de nuevo el enlace de instalación, en el mismo navegador, y termine en menos de diez minutos.',
};

/** What is not the id that it should be; `example` is one. */
export const ids = {
  channels: (word: string, example: string): string =>
    `${quoted(word)} no es el identificador de un canal, como ${example}. No se ha cambiado nada.`,
  roles: (word: string, example: string): string =>
    `${quoted(word)} no es el identificador de un rol, como ${example}. No se ha cambiado nada.`,
  person: (word: string, example: string): string =>
    `${quoted(word)} no es el identificador de una persona, como ${example}. No se ha cambiado nada.`,
};
