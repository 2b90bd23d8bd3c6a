// The line of help desks above which one answers: "##- Please type your reply above this line -##".

/** Of a whole line, without the signs around its words. */
const marks: readonly RegExp[] = [
  /^(?:please )?(?:(?:type|write|enter|add|post|put) (?:your |a )?)?(?:reply|respond|response|answer|comments?)\b.{0,20}\babove th(?:is|e) (?:line|mark(?:er)?)(?: to .{3,60})?$/i,
  /^(?:please )?(?:do not|don['’]t) (?:write|type|edit|reply|change).{0,30}\bbelow this line$/i,
  /^(?:bitte )?(?:(?:geben|schreiben|fügen|tragen) .{0,20}antwort|antworten|antwort)\b.{0,20} (?:oberhalb|über) diese[rs] (?:zeile|linie)(?: ein)?$/i,
  /^(?:veuillez |merci de )?(?:(?:saisi|écri|tape|entre)\p{L}* .{0,20}réponse|répon\p{L}+) .{0,20}au[- ]dessus de cette ligne$/iu,
  /^(?:por favor,? )?(?:(?:escrib|ingres|introduzc)\p{L}+ .{0,20}respuesta|respon\p{L}+) .{0,20}(?:encima|arriba) de esta línea$/iu,
  /^(?:por favor,? )?(?:(?:digit|escrev|insir)\p{L}+ .{0,20}resposta|respond\p{L}+) .{0,20}acima (?:desta|dessa) linha$/iu,
  /^(?:(?:digit|scriv|inseri)\p{L}+ .{0,20}risposta|rispond\p{L}+) .{0,20}sopra (?:a )?questa (?:riga|linea)$/iu,
  /^(?:typ|schrijf|geef|voer)\p{L}* .{0,20}antwoord .{0,20}boven deze (?:regel|lijn)(?: in)?$/iu,
  /^(?:skriv|ange) .{0,12}svar .{0,12}(?:ovanför|över|over|ovenfor) (?:den här|denna|denne) (?:raden|rad|linjen?|linje)$/i,
  /^(?:wpisz|napisz|prosimy .{0,20}) .{0,20}odpowied\p{L}+ (?:powyżej|nad) (?:tej linii|tego wiersza|tym wierszem|tą linią)$/iu,
  /^.{0,40}ответ.{0,20} (?:над этой строкой|выше этой (?:строки|линии))$/iu,
  /^この行(?:より|の)上に.{0,30}(?:返信|回答).{0,20}$/u,
];

export function isReplyMark(line: string): boolean {
  if (line.length > 160) return false;
  const words = line.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return marks.some((mark) => mark.test(words));
}
