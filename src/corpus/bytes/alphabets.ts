// Which letters and words a text in a language has, by which a wrong encoding is known: it makes others of them.

const western = 'àâäãåáæçèéêëíìîïñòóôõöøùúûüÿßœ';
export const westernLanguages = 'ca da de en es et eu fi fr is it nl no pt sq sv'.split(' ');
const southSlavic = 'čćđšž';

/** Letters beyond ASCII in lower case, by ISO 639-1 code: of Western languages all that one of them has. */
export const alphabets: Readonly<Record<string, string>> = {
  ...Object.fromEntries(westernLanguages.map((code) => [code, western])),
  fi: `${western}šž`,
  et: `${western}šž`,
  is: `${western}ðýþ`,
  cs: 'áčďéěíňóřšťúůýžöüä',
  pl: 'ąćęłńóśźż',
  hu: 'áéíóöőúüű',
  sk: 'áäčďéíĺľňóôŕšťúýž',
  sl: southSlavic,
  hr: southSlavic,
  ro: 'ăâîşţ',
  lt: 'ąčęėįšųūž',
  lv: 'āčēģīķļņōŗšūž',
  tr: 'çğıiöşüâîû',
  ru: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  bg: 'абвгдежзийклмнопрстуфхцчшщъьюяѝ',
  uk: 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюяёыэъ',
  sr: 'абвгдђежзијклљмнњопрстћуфхцчџшѓѕќѐѝ',
  el: 'αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ',
};

/** Languages that share an alphabet with others in the same bytes: words that every text in them has. */
export const commonWords: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    ru: 'и в не на что с по как это для к из от о за или при если а же у он но',
    bg: 'на и за да от се в с не е по са че или при до ще',
    uk: 'та і в на з що не до у за для або й як від це про є із',
    sr: 'и у је да на се за од су не са или као који овај',
    el: 'και το να του η της την με για από των στο ή τα που δεν θα είναι ο στην',
  }).map(([code, words]) => [code, new Set(words.split(' '))]),
);

export interface EasternText {
  /** Signs of the language, and the share that they have at least of all beyond ASCII. */
  readonly own: RegExp;
  readonly share: number;
  /** Those that every text has, and their least share. */
  readonly common: RegExp;
  readonly commonShare: number;
}

export const easternTexts: Readonly<Record<string, EasternText>> = {
  ja: {
    own: /[\u3041-\u30fa]/g,
    share: 0.25,
    common: /[のにはをたがでてとしれさいるな]/g,
    commonShare: 0.1,
  },
  ko: {
    own: /[\uac00-\ud7a3]/g,
    share: 0.7,
    common: /[이다는의을에가를은고한로도하지사]/g,
    commonShare: 0.12,
  },
  zh: {
    own: /\p{Script=Han}/gu,
    share: 0.65,
    common:
      /[的一是不了在人有我他这這个個中大来來上国和到地为為以说說时時要就出会會可也你对對生能而子得于着下自之年过過后發里作用道行所然家文件如果使]/g,
    commonShare: 0.12,
  },
};
