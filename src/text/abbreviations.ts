// Abbreviations after whose full stop a sentence goes on, in the languages that Verbatim knows questions of.
import { goesOnInName } from './marked-names.ts';
import { goesOnAfterForm } from './short-forms.ts';

/** Splits a list at its white space. */
const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Always followed by what they belong to: a name, a street, an example. Lower case, without the last full stop. */
const leading = listed(`
  dr drs mr mrs ms mx prof gen sen rep gov pres st sgt cpl pvt capt cmdr adm lt maj rev hon fr supt insp messrs atty
  attn
  cf viz vs v al e.g i.e eg ie mt ft dept dist assn univ mfg natl intl asst assoc dir
  mme mlle mmes mm mgr cie bd ste env p.ex c.-à-d c-à-d dre éd trad coll
  hr frl dipl ing bzw vgl z.b d.h u.a o.ä i.d.r z.t evtl ggf inkl exkl zzgl einschl ausschl bspw ca sog insb gem
  abg hl kath ehem geb stellv stv vors
  sra sras sres srta dña dra dras dres exmo exma excmo excma ilmo ilma ud uds p.ej avda ctra pza plza arq gral mons
  sig sigg sig.ra dott prof.ssa avv geom spett cfr on.le
  dhr mevr bijv o.a m.b.t i.v.m resp zgn fam
  t.ex bl.a f.eks doc
  np ul św tzw im ks ang niem łac tj inż
  ул проф акад тов гр напр инж доц англ фр лат исп греч
  tj tzv mudr judr phdr rndr
  ifj özv
  doç yrd öğr uzm bkz bknz örn
`);

/** Followed by a number or a letter, and otherwise words like others: "no. 4", "art. 12", "App. C". */
const numbered = listed(`
  no nos art arts sec secs para paras p pp vol vols ch chs fig figs eq ed eds tr col cols l ll n nn fn
  op loc ibid cit
  ex exs exh app apps cal dkt tab cl cls reg regs sched pt pts supp cir ct amend stat div subd ser rptr civ crim evid bankr fed
  jan feb mar apr jun jul aug sep sept oct nov dec c approx aprox est env
  bldg rm apt ext
  nr nrn az abs bd bde kap abb ziff anm rn rdnr abschn anl beil aufl jg hrsg tel str zi
  núm pág págs cap inc apdo tít tfno tlf teléf cód
  tél bât appt bull
  pag tav sez sent un
  blz hfdst lid jo
  kl sid kap stk
  poz rys str godz r pok lok rozdz
  ст гл стр рис табл п пп кв д г тел
  č čl odst obr
`);

/** What is included, or due by the month: followed by it, or the end of a sentence ("VAT excl."). */
const including = listed('incl excl mtl');

/** Followed by an amount; the first two by what is limited as well: "the min. Age", "max. Höhe". */
const limits = listed('max min mind approx aprox est env ca cca ok');

/** "EUR 100", "€100", "5 GB". */
const amount =
  /^\(?(?:\p{N}|\p{Sc}|\p{Lu}{2,3}[$€£]?\s?\p{N}|(?:Rs|Fr|Kr|Kč)\.?\s?(?:\p{N}|$)|Euro(?!\p{L}))/u;

/** May end a sentence as well: what follows decides. */
const trailing = listed(`
  inc ltd pte llc corp co cos bros plc gmbh jr sr esq etc a.m p.m am pm ph.d phd b.a m.a est bhd sdn pty ag kg
  usw ecc enz osv atd itd и.др т.д т.п др dvs mln mld mio mrd tys тыс млн млрд руб kr kč
  s.a s.p.a s.r.l s.l b.v n.v
`);

/** Words of one letter, which end sentences; others are initials. */
const ofOneLetter = listed('є я ö ø å');

/** What begins a sentence after the Swedish "av", which is an avenue before other names. */
const afterSwedish =
  /^(?:det|den|de|du|vi|han|hon|jag|om|när|då|där|här|men|detta|dessa|i|på|för|sedan|nu|så|en|ett|alla|vissa|välj)$/iu;

/** Of the states of the United States, as newspapers shorten them after a town's name. */
const states = listed(`
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt
  va wash wis wyo ont que
`);

/** "завод им. Кирова", where "пользоваться им." ends a sentence: after what is named for somebody. */
const namedFor =
  /(?:\(|(?:завод|комбинат|фабрик|верф|колхоз|совхоз|библиотек|институт|университет|академи|консерватори|училищ|гимнази|лице|школ|кафедр|музе|театр|клуб|двор[ец]|парк|стадион|больниц|клиник|цент[рe]|фонд|преми|станци|порт|канал|мост|улиц|площад|проспект|обществ)\p{L}*\s+)им\.$/iu;

/** Written as one with its word: "l'art. 5", "dell'art. 5". */
const article = /^(?:[dl]|(?:de|a|ne|su|da)ll)['’]/;

/** "Inc. Chairman Ada Brandt": what a person is there, before the name. */
const posts = listed(`
  chairman chairwoman chair president director secretary treasurer founder co-founder ceo cfo cto coo spokesman spokeswoman
  spokesperson manager partner owner lawyer attorney counsel analyst engineer executive executives vice chief senior
`);

/** What follows a time of the day. */
const afterTime =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|[ecmpb][sd]?t|gmt|utc|cet|cest|eastern|central|pacific)$/i;

/** "am 3. Oktober", "im 19. Jahrhundert", "der 2. Senat": an ordinal after a German function word. */
const germanOrdinal =
  /(?:^|[\s(])(?:a[mb]|im|der|die|das|dem|den|des|vom|zum|zur|bis|seit|beim|ins|und|jede[mnrs]?)\s+\d{1,3}\.$/iu;
const germanDate = /(?:^|[\s(])\d{1,2}\.$/u;
const germanMonth = /^(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)/u;

/** Words that open a sentence far more often than they continue a name. */
const openers = listed(`
  the a an this that these those it its he she they we i you his her their our my in on at by for from with to as if
  when while since after before during although though but and or so yet however moreover meanwhile also then there here
  what who where why how which not no some many most all both each such one two according under over
  der die das es er sie wir ich ein eine im am auf bei mit von zu nach für und aber doch wer was wie wo wenn als da dann dies diese dieser dieses
  le la les un une il elle ils elles nous vous je ce cette ces dans en au aux mais et ou donc que qui où quand si
  el los las una yo ella ellos nosotros este esta estos pero y o
  lo gli uno io noi è é questo questa ma e se
  de het een hij zij ze wij dit dat maar
`);

/** Whether the sentence goes on after `before`, which ends in a full stop or a mark, with `after`. */
export function goesOnAfter(before: string, after: string): boolean {
  const next = /^["'“‘„«(]*([\p{L}\p{N}]+)/u.exec(after)?.[1] ?? '';
  const opens = /^\p{Lu}/u.test(next) && openers.has(next.toLowerCase());
  if (germanDate.test(before) && germanMonth.test(next)) return true;
  if (germanOrdinal.test(before) && !opens) return true;
  if (/[!?]$/.test(before)) return goesOnInName(before, after, next, opens);
  const word = /(?:^|[\s("'“‘„«[])([\p{L}][\p{L}.'’-]*)\.$/u.exec(before)?.[1];
  const isAbbreviated =
    after.charAt(next.length) === '.' && (isInitials(next) || numbered.has(next.toLowerCase()));
  if (word === undefined) return false;
  if (goesOnAfterForm({ word, before, after, next, opens })) return true;
  if (limits.has(word.toLowerCase()) && leadsOn(word, before, amount.test(after), next, opens)) return true;
  // "EE. UU.", "FF. AA.": plurals of initials in Spanish.
  if (isDoubled(word) && isDoubled(next) && after.charAt(next.length) === '.') return true;
  return isShort(word, before, next, opens, isAbbreviated);
}

/** Whether "max." and the like belong to what follows. Minutes have a number, and "mind" and "Max" are words as well. */
function leadsOn(word: string, before: string, beforeAmount: boolean, next: string, opens: boolean): boolean {
  if (/\p{N}\s*min\.$|\b(?:is|are|was|it's|all|looks|be|not) ok\.$/iu.test(before)) return false;
  if (beforeAmount) return true;
  return /^(?:max|min)$/.test(word) && /^\p{L}/u.test(next) && !opens && !/\bto the max\.$/.test(before);
}

function isShort(
  word: string,
  before: string,
  next: string,
  opens: boolean,
  isAbbreviated: boolean,
): boolean {
  const key = word.toLowerCase();
  const beforeNumber = /^\p{N}/u.test(next) || (!opens && /^(?:[IVXLC]+|\p{Lu})$/u.test(next));
  // "Cass. pen. Sez. III".
  if (/^(?:cass|pen|civ|cost)$/.test(key) && next === 'Sez' && isAbbreviated) return true;
  if (/\p{L}str$/u.test(key) && /^\p{N}/u.test(next)) return true;
  if (numbered.has(key.replace(article, '')) && (beforeNumber || isAbbreviated)) return true;
  if (leading.has(key)) return true;
  if (including.has(key)) return !opens;
  if (word === 'Col') return !opens && /^\p{Lu}/u.test(next);
  if (key === 'av') return !opens && !afterSwedish.test(next);
  if (key === 'им') return namedFor.test(before) || isAbbreviated;
  // Centimetres have a number.
  if (key === 'см') return !/\p{N}\s*см\.$/iu.test(before);
  if (ofOneLetter.has(word)) return isAbbreviated;
  if (trailing.has(key))
    return (
      trailing.has(next.toLowerCase()) ||
      /^[\p{Ll}\p{N}]/u.test(next) ||
      (isTime(key) && afterTime.test(next)) ||
      (!isTime(key) && posts.has(next.toLowerCase())) ||
      (key === 'bros' && !opens) ||
      (key === 'sr' && beforeName.test(before))
    );
  if (states.has(key) && /^\p{Lu}/u.test(word)) return !opens && /,\s+\p{L}+\.$/u.test(before);
  return (isInitials(word) || isWithoutVowel(word)) && (!opens || isAbbreviated);
}

/** "El Sr. Ortega", where English has "Ada Brandt Sr." */
const beforeName = /(?:^|(?:^|[\s¿¡«“"(])(?:\p{Ll}+|El|La|Al|Del)\s)Sr\.$/u;

const isTime = (key: string): boolean => /^[ap]\.?m$/.test(key);

const isInitials = (word: string): boolean => /^(?:\p{L}\.)*\p{L}$/u.test(word);

const isDoubled = (word: string): boolean => /^(\p{Lu})\1$/u.test(word);

/** "Mfg", "Blvd", "Dkt"; not "DVD", which ends sentences as other words do. */
const isWithoutVowel = (word: string): boolean => /^[B-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xz]+$/.test(word);
