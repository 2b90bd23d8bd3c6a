// Spanish: what administrators read: figures, what was not answered, and who did what.
import { counted } from '../../language/counted.ts';

export const admin = {
  title: 'Administración',
  lead: (questions: number, since: string): string => `${counted(questions, 'pregunta')} desde el ${since}.`,
  span: 'Desde',
  spans: { '7d': '7 días', '30d': '30 días', '90d': '90 días', '365d': 'Un año' },
  chart: (title: string): string => `Gráfico de barras: ${title}. Las cifras están debajo.`,
  figures: 'Cifras',
  group: 'Grupo',
  byDay: 'Preguntas por día',
  likelihood: 'Probabilidad de que la primera cita fuera correcta',
  likelihoods: {
    'very likely': 'muy probable',
    likely: 'probable',
    'fairly likely': 'bastante probable',
    possible: 'posible',
    unlikely: 'poco probable',
    'very unlikely': 'muy poco probable',
  },
  times: 'Tiempos de respuesta desde el inicio del programa',
  noTimes: 'Desde entonces no se ha preguntado nada.',
  answered: 'con respuesta',
  unsure: 'respuesta incierta',
  abstained: 'sin respuesta',
  answers: 'respuestas',
  unanswered: 'Sin respuesta',
  noneUnanswered: 'No hay preguntas sin respuesta.',
  subject: 'Tema',
  timesAsked: 'Veces',
  shortfalls: 'Resultado',
  people: 'Personas',
  last: 'Última vez',
  example: 'Última pregunta',
  ratings: 'Valoraciones',
  noRatings: 'No se ha valorado ninguna respuesta.',
  verdicts: {
    useful: 'útil',
    'wrong-source': 'de la fuente equivocada',
    outdated: 'anticuada',
    'not-what-i-asked': 'no es lo que se preguntó',
  },
  rating: 'Valoración',
  note: 'Nota',
  day: 'Día',
  question: 'Pregunta',
  quoted: 'Documentos más citados',
  nothingQuoted: 'No se ha citado ningún documento.',
  never: 'Documentos nunca citados',
  everyQuoted: 'Se han citado todos los documentos.',
  answersOf: (count: number): string => counted(count, 'respuesta'),
  more: (left: number): string => `${counted(left, 'más', 'más')}`,
  downloads: 'Descargar como CSV',
  questionsFile: 'Preguntas, respuestas y valoraciones',
  gapsFile: 'Temas sin respuesta',
};

export const audit = {
  title: 'Quién hizo qué',
  head: ['Cuándo (UTC)', 'Quién', 'Qué', 'Acerca de'],
  did: {
    'signed-in': 'inició sesión',
    'token-added': 'creó un token',
    'token-revoked': 'revocó un token',
    'document-added': 'añadió un documento',
    'document-removed': 'retiró un documento',
    'document-restored': 'recuperó un documento',
    'document-described': 'cambió los datos de un documento',
    'scope-changed': 'cambió lo que ve un canal',
    'setting-changed': 'cambió un ajuste',
    'questions-exported': 'exportó preguntas',
    'tenant-forgotten': 'retiró un espacio',
    'questions-forgotten': 'borró todas las preguntas de un espacio',
  },
  none: 'No hay nada registrado.',
};

export const gathered = {
  damaged: (damaged: number): string =>
    `${counted(damaged, 'fila guardada está dañada y se omite', 'filas guardadas están dañadas y se omiten')}.`,
  left: (left: number): string =>
    `${counted(left, 'pregunta que hicieron menos personas no aparece', 'preguntas que hicieron menos personas no aparecen')} en la lista.`,
  shortfalls: {
    abstained: 'sin respuesta',
    unsure: 'respuesta incierta',
    'not-useful': 'con respuesta, pero no útil',
  },
};
