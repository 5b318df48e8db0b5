/** How one digit, one place and one group are written in a style of Chinese numerals. */
export interface NumeralStyle {
  digits: string;
  places: readonly [string, string, string];
  wan: string;
  yi: string;
}

export const SIMPLIFIED: NumeralStyle = { digits: '零一二三四五六七八九', places: ['十', '百', '千'], wan: '万', yi: '亿' };
export const TRADITIONAL: NumeralStyle = { ...SIMPLIFIED, wan: '萬', yi: '億' };
export const FINANCIAL: NumeralStyle = { digits: '零壹贰叁肆伍陆柒捌玖', places: ['拾', '佰', '仟'], wan: '万', yi: '亿' };

/** Writes a positive integer below 10¹² as Chinese numerals do: 一万零三百. */
export function written(value: number, style: NumeralStyle): string {
  for (const [size, name] of [
    [100_000_000, style.yi],
    [10_000, style.wan],
  ] as const) {
    if (value < size) continue;
    const rest = value % size;
    const tail = rest === 0 ? '' : (rest < size / 10 ? style.digits.charAt(0) : '') + written(rest, style);
    return written(Math.floor(value / size), style) + name + tail;
  }
  let text = '';
  for (const [index, size] of [1000, 100, 10, 1].entries()) {
    const digit = Math.floor(value / size) % 10;
    if (digit > 0) text += style.digits.charAt(digit) + (style.places[2 - index] ?? '');
    else if (text !== '' && value % size > 0 && !text.endsWith(style.digits.charAt(0))) text += style.digits.charAt(0);
  }
  return text;
}

/** 1234567 as 1,234,567 with any separator. */
export function grouped(value: number, separator: string): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, separator);
}

export function fullWidth(figure: string): string {
  return figure.replace(/[\d.]/g, (char) => (char === '.' ? '．' : String.fromCharCode(char.charCodeAt(0) - 48 + 0xff10)));
}
