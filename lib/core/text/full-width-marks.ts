const FULL: Record<string, string> = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' };

/**
 * The same text with its half-width marks as Chinese text prints them. Many sites print 增长5%,其中…; words and marks are read alike then. Every mark is one
 * UTF-16 unit for one, so offsets stay. A mark between digits belongs to the number or the time, and one between Latin words to them.
 */
export function fullWidthMarks(text: string): string {
  return text.replace(/[,;:()]/g, (mark, at: number) => {
    const [before, behind] = [text.charCodeAt(at - 1), text.charCodeAt(at + 1)];
    const isChinese = mark === '(' || mark === ')' ? isHan(before) || isHan(behind) : isHan(before) || (isHan(behind) && before > SPACE);
    return isChinese ? (FULL[mark] as string) : mark;
  });
}

const SPACE = 0x20;
const PERCENT = 0x25;

/** A Chinese letter, a mark of Chinese text, or the percent sign that a clause ends with. */
function isHan(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    code === PERCENT ||
    (code >= 0x2018 && code <= 0x201d) ||
    (code >= 0x3001 && code <= 0x3011) ||
    (code >= 0xff00 && !isFullWidthWord(code))
  );
}

/** １２:３０, Ａ：Ｂ */
function isFullWidthWord(code: number): boolean {
  return (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xff41 && code <= 0xff5a);
}
