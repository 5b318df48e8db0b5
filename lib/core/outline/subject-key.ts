/** An indicator's name for comparison: letters and digits alone, so that “互联网+教育” and 互联网＋教育 are one; a change verb before a rate is no part of it. */
export function subjectKey(subject: string): string {
  return subject
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]|的/gu, '')
    .replace(/^(?:全[市省县区]|我[市省县区])/, '')
    .toLowerCase();
}
