import { type Zippable, zipSync } from 'fflate';
import { FEED_LIMITS } from '../core/feed-limits.ts';
import { Feed } from '../core/model/feed.ts';
import { feedJsonSchema } from '../core/model/feed-schema.ts';
import { problemsOf } from '../core/model/problems.ts';
import { signFeed } from '../signing/sign-feed.ts';
import { pinned, type SigningKey } from '../signing/signing-key.ts';
import { STYLES } from '../widget/styles.ts';
import { badgeOf, badgeSvg } from './badge.ts';
import { embedPage, SIGNED_FEED } from './embed-page.ts';
import { feedAnnotations } from './feed-annotations.ts';
import { feedCsv } from './feed-csv.ts';
import { PAGE_STYLES } from './page-styles.ts';
import { readme } from './readme.ts';
import { statusPage } from './status-page.ts';
import { WIDGET_SCRIPT } from './widget-files.ts';

/** The feed is none that readers could be given (an over-long text, for example). The message names the places. */
export class KitRefused extends Error {
  override name = 'KitRefused';
}

/** One file of the kit; `name` is its path in the zip. */
export interface KitFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** The checksum for an `integrity` attribute: `sha384-` and base64. */
export async function integrityOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
  return `sha384-${btoa(String.fromCharCode(...digest))}`;
}

export interface KitParts {
  feed: Feed;
  /** The widget's build, which embed.html loads. */
  widgetJs: Uint8Array<ArrayBuffer> | string;
  /** What lies beside it: the files of `BESIDE_WIDGET` (widget-files.ts); without them the kit has none. */
  beside?: readonly KitFile[];
  /** The key that signs this issue, and the public parts of a standby that pages pin as well. */
  signing?: { key: SigningKey; standby: readonly Pick<SigningKey, 'kid' | 'publicKey'>[] } | undefined;
}

/**
 * All files that a bureau puts on its web server, from the feed alone: what is not in the feed cannot get into them.
 * Throws {@link KitRefused}. Same input, same bytes, but for the signature, which is another one each time.
 */
export async function buildKit({ feed, widgetJs, beside = [], signing }: KitParts): Promise<KitFile[]> {
  const parsed = Feed.safeParse(feed);
  if (!parsed.success) throw new KitRefused(problemsOf(parsed.error));
  const checked = parsed.data;
  const utf8 = (text: string) => new TextEncoder().encode(text);
  const script = typeof widgetJs === 'string' ? utf8(widgetJs) : widgetJs;
  const integrity = await integrityOf(script);
  const module = beside.find(({ name }) => name === 'jiannuo-module.js');
  const moduleIntegrity = module ? await integrityOf(module.bytes) : null;
  const feedJson = utf8(`${JSON.stringify(checked, null, 1)}\n`);
  const signed = signing && utf8(await signFeed(feedJson, signing.key.privateKey, signing.key.kid));
  const keys = signing ? pinned([signing.key, ...signing.standby]) : null;
  const largest = Math.max(feedJson.length, signed?.length ?? 0);
  // The widget reads no further than this, and base64 makes a third more of it.
  if (largest > FEED_LIMITS.bytes) throw new KitRefused(`feed: ${largest} bytes, at most ${FEED_LIMITS.bytes}`);
  const badge = badgeOf(checked);
  return [
    { name: 'feed.json', bytes: feedJson },
    ...(signed ? [{ name: SIGNED_FEED, bytes: signed }] : []),
    { name: 'feed.csv', bytes: utf8(feedCsv(checked)) },
    { name: 'feed.jsonld', bytes: utf8(`${JSON.stringify(feedAnnotations(checked), null, 1)}\n`) },
    { name: 'feed.schema.json', bytes: utf8(`${JSON.stringify(feedJsonSchema(), null, 1)}\n`) },
    { name: 'badge.svg', bytes: utf8(badgeSvg(badge)) },
    { name: 'badge.json', bytes: utf8(`${JSON.stringify(badge)}\n`) },
    { name: WIDGET_SCRIPT, bytes: script },
    ...beside,
    { name: 'jiannuo-widget.css', bytes: utf8(STYLES) },
    { name: 'status.css', bytes: utf8(PAGE_STYLES) },
    { name: 'status.html', bytes: utf8(statusPage(checked)) },
    { name: 'embed.html', bytes: utf8(embedPage(checked, integrity, keys)) },
    // With a byte order mark: older editors of Windows take a text file without one for GBK.
    { name: 'README.txt', bytes: utf8(`\ufeff${readme(checked, integrity, moduleIntegrity, keys).replace(/\n/g, '\r\n')}`) },
  ];
}

/**
 * The kit as one zip, in a folder `jiannuo/`. File times are noon of the day of issue: a zip holds local times without a
 * zone, so that the same issue gives the same bytes everywhere.
 */
export function zipKit(files: readonly KitFile[], issuedOn: string): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {};
  for (const { name, bytes } of files) entries[`jiannuo/${name}`] = bytes;
  return zipSync(entries, { level: 9, mtime: new Date(`${issuedOn}T12:00:00`) }) as Uint8Array<ArrayBuffer>;
}
