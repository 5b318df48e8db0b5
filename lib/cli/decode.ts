/** How much of a page is searched for its charset; browsers look at 1024 bytes, old templates put scripts before it. */
const HEAD = 4096;

/** No decoder finds text in it: a program, a picture, an office document. */
export class NotText extends Error {
  override name = 'NotText';
}

/**
 * The text of a file's bytes: by its byte order mark, else the first of (the label in the page, UTF-8, GB18030) that fits without an error.
 * **The byte order mark stays** as U+FEFF at offset 0, so that offsets count the file as it stands (as `fs.readFile(…, 'utf8')` gives it).
 * Broken bytes become U+FFFD in whichever of UTF-8 and GB18030 breaks less. Throws {@link NotText}.
 */
export function decode(bytes: Uint8Array): string {
  const marked = byteOrderMark(bytes);
  if (marked) return new TextDecoder(marked, { ignoreBOM: true }).decode(bytes);
  if (bytes.subarray(0, HEAD).includes(0)) throw new NotText('not a text file');
  for (const encoding of [labelIn(bytes), 'utf-8', 'gb18030']) {
    const text = encoding && decodeAs(encoding, bytes);
    if (typeof text === 'string') return text;
  }
  const [utf8, gb] = ['utf-8', 'gb18030'].map((encoding) => new TextDecoder(encoding).decode(bytes)) as [string, string];
  return broken(gb) < broken(utf8) ? gb : utf8;
}

function byteOrderMark([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

/** What a page says of itself: `<meta charset="gb2312">`, `content="text/html; charset=gbk"`. */
function labelIn(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  return /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? null;
}

/** Null when the bytes do not fit, or nobody knows the label. */
function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function broken(text: string): number {
  return text.split('\ufffd').length;
}
