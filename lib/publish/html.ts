/**
 * HTML from templates: what stands in the template is trusted, what is put into it is escaped, and only a piece that
 * was itself made by {@link html} goes in as it stands. There is no other way to make a piece.
 */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Piece = Html | string | number | null | false | undefined | readonly Piece[];

/** A piece of HTML. Values in attributes must stand in double quotes. */
export function html(parts: TemplateStringsArray, ...values: Piece[]): Html {
  return new Html(parts.map((part, at) => (at === 0 ? part : written(values[at - 1]) + part)).join(''));
}

function written(value: Piece): string {
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map((each: Piece) => written(each)).join('');
  return value === null || value === undefined || value === false ? '' : escapeText(String(value));
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * Text as it may stand in an element or in a quoted attribute. Control characters, which are no HTML, and the marks
 * that turn the direction of the text around them (U+202A–202E, U+2066–2069) are dropped: they could make a neighbour's
 * figure read backwards. Half a surrogate pair becomes U+FFFD, as it would in UTF-8.
 */
export function escapeText(text: string): string {
  return text
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]/gu, (mark) => (mark === '\n' || mark === '\t' ? mark : ''))
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark);
}
