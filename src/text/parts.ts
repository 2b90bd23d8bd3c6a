// What documents call their numbered parts: "Chapter 3", "ARTICLE IV".

/** Names of parts in the languages that docs name, as the alternatives of a pattern without case. */
export const part = [
  'chapter section part article annex appendix figure fig table page volume book lecture lesson',
  'kapitel abschnitt teil artikel anhang abbildung abb tabelle seite band',
  'chapitre partie annexe tableau tome',
  'capítulo capitulo sección seccion parte artículo articulo anexo figura tabla página',
  'seção secao artigo tabela capitolo sezione articolo allegato tabella pagina',
  'hoofdstuk paragraaf deel bijlage figuur tabel rozdział część załącznik rysunek tabela',
  'глава раздел часть статья приложение рисунок таблица kapitola část příloha avsnitt del bilaga kapittel luku liite',
]
  .join(' ')
  .replace(/ /g, '|');

/** Its number, as a pattern without case. */
export const partNumber = String.raw`(?:\d+(?:[.-]\d+)*|[ivxlc]+|[A-Z])`;
