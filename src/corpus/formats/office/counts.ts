// How lists of word processors count, by the names that Word has for it, as far as Word and LibreOffice agree.
import { type Numerals, numeral } from '../port/numerals.ts';

/** The number as the page shows it; undefined where that is not known. */
export type Count = (number: number) => string | undefined;

const plain: Readonly<Record<string, Numerals>> = {
  decimal: 'decimal',
  decimalHalfWidth: 'decimal',
  decimalZero: 'two-digits',
  lowerLetter: 'lower-letter',
  upperLetter: 'upper-letter',
  lowerRoman: 'lower-roman',
  upperRoman: 'upper-roman',
  none: 'none',
};

/** Beyond which programs differ. */
const most: Partial<Record<Numerals, number>> = {
  'lower-letter': 780,
  'upper-letter': 780,
  'lower-roman': 3999,
  'upper-roman': 3999,
};

/** `isEnglish`: the whole text is, so that its numbers in words are, too. */
export function countOf(format: string, isEnglish: boolean): Count {
  const numerals = plain[format];
  if (numerals !== undefined)
    return (number) => (number > (most[numerals] ?? number) ? undefined : numeral(numerals, number));
  const count = counts[format] ?? (isEnglish ? englishCounts[format] : undefined);
  return count ?? (() => undefined);
}

/** As many zeros as "001, 002, 003, ..." has, Word's way of saying so. */
export function paddedCount(example: string): Count {
  const first = /^(0*1), /.exec(example)?.[1];
  return (number) => (first === undefined ? undefined : String(number).padStart(first.length, '0'));
}

/** One sign after the other; behind the last of them programs differ. */
const signs =
  (all: string): Count =>
  (number) =>
    [...all][number - 1];

const upTo =
  (most: number, count: (number: number) => string): Count =>
  (number) =>
    number >= 1 && number <= most ? count(number) : undefined;

/** Digit by digit; `all` begins with zero. */
const digits = (all: string): ((number: number) => string) => {
  const each = [...all];
  return (number) => String(number).replace(/\d/g, (digit) => each[Number(digit)] ?? '');
};

interface Chinese {
  /** From zero. */
  readonly digits: string;
  /** Ten, a hundred, a thousand. */
  readonly places: string;
  /** Whether ten is "one ten". */
  readonly saysOne?: boolean;
}

/** As it is said: 一百零一 is 101, 一千零一十 is 1010. */
const spoken =
  ({ digits: all, places, saysOne = false }: Chinese) =>
  (number: number): string => {
    const [zero = '', ...named] = all;
    const written = String(number);
    let words = '';
    for (const [at, digit] of [...written].entries()) {
      const place = written.length - at - 1;
      const isUnsaid = digit === '1' && place === 1 && at === 0 && !saysOne;
      if (digit === '0') words += words.endsWith(zero) ? '' : zero;
      else words += `${isUnsaid ? '' : named[Number(digit) - 1]}${places[place - 1] ?? ''}`;
    }
    return words.endsWith(zero) ? words.slice(0, -zero.length) : words;
  };

const common: Chinese = { digits: '零一二三四五六七八九', places: '十百千' };

const hebrew = upTo(99, (number) => {
  // 15 and 16 would begin as the name of God does.
  const tens = number === 15 || number === 16 ? 'ט' : (['', ...'יכלמנסעפצ'][Math.floor(number / 10)] ?? '');
  return tens + (['', ...'אבגדהוזחט'][tens === 'ט' ? number - 9 : number % 10] ?? '');
});

const koreanTens = ['', '열', '스물', '서른', '마흔', '쉰', '예순', '일흔', '여든', '아흔'];
const koreanUnits = ['', '하나', '둘', '셋', '넷', '다섯', '여섯', '일곱', '여덟', '아홉'];
const russian = 'абвгдежзиклмнопрстуфхцчшщыэюя';
const katakana = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ';
const halfKatakana = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜ';
const chicago = '*†‡§';

const counts: Readonly<Record<string, Count>> = {
  decimalFullWidth: digits('０１２３４５６７８９'),
  decimalFullWidth2: digits('０１２３４５６７８９'),
  decimalEnclosedCircle: signs('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'),
  decimalEnclosedCircleChinese: signs('①②③④⑤⑥⑦⑧⑨⑩'),
  chicago: upTo(99, (number) => (chicago[(number - 1) % 4] ?? '').repeat(Math.ceil(number / 4))),
  ideographDigital: signs('一二三四五六七八九'),
  japaneseCounting: upTo(99, spoken(common)),
  chineseCounting: upTo(99, spoken(common)),
  taiwaneseCounting: upTo(99, spoken(common)),
  chineseCountingThousand: upTo(9999, spoken(common)),
  taiwaneseCountingThousand: upTo(9999, spoken(common)),
  chineseLegalSimplified: upTo(
    99,
    spoken({ digits: '零壹贰叁肆伍陆柒捌玖', places: '拾佰仟', saysOne: true }),
  ),
  ideographLegalTraditional: upTo(
    99,
    spoken({ digits: '零壹貳參肆伍陸柒捌玖', places: '拾佰仟', saysOne: true }),
  ),
  japaneseLegal: signs('壱弐参四伍六七八九'),
  ideographTraditional: signs('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: signs('子丑寅卯辰巳午未申酉戌亥'),
  aiueo: signs(halfKatakana),
  aiueoFullWidth: signs(katakana),
  iroha: signs('ｲﾛﾊﾆﾎﾍﾄﾁﾘﾇﾙｦﾜｶﾖﾀﾚｿﾂﾈﾅﾗﾑ'),
  irohaFullWidth: signs('イロハニホヘトチリヌルヲワカヨタレソツネナラム'),
  ganada: signs('가나다라마바사아자차카타파하'),
  chosung: signs('ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ'),
  koreanDigital: upTo(99, digits('영일이삼사오육칠팔구')),
  koreanDigital2: upTo(99, digits('零一二三四五六七八九')),
  koreanCounting: upTo(99, spoken({ digits: '영일이삼사오육칠팔구', places: '십백천' })),
  koreanLegal: upTo(99, (number) => `${koreanTens[Math.floor(number / 10)]}${koreanUnits[number % 10]}`),
  russianLower: signs(russian),
  russianUpper: signs(russian.toUpperCase()),
  hebrew1: hebrew,
  hebrew2: signs('אבגדהוזחטיכלמנסעפצקרשת'),
  arabicAlpha: signs('أبتثجحخدذرزسشصضطظعغفقكلمنهو'),
  thaiLetters: signs('กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยร'),
};

const cardinals =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const irregular: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

function cardinal(number: number): string {
  if (number < 20) return cardinals[number - 1] ?? '';
  const ten = tens[Math.floor(number / 10) - 1] ?? '';
  return number % 10 === 0 ? ten : `${ten}-${cardinals[(number % 10) - 1]}`;
}

/** The last word of a cardinal number alone differs. */
const ordinal = (number: number): string =>
  cardinal(number).replace(/\w+$/, (word) => irregular[word] ?? `${word.replace(/y$/, 'ie')}th`);

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function ending(number: number): string {
  if (Math.floor(number / 10) % 10 === 1) return 'th';
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
}

const englishCounts: Readonly<Record<string, Count>> = {
  ordinal: (number) => `${number}${ending(number)}`,
  cardinalText: upTo(99, (number) => capital(cardinal(number))),
  ordinalText: upTo(99, (number) => capital(ordinal(number))),
};
