import { webAddress } from '../web-address.ts';

/** An annotation of another tool: what it says, and the words it says it of. */
export interface ForeignAnnotation {
  /** Plain text; empty for a mere highlight. */
  text: string;
  quote: string;
  prefix: string;
  suffix: string;
  /** The page it was made on, an http or https address. */
  source: string;
  creator: string | null;
}

type Value = unknown;
type Fields = Readonly<Record<string, unknown>>;

/** Longest text and longest quote that fit into a note and its evidence. */
const LONGEST = { text: 5_000, quote: 2_000, context: 600, name: 100 } as const;
/** So many neighbouring characters tell one place of a quote from the others. */
const SURE = 8;
/** A body may hold bodies (Choice, List); nobody nests them deeper than this. */
const DEEPEST = 3;

const fields = (value: Value): Fields => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {});
const list = (value: Value): readonly unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
const text = (value: Value, longest: number): string => (typeof value === 'string' ? value.slice(0, longest) : '');
const typesOf = (value: Fields): readonly unknown[] => list(value.type);

/** The texts of a body: text itself, the address of a linked resource, the first alternative of a choice. Markup throws. */
function textsOf(body: Value, depth = 0): string[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(body)) return body.slice(0, 20).flatMap((one) => textsOf(one, depth + 1));
  if (typeof body === 'string') return [linked(body)];
  const { value, format, items, source, id } = fields(body);
  if (typesOf(fields(body)).includes('Choice')) return textsOf(list(items)[0], depth + 1);
  if (items !== undefined) return textsOf(items, depth + 1);
  if (typeof value === 'string') {
    if (typeof format === 'string' && /html|xml/i.test(format)) throw new NotTaken('html');
    return [value];
  }
  const address = source ?? id;
  return typeof address === 'string' ? [linked(address)] : [];
}

class NotTaken extends Error {
  readonly reason: 'html' | 'address' | 'no-quote';
  constructor(reason: NotTaken['reason']) {
    super(reason);
    this.reason = reason;
  }
}

function linked(address: string): string {
  const found = webAddress(address);
  if (!found) throw new NotTaken('address');
  return found.href;
}

/** The quote among a target's selectors; a range or a refined selector is not looked into. */
function quoteOf(target: Fields): Fields | undefined {
  return list(target.selector)
    .map(fields)
    .find((selector) => selector.type === 'TextQuoteSelector' && typeof selector.exact === 'string' && selector.exact.trim() !== '');
}

/**
 * Reads an annotation that is none of ours. Only its words can be put to use: they become the draft of a note, by the reader's hand.
 * So it must quote what it speaks of; a whole page, a region or a position in somebody else's text cannot be found again here.
 */
export function readForeign(annotation: Fields): ForeignAnnotation | NotTaken['reason'] {
  try {
    const target = list(annotation.target).map(fields).find(quoteOf);
    if (!target) throw new NotTaken('no-quote');
    const quote = fields(quoteOf(target));
    const source = linked(text(typeof target.source === 'string' ? target.source : fields(target.source).id, 2_000));
    const body = annotation.bodyValue === undefined ? textsOf(annotation.body) : [text(annotation.bodyValue, LONGEST.text)];
    const creator = list(annotation.creator)[0];
    return {
      text: body.filter(Boolean).join('\n').slice(0, LONGEST.text),
      quote: text(quote.exact, LONGEST.quote),
      prefix: text(quote.prefix, LONGEST.context),
      suffix: text(quote.suffix, LONGEST.context),
      source,
      creator: text(fields(creator).name, LONGEST.name) || null,
    };
  } catch (error) {
    if (error instanceof NotTaken) return error.reason;
    throw error;
  }
}

/**
 * Where a foreign annotation's quote stands in a text: the one place where it does, or the one among several whose neighbouring words are
 * the annotation's own. Null when it is not there, or when it might be any of several.
 */
export function placeOfQuote({ quote, prefix, suffix }: ForeignAnnotation, pageText: string): { start: number; end: number } | null {
  const places: number[] = [];
  for (let at = pageText.indexOf(quote); at >= 0 && places.length < 1_000; at = pageText.indexOf(quote, at + 1)) places.push(at);
  const [before, after] = [prefix.slice(-SURE), suffix.slice(0, SURE)];
  const sure = places.filter((at) => pageText.endsWith(before, at) && pageText.startsWith(after, at + quote.length));
  const [only, ...more] = places.length === 1 ? places : sure;
  return only === undefined || more.length > 0 ? null : { start: only, end: only + quote.length };
}
