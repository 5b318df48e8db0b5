/** What each character of a text becomes in another print: as many entries as the text has UTF-16 units. */
export type Print = (text: string) => string[];

const HALF: Record<string, string> = { '，': ',', '；': ';', '：': ':', '（': '(', '）': ')', '！': '!' };

function each(change: (char: string, at: number, text: string) => string): Print {
  return (text) => text.split('').map((char, at) => change(char, at, text));
}

function isFigure(char: string | undefined): boolean {
  return char !== undefined && /[\d.]/.test(char);
}

/** How content systems print the same text. */
export const PRINTS: Record<string, Print> = {
  'as it stands': each((char) => char),
  'full-width figures': each((char) => (/\d/.test(char) ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : char)),
  'full-width per cent': each((char) => (char === '%' ? '％' : char)),
  'half-width punctuation': each((char) => HALF[char] ?? char),
  'full stops': each((char) => (char === '。' ? '．' : char)),
  'grouped thousands': each((char, at, text) => {
    const left = /^\d+/.exec(text.slice(at, at + 12))?.[0].length ?? 0;
    const isYearOrFraction = text.charAt(at + left) === '年' || /\.\d*$/.test(text.slice(Math.max(0, at - 12), at));
    return left > 3 && left % 3 === 1 && !isYearOrFraction ? `${char},` : char;
  }),
  'spaces around figures': each((char, at, text) => {
    const [before, after] = [text[at - 1], text[at + 1]];
    if (isFigure(char) && /[一-龥]/.test(after ?? '')) return `${char} `;
    return /[一-龥]/.test(char) && /\d/.test(after ?? '') && before !== '\n' ? `${char} ` : char;
  }),
  'spaces behind punctuation': each((char) => (/[，。；：]/.test(char) ? `${char} ` : char)),
  'no-break spaces at line starts': each((char) => (char === '\n' ? '\n\u00a0\u00a0\u3000' : char)),
  'hard-wrapped at 37': wrapped(37),
  'hard-wrapped at 20': wrapped(20),
  'a paragraph a sentence': each((char, at, text) => (/[。；]/.test(char) && text[at + 1] !== '\n' ? `${char}\n` : char)),
  'empty lines between': each((char) => (char === '\n' ? '\n\n' : char)),
  'one long line': each((char) => (char === '\n' ? ' ' : char)),
  'no line ends at all': each((char, at, text) => (char === '\n' ? (/\d/.test(text[at + 1] ?? '') ? ' ' : '') : char)),
  'cells by spaces': each((char) => (char === '\t' ? '  ' : char)),
  'cells by lines': each((char) => (char === '\t' ? '\n' : char)),
  'zero-width joints': each((char, at) => (at % 7 === 3 && !isFigure(char) ? `${char}\u200b` : char)),
};

/** Line ends where the column ends, as a converter leaves them, but never inside a figure. */
function wrapped(columns: number): Print {
  return (text) => {
    let column = 0;
    return text.split('').map((char, at) => {
      column = char === '\n' ? 0 : column + 1;
      if (column < columns || isFigure(text[at + 1]) || text[at + 1] === '\n') return char;
      column = 0;
      return `${char}\n`;
    });
  };
}
