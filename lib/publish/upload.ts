import type { KitFile } from './kit.ts';

/** Milliseconds until one request is given up: the largest file of a kit is 1 MiB. */
const PATIENCE = 60_000;

/** Why an upload ended before its end. What was put before stays, and does no harm: the feed goes last. */
export type UploadProblem =
  /** The server does not let us write, or not there. `detail` is the status. */
  | 'refused'
  /** Somebody else changed the file meanwhile. */
  | 'changed'
  /** A later issue lies there. `detail` is its number. */
  | 'newer'
  /** No answer, or none in time. */
  | 'unreachable'
  /** What is there afterwards is not what was sent. */
  | 'differs'
  | 'cancelled';

export class UploadFailed extends Error {
  override name = 'UploadFailed';
  readonly problem: UploadProblem;
  readonly file: string;
  constructor(problem: UploadProblem, file: string, detail: string) {
    super(detail);
    this.problem = problem;
    this.file = file;
  }
}

export interface UploadPlace {
  /**
   * Where the kit's files go: a folder's address, whose query (a signature of the store's) is kept for each file; or one line a file,
   * `feed.json https://…`, for stores that sign single addresses: files that are not named are left out.
   */
  address: string;
  /** For the Authorization header; null: none. */
  authorization: string | null;
}

export interface UploadProgress {
  done: number;
  all: number;
  file: string;
}

/** The feeds are what readers see change: everything they may want is there before them, and the signed one is the last. */
const LAST = ['feed.json', 'feed.jws.json'];

/** The address of each file that goes somewhere, in the order in which they go. Throws TypeError for what is no http(s) address. */
export function addressesOf(files: readonly KitFile[], address: string): { file: KitFile; url: string }[] {
  const lines = address.trim().split('\n');
  const named = new Map(lines.flatMap((line) => (/^\S+\s+\S+$/.test(line.trim()) ? [line.trim().split(/\s+/) as [string, string]] : [])));
  const ordered = [...files].sort((a, b) => LAST.indexOf(a.name) - LAST.indexOf(b.name));
  if (named.size > 0) return ordered.flatMap((file) => (named.has(file.name) ? [{ file, url: web(named.get(file.name) as string) }] : []));
  return ordered.map((file) => {
    const url = new URL(web(address.trim()));
    url.pathname = `${url.pathname.replace(/\/?$/, '/')}${file.name}`;
    return { file, url: url.href };
  });
}

function web(address: string): string {
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) throw new TypeError(`no web address: ${url.protocol}`);
  return url.href;
}

/**
 * Puts a kit's files on a server by HTTP PUT (WebDAV, RFC 4918 §9.7, or any store that takes it), one after another and the feeds last:
 * until then readers have the old issue, whole. A file that lies there already as it is is not sent again, so an upload that broke off is
 * resumed by simply trying again. A file that changed since it was looked at is not overwritten (If-Match, RFC 9110 §13.1.1), and
 * neither is a later issue. Answers how many files were sent. Throws {@link UploadFailed}; TypeError for a wrong address.
 */
export async function uploadKit(
  files: readonly KitFile[],
  seq: number,
  { address, authorization }: UploadPlace,
  onProgress: (progress: UploadProgress) => void,
  signal: AbortSignal,
): Promise<number> {
  const all = addressesOf(files, address);
  const ask = asker(authorization, signal);
  const feed = all.find(({ file }) => file.name === 'feed.json');
  if (feed) refuseOlder(await there(ask, feed.url, 'feed.json'), seq);
  let sent = 0;
  for (const [done, { file, url }] of all.entries()) {
    onProgress({ done, all: all.length, file: file.name });
    const found = await there(ask, url, file.name);
    if (found.bytes && same(found.bytes, file.bytes)) continue;
    const headers: Record<string, string> = { 'content-type': typeOf(file.name) };
    if (found.etag) headers['if-match'] = found.etag;
    else if (found.missing) headers['if-none-match'] = '*';
    const answer = await ask(file.name, url, { method: 'PUT', body: file.bytes, headers });
    if (answer.status === 412) throw new UploadFailed('changed', file.name, '412');
    if (!answer.ok) throw new UploadFailed('refused', file.name, `${answer.status}`);
    const now = await there(ask, url, file.name);
    if (now.bytes && !same(now.bytes, file.bytes)) throw new UploadFailed('differs', file.name, '');
    sent += 1;
  }
  onProgress({ done: all.length, all: all.length, file: '' });
  return sent;
}

type Ask = (file: string, url: string, init: RequestInit) => Promise<Response>;

/** Cookies and addresses of ours stay out of it, and no redirect takes a password elsewhere. */
function asker(authorization: string | null, signal: AbortSignal): Ask {
  return async (file, url, { headers, ...init }) => {
    try {
      return await fetch(url, {
        ...init,
        headers: { ...(headers as Record<string, string>), ...(authorization === null ? {} : { authorization }) },
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'error',
        cache: 'no-store',
        signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
      });
    } catch (error) {
      throw new UploadFailed(signal.aborted ? 'cancelled' : 'unreachable', file, error instanceof Error ? error.message : String(error));
    }
  };
}

interface There {
  /** Null when nothing is there, or when we may write but not read. */
  bytes: Uint8Array | null;
  /** A strong one only: a weak one is no ground for If-Match. */
  etag: string | null;
  missing: boolean;
}

async function there(ask: Ask, url: string, file: string): Promise<There> {
  const answer = await ask(file, url, { method: 'GET' });
  const etag = answer.headers.get('etag');
  if (!answer.ok) {
    await answer.body?.cancel();
    return { bytes: null, etag: null, missing: answer.status === 404 };
  }
  return { bytes: new Uint8Array(await answer.arrayBuffer()), etag: etag?.startsWith('"') ? etag : null, missing: false };
}

function refuseOlder({ bytes }: There, seq: number): void {
  if (!bytes) return;
  let known: unknown;
  try {
    known = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return;
  }
  const issue = (known as { seq?: unknown } | null)?.seq;
  if (typeof issue === 'number' && issue > seq) throw new UploadFailed('newer', 'feed.json', `${issue}`);
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  jsonld: 'application/ld+json',
  csv: 'text/csv; charset=utf-8',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  ts: 'text/plain; charset=utf-8',
};

function typeOf(name: string): string {
  return TYPES[name.split('.').at(-1) as string] ?? 'application/octet-stream';
}
