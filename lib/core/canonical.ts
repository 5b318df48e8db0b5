/** A JSON value. A key whose value is `undefined` counts as absent, as in JSON itself. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** The value has no canonical form: a lone surrogate, or a number that JSON cannot write. */
export class NotCanonical extends Error {
  override name = 'NotCanonical';
}

function canonicalString(text: string): string {
  // JSON.stringify would write a lone surrogate as \udxxx; RFC 8785 §3.2.2.2 wants it refused, for it has no UTF-8.
  if (/\p{Surrogate}/u.test(text)) throw new NotCanonical('lone surrogate in a string');
  return JSON.stringify(text);
}

/**
 * Canonical JSON by RFC 8785: members sorted by the UTF-16 units of their names (which is what `<` compares), no white space, numbers
 * and strings as ECMAScript writes them. Equal values give equal text on any computer, so its hash can serve as the value's name.
 * Throws {@link NotCanonical}.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'string') return canonicalString(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new NotCanonical(`${value} is not a JSON number`);
    return JSON.stringify(value);
  }
  if (value === null || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new NotCanonical(`a ${typeof value} is not JSON`);
  const members = Object.entries(value as { readonly [key: string]: Json | undefined })
    .filter((member): member is [string, Json] => member[1] !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${canonicalString(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
