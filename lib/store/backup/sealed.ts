import { AnySealedHeader, CHUNK, SealedHeader } from '../../core/model/sealed-backup.ts';
import { ROUNDS } from '../../core/passphrase-rounds.ts';
import { passphraseKey } from '../../signing/passphrase-key.ts';
import { BackupRefused } from './refused.ts';
import { type Bytes, inChunks, piecesOf, streamOf } from './streams.ts';

/** What GCM adds to a chunk. */
const TAG = 16;
/** The first line of a sealed file is shorter than this. */
const MOST_HEADER = 1_000;

const START = '{"format":"jiannuo-backup-sealed"';

/** Tells from a file's first bytes whether it is sealed by a passphrase. */
export function isSealed(start: Bytes): boolean {
  return new TextDecoder().decode(start).startsWith(START);
}

function toBase64(bytes: Bytes): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Bytes {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}

/** What chunk number `index` is locked with. The header, the number and whether it is the last are vouched for with the chunk itself. */
function parametersOf(header: Bytes, nonce: Bytes, index: number, isLast: boolean): AesGcmParams {
  const iv = new Uint8Array(12);
  iv.set(nonce);
  new DataView(iv.buffer).setUint32(8, index);
  const additionalData = new Uint8Array(header.length + 5);
  additionalData.set(header);
  new DataView(additionalData.buffer).setUint32(header.length, index);
  additionalData[header.length + 4] = isLast ? 1 : 0;
  return { name: 'AES-GCM', iv, additionalData, tagLength: TAG * 8 };
}

/**
 * Encrypts a stream with a passphrase: PBKDF2-SHA-256 to AES-256-GCM, in chunks, so that neither side need hold the whole. Salt and nonce
 * are fresh, so no key is used twice. Chunk 0 is empty: it tells a wrong passphrase from a damaged file.
 */
export function seal(plain: ReadableStream<Bytes>, passphrase: string): ReadableStream<Bytes> {
  async function* sealed(): AsyncGenerator<Bytes> {
    const salt = crypto.getRandomValues(new Uint8Array(16));
    const nonce = crypto.getRandomValues(new Uint8Array(8));
    const content: SealedHeader = {
      format: 'jiannuo-backup-sealed',
      version: 1,
      kdf: { name: 'PBKDF2', hash: 'SHA-256', iterations: ROUNDS, salt: toBase64(salt) },
      cipher: { name: 'AES-GCM', bits: 256, chunk: CHUNK, nonce: toBase64(nonce) },
    };
    const header = new TextEncoder().encode(`${JSON.stringify(content)}\n`);
    const key = await passphraseKey(passphrase, salt, ROUNDS);
    const lock = async (index: number, chunk: Bytes, isLast: boolean) =>
      new Uint8Array(await crypto.subtle.encrypt(parametersOf(header, nonce, index, isLast), key, chunk));
    yield header;
    yield await lock(0, new Uint8Array(), false);
    let index = 0;
    for await (const { chunk, isLast } of inChunks(piecesOf(plain), CHUNK)) {
      index += 1;
      yield await lock(index, chunk, isLast);
    }
  }
  return streamOf(sealed());
}

async function readHeader(file: Blob): Promise<{ header: Bytes; sealed: SealedHeader }> {
  const start = new Uint8Array(await file.slice(0, MOST_HEADER).arrayBuffer());
  const end = start.indexOf(0x0a);
  if (end < 0) throw new BackupRefused('truncated', 'its first line has no end');
  const header = start.slice(0, end + 1);
  let content: unknown;
  try {
    content = JSON.parse(new TextDecoder().decode(header));
  } catch (cause) {
    throw new BackupRefused('damaged', 'its first line is no JSON', null, { cause });
  }
  const any = AnySealedHeader.safeParse(content);
  if (any.success && any.data.version > 1) throw new BackupRefused('newer', `sealed by version ${any.data.version}`);
  const sealed = SealedHeader.safeParse(content);
  if (!sealed.success) throw new BackupRefused('damaged', 'its first line is not as it must be');
  return { header, sealed: sealed.data };
}

/** The contents of a sealed file. Rejects, or fails while it is read, with {@link BackupRefused}. */
export async function unseal(file: Blob, passphrase: string): Promise<ReadableStream<Bytes>> {
  const { header, sealed } = await readHeader(file);
  const nonce = fromBase64(sealed.cipher.nonce);
  const key = await passphraseKey(passphrase, fromBase64(sealed.kdf.salt), sealed.kdf.iterations);
  const unlock = async (index: number, chunk: Bytes, isLast: boolean) =>
    new Uint8Array(await crypto.subtle.decrypt(parametersOf(header, nonce, index, isLast), key, chunk));
  const body = header.length + TAG;
  if (file.size <= body) throw new BackupRefused('truncated', 'nothing follows its first line');
  try {
    await unlock(0, new Uint8Array(await file.slice(header.length, body).arrayBuffer()), false);
  } catch (cause) {
    throw new BackupRefused('wrong-passphrase', 'the passphrase does not open it', null, { cause });
  }
  async function* plain(): AsyncGenerator<Bytes> {
    let index = 0;
    for await (const { chunk, isLast } of inChunks(piecesOf(file.slice(body).stream()), CHUNK + TAG)) {
      index += 1;
      const open = await unlock(index, chunk, isLast).catch(() => null);
      // Cut between two chunks, the last one there was no last one; cut within, its tag is gone. Either way it is the end that is missing.
      if (!open) throw new BackupRefused(isLast ? 'truncated' : 'damaged', `part ${index} was changed or is not whole`);
      yield open;
    }
  }
  return streamOf(plain());
}
