import { exportReadable } from '../store/rescue.ts';

/** Everything that can still be read when the store will not open, as JSON lines, and the number of whole records in it. */
export async function readReadable(): Promise<{ text: string; count: number }> {
  const lines: string[] = [];
  let count = 0;
  for await (const line of exportReadable()) {
    lines.push(line);
    if (Object.hasOwn(JSON.parse(line) as object, 'record')) count += 1;
  }
  return { text: lines.join(''), count };
}
