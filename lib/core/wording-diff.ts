/** A stretch of two wordings: in both, only in the old one, or only in the new one. */
export interface DiffPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** A figure or a word is one piece, so that 67 and 76 differ as a whole; of Chinese each character is one. */
const PIECE = /\d+(?:[.,]\d+)*|[A-Za-z]+|./gsu;
/** Longer wordings (in pieces, behind what both begin and end with) are told apart as a whole: the work grows with the square. */
const MOST = 1_200;

/** What became of a wording, piece by piece: the longest common subsequence stays. The parts without `added` are `before`, those without `removed` `after`. */
export function wordingDiff(before: string, after: string): DiffPart[] {
  const [a, b] = [before.match(PIECE) ?? [], after.match(PIECE) ?? []];
  let lead = 0;
  while (lead < Math.min(a.length, b.length) && a[lead] === b[lead]) lead += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - lead && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  const parts = new Parts();
  for (const piece of a.slice(0, lead)) parts.add('same', piece);
  middle(a.slice(lead, a.length - tail), b.slice(lead, b.length - tail), parts);
  for (const piece of a.slice(a.length - tail)) parts.add('same', piece);
  return parts.list;
}

class Parts {
  readonly list: DiffPart[] = [];

  add(kind: DiffPart['kind'], text: string): void {
    const last = this.list.at(-1);
    if (last?.kind === kind) last.text += text;
    else this.list.push({ kind, text });
  }
}

function middle(a: readonly string[], b: readonly string[], parts: Parts): void {
  if (a.length > MOST || b.length > MOST) {
    for (const piece of a) parts.add('removed', piece);
    for (const piece of b) parts.add('added', piece);
    return;
  }
  // common[i][j]: length of the longest subsequence of a[i…] and b[j…].
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => common[i * width + j] as number;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      common[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      parts.add('same', a[i] as string);
      i += 1;
      j += 1;
    } else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1))) {
      parts.add('removed', a[i] as string);
      i += 1;
    } else {
      parts.add('added', b[j] as string);
      j += 1;
    }
  }
}
