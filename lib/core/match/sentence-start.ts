/** Where the sentence of a place begins. Looked for within the line: a text may be long and hold no mark at all. */
export function sentenceStart(text: string, start: number): number {
  const line = text.lastIndexOf('\n', start);
  const before = text.slice(line + 1, start + 1);
  const mark = Math.max(before.lastIndexOf('。'), before.lastIndexOf('；'));
  return line + 1 + mark;
}
