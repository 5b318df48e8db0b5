import { BackupRefused, type RefusalReason } from './refused.ts';
import type { Bytes } from './streams.ts';

/** The longest line, in UTF-16 units: an issue or a page's reading with thousands of sentences is far shorter. */
export const MOST_LINE = 16 * 2 ** 20;

/**
 * The lines of UTF-8 text, in groups as they come, without their line ends. Text that is cut off in the middle of a line ends with that piece
 * as a line. Throws {@link BackupRefused} for bytes that are no UTF-8 and for a line that never ends: where that is the first line, it is no
 * backup at all.
 */
export async function* linesOf(pieces: AsyncIterable<Bytes>): AsyncGenerator<string[]> {
  // A byte order mark is kept: with it the first line is not ours.
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let reason: RefusalReason = 'not-a-backup';
  const decode = (bytes?: Bytes) => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch (cause) {
      throw new BackupRefused(reason, 'it is not UTF-8', null, { cause });
    }
  };
  let open: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    const [first = '', ...others] = decode(piece).split('\n');
    open.push(first);
    length += first.length;
    if (length > MOST_LINE) throw new BackupRefused(reason, `a line has more than ${MOST_LINE} characters`);
    const last = others.pop();
    if (last === undefined) continue;
    reason = 'damaged';
    yield [open.join(''), ...others];
    open = [last];
    length = last.length;
  }
  open.push(decode());
  const rest = open.join('');
  if (rest !== '') yield [rest];
}
