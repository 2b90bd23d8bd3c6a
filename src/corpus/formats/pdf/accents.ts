// TeX's older fonts draw an accent and then its letter: "na¨ıve" is "naïve".

const combining = new Map([
  ['\u00a8', '\u0308'],
  ['\u00af', '\u0304'],
  ['\u00b4', '\u0301'],
  ['\u00b8', '\u0327'],
  ['\u02c6', '\u0302'],
  ['\u02c7', '\u030c'],
  ['\u02d8', '\u0306'],
  ['\u02d9', '\u0307'],
  ['\u02da', '\u030a'],
  ['\u02db', '\u0328'],
  ['\u02dc', '\u0303'],
]);

export const accented = (text: string): string =>
  text.replace(
    /([\u00a8\u00af\u00b4\u00b8\u02c6\u02c7\u02d8-\u02dc])(\p{L})/gu,
    (_, accent: string, letter: string) =>
      `${letter === 'ı' ? 'i' : letter}${combining.get(accent) ?? ''}`.normalize('NFC'),
  );
