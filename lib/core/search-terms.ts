/** Letters as they are compared in a search: full-width and capital forms are no others, white space is a border. */
export function searchText(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The words of a query; each must stand somewhere in a record. Words of one letter find nothing by themselves. */
export function queryWords(query: string): string[] {
  return [
    ...new Set(
      searchText(query)
        .split(/\s+/)
        .filter((word) => [...word].length > 1),
    ),
  ];
}

/** Every two letters that stand side by side: what a word is looked for by, in Chinese, which has no borders between words, and in Latin. */
export function bigrams(text: string): Set<string> {
  const found = new Set<string>();
  let before = '';
  for (const char of searchText(text)) {
    const letter = /\s/.test(char) ? '' : char;
    if (before !== '' && letter !== '') found.add(before + letter);
    before = letter;
  }
  return found;
}

/** FNV-1a over UTF-16 units, 32 bits. */
export function hashOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at += 1) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
