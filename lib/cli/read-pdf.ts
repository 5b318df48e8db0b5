/** What stands alone in a line at the foot of a page: — 3 —, 3 / 12. */
const PAGE_NUMBER = /^[-—–\s·第]*\d{1,4}[-—–\s·页]*(?:[/／共]\s*\d{1,4}\s*页?)?$/;
/** A line that begins a paragraph of its own. */
const BEGINS =
  /^\s*(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\d{1,2}[）)、.．]|第[一二三四五六七八九十]+[章节部条]|[⑴-⒇①-⑳]|——)/;
/** Of the widest line: a line that fills its page goes on in the next one. */
const FULL = 0.86;

/** A PDF has pages but no text in them: it is a scan. */
export class NoText extends Error {
  override name = 'NoText';
}

/** The text of a PDF with its lines put together to paragraphs; the library is loaded when it is needed. Throws what it throws, and {@link NoText}. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const { getDocumentProxy } = await import('unpdf');
  const pdf = await getDocumentProxy(bytes);
  const lines: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    let line = '';
    for (const item of items) {
      if (!('str' in item)) continue;
      line += item.str;
      if (!item.hasEOL) continue;
      lines.push(line);
      line = '';
    }
    lines.push(line);
  }
  const written = lines.map((line) => line.trim()).filter((line) => line !== '' && !PAGE_NUMBER.test(line));
  if (written.length === 0) throw new NoText('no text in it; it may be scanned pictures');
  return paragraphs(written);
}

/** Lines of a page put together where one goes on in the next. */
export function paragraphs(lines: readonly string[]): string {
  const widest = Math.max(...lines.map((line) => line.length));
  let text = '';
  for (const [at, line] of lines.entries()) {
    text += line;
    const next = lines[at + 1];
    if (next === undefined) break;
    const goesOn = line.length >= FULL * widest && !BEGINS.test(next);
    // Words of other scripts are parted by the line's end.
    text += !goesOn ? '\n' : /[A-Za-z]$/.test(line) && /^[A-Za-z]/.test(next) ? ' ' : '';
  }
  return `${text}\n`;
}
