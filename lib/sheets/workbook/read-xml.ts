import { Parser } from 'saxen';

/** What a reader hears of a document, in its order. Names come without their prefixes: producers choose these freely. */
export interface XmlListener {
  open?(name: string, attribute: (name: string) => string | undefined): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** XML that is none, or that no honest program writes. */
export class BadXml extends Error {
  override name = 'BadXml';
}

/** So many characters of XML are read of one part: a ZIP of a megabyte may hold a thousand times as many. */
const MOST = 2 ** 30;
/** No tag and no text between two tags is longer; a cell holds 32,767 characters. */
const LONGEST_TOKEN = 2 ** 20;

const bare = (name: string) => name.slice(name.indexOf(':') + 1);

/** Called between two pieces of a document, with the bytes of the one before. */
export type Between = (bytes: number) => Promise<void> | void;

/** Reads a document as it comes. Throws {@link BadXml}, and what `between` throws. */
export async function readXml(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  listener: XmlListener,
  between: Between = () => {},
): Promise<void> {
  let length = 0;
  let heard = 0;
  const parser = new Parser()
    .on('openTag', (name, attributes, decode) => {
      heard = length;
      if (!listener.open) return;
      let found: Record<string, string> | null = null;
      listener.open(bare(name), (wanted) => {
        found ??= Object.fromEntries(Object.entries(attributes()).map(([key, value]) => [bare(key), value]));
        const value = Object.hasOwn(found, wanted) ? found[wanted] : undefined;
        return value === undefined ? undefined : decode(value);
      });
    })
    .on('closeTag', (name) => {
      heard = length;
      listener.close?.(bare(name));
    })
    .on('text', (text, decode) => listener.text?.(decode(text)))
    .on('cdata', (text) => listener.text?.(text))
    .on('error', (error) => {
      throw new BadXml(error.message);
    });
  const decoder = new TextDecoder();
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const piece = decoder.decode(value, { stream: true });
      length += piece.length;
      if (length > MOST || length - heard > LONGEST_TOKEN) throw new BadXml('longer than any table');
      parser.write(piece);
      await between(value.byteLength);
    }
    parser.end();
  } finally {
    await reader.cancel().catch(() => {});
  }
}
