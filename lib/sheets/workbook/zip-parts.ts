/** A file that is no ZIP, or one that nobody could read: encrypted, cut off, in several volumes. */
export class NotAnArchive extends Error {
  override name = 'NotAnArchive';
}

/** A part of an archive: what it is called and how its content is had, unpacked as it is read. */
export interface Part {
  name: string;
  /** Bytes of its content, as the directory has them. */
  size: number;
  open(): Promise<ReadableStream<Uint8Array<ArrayBuffer>>>;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_BYTES = 22;
/** What may stand behind the end of an archive. */
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 1;
const UTF8 = 0x800;
/** How a part is packed. */
const STORED = 0;
const DEFLATED = 8;

async function viewOf(file: Blob, from: number, to: number): Promise<DataView<ArrayBuffer>> {
  return new DataView(await file.slice(from, to).arrayBuffer());
}

/**
 * The parts of a ZIP archive, by their names (APPNOTE 6.3, without ZIP64). Reads its directory alone: a part is read, a piece at a time, when
 * it is opened, so that an archive of any size needs no more memory than its directory. Throws {@link NotAnArchive}.
 */
export async function partsOf(file: Blob): Promise<Map<string, Part>> {
  const tail = await viewOf(file, Math.max(0, file.size - END_BYTES - LONGEST_COMMENT), file.size);
  let end = tail.byteLength - END_BYTES;
  while (end >= 0 && tail.getUint32(end, true) !== END) end -= 1;
  if (end < 0) throw new NotAnArchive('it has no directory');
  const count = tail.getUint16(end + 10, true);
  const size = tail.getUint32(end + 12, true);
  const start = tail.getUint32(end + 16, true);
  if (start + size > file.size) throw new NotAnArchive('its directory lies outside of it');
  const directory = await viewOf(file, start, start + size);
  const parts = new Map<string, Part>();
  for (let at = 0, read = 0; read < count; read += 1) {
    if (at + 46 > directory.byteLength || directory.getUint32(at, true) !== ENTRY) throw new NotAnArchive('its directory is damaged');
    const flags = directory.getUint16(at + 8, true);
    const method = directory.getUint16(at + 10, true);
    const packed = directory.getUint32(at + 20, true);
    const nameBytes = directory.getUint16(at + 28, true);
    const offset = directory.getUint32(at + 42, true);
    if (at + 46 + nameBytes > directory.byteLength) throw new NotAnArchive('its directory is damaged');
    const name = new TextDecoder(flags & UTF8 ? 'utf-8' : 'latin1').decode(new Uint8Array(directory.buffer, at + 46, nameBytes));
    const open = async () => {
      if (flags & ENCRYPTED || (method !== STORED && method !== DEFLATED)) throw new NotAnArchive(`${name} is packed in another way`);
      const header = await viewOf(file, offset, offset + 30);
      if (header.byteLength < 30) throw new NotAnArchive(`${name} lies outside of it`);
      const content = offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
      const stream = file.slice(content, content + packed).stream();
      return method === STORED ? stream : stream.pipeThrough(new DecompressionStream('deflate-raw'));
    };
    parts.set(name, { name, size: directory.getUint32(at + 24, true), open });
    at += 46 + nameBytes + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true);
  }
  return parts;
}
