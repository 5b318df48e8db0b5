import { existsSync, mkdirSync, openAsBlob, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dayOf, isDay } from '../core/day.ts';
import { buildFeed } from '../core/feed.ts';
import { diffFeeds } from '../core/feed-diff.ts';
import { type Feed, Feed as FeedFile } from '../core/model/feed.ts';
import type { Note } from '../core/model/note.ts';
import type { Plan } from '../core/model/plan.ts';
import { buildKit, type KitParts, KitRefused } from '../publish/kit.ts';
import { BESIDE_WIDGET, WIDGET_SCRIPT } from '../publish/widget-files.ts';
import { KeyBackup, openBackup as openKey } from '../signing/signing-key.ts';
import { openBackup } from '../store/backup/open-backup.ts';
import { BackupRefused } from '../store/backup/refused.ts';
import { type Command, UsageError } from './command.ts';

/** An issue counts as fresh for a quarter unless somebody says otherwise, as in the workbench. */
const FRESH_DAYS = 92;
const DAY_MS = 86_400_000;
/** Where `npm run build:widget` puts the widget, seen from here. */
const BUILT = fileURLToPath(new URL('../../.output/widget/', import.meta.url));

export const feedBuildCommand: Command = {
  usage: 'feed build BACKUP --out DIR [--plan ID] [--expires YYYY-MM-DD] [--key KEYFILE [--standby KID:KEY]]',
  about:
    'the next issue’s kit from a backup, for publishing by schedule: what changes for readers, a line each, then the files written. ' +
    'Passphrases come from JIANNUO_BACKUP_PASSPHRASE and JIANNUO_KEY_PASSPHRASE',
  options: {
    out: { type: 'string' },
    plan: { type: 'string' },
    expires: { type: 'string' },
    key: { type: 'string' },
    standby: { type: 'string' },
  },
  async run(file, { out, plan: planId, expires, key, standby }) {
    if (out === undefined) throw new UsageError('feed build needs --out DIR');
    if (expires !== undefined && !isDay(expires)) throw new UsageError(`--expires is not a day (YYYY-MM-DD): ${expires}`);
    const { plan, notes, previous, left } = await material(file, planId);
    const now = new Date();
    const fresh = expires ?? dayOf(new Date(now.getTime() + FRESH_DAYS * DAY_MS));
    // A folder that holds a later issue than the backup knows of (built from here before) is counted on from there.
    const earlier = later(previous, publishedIn(out));
    const seq = (earlier?.seq ?? 0) + 1;
    const feed = buildFeed({ plan, notes, seq, issued: now.toISOString(), expires: fresh, today: dayOf(now) });
    const files = await kit({ feed, ...widget(), signing: key === undefined ? undefined : await signing(key, standby) });
    // The feeds last: a server that reads this folder has the old issue until the new one is whole.
    const ordered = [...files].sort((a, b) => Number(a.name.startsWith('feed.j')) - Number(b.name.startsWith('feed.j')));
    mkdirSync(out, { recursive: true });
    for (const { name, bytes } of ordered) writeFileSync(join(out, name), bytes);
    const changes = diffFeeds(earlier, feed);
    return [
      ...changes,
      { plan: plan.id, seq, issued: feed.issued, expires: fresh, changes: changes.length, left, files: files.map(({ name }) => name) },
    ];
  },
};

interface Material {
  plan: Plan;
  notes: Note[];
  previous: Feed | null;
  /** Records that were damaged when the backup was written: they are in no issue. */
  left: number;
}

/** Reads a whole backup: one that turns out to be cut off at its end gives no issue. */
async function material(file: string, planId: string | undefined): Promise<Material> {
  const plans: Plan[] = [];
  const notes: Note[] = [];
  const issues: Feed[] = [];
  let written = 0;
  let all = 0;
  try {
    const { header, groups } = await openBackup(await openAsBlob(file), process.env.JIANNUO_BACKUP_PASSPHRASE ?? null);
    all = Object.values(header.counts).reduce((sum, count) => sum + count, 0);
    for await (const group of groups) {
      written += group.length;
      for (const { kind, record } of group) {
        if (kind === 'plan') plans.push(record.plan);
        else if (kind === 'note') notes.push(record);
        else if (kind === 'publication') issues.push(record.feed);
      }
    }
  } catch (error) {
    if (error instanceof BackupRefused) throw new UsageError(`${file} is not taken (${error.reason}): ${error.message}`);
    if ((error as NodeJS.ErrnoException).code) throw new UsageError(`${file} cannot be read: ${(error as NodeJS.ErrnoException).code}`);
    throw error;
  }
  const plan = planId === undefined && plans.length === 1 ? plans[0] : plans.find(({ id }) => id === planId);
  if (!plan) throw new UsageError(`--plan names one of the backup's plans: ${plans.map(({ id }) => id).join(', ') || 'it has none'}`);
  const previous = issues.filter((feed) => feed.plan.id === plan.id).reduce(later, null as Feed | null);
  return { plan, notes: notes.filter((note) => note.planId === plan.id), previous, left: all - written };
}

function later(a: Feed | null, b: Feed | null): Feed | null {
  return a && b ? (a.seq >= b.seq ? a : b) : (a ?? b);
}

/** The issue that lies in the folder already, or null. Something else there is not overwritten. */
function publishedIn(folder: string): Feed | null {
  const path = join(folder, 'feed.json');
  if (!existsSync(path)) return null;
  try {
    return FeedFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new UsageError(`${path} is no feed: choose another folder, or take it away`);
  }
}

function widget(): Pick<KitParts, 'widgetJs' | 'beside'> {
  const part = (name: string) => {
    if (!existsSync(join(BUILT, name))) throw new UsageError('the widget is not built yet: npm run build:widget');
    return new Uint8Array(readFileSync(join(BUILT, name)));
  };
  return { widgetJs: part(WIDGET_SCRIPT), beside: BESIDE_WIDGET.map((name) => ({ name, bytes: part(name) })) };
}

async function signing(file: string, standby: string | undefined): Promise<KitParts['signing']> {
  const passphrase = process.env.JIANNUO_KEY_PASSPHRASE;
  if (passphrase === undefined) throw new UsageError('--key needs its passphrase in JIANNUO_KEY_PASSPHRASE');
  const [kid, publicKey] = standby?.split(':') ?? [];
  if (standby !== undefined && !(kid && publicKey)) throw new UsageError('--standby is KID:KEY, as the page pins it');
  try {
    const key = await openKey(KeyBackup.parse(JSON.parse(readFileSync(file, 'utf8'))), passphrase);
    return { key, standby: kid && publicKey ? [{ kid, publicKey }] : [] };
  } catch {
    throw new UsageError(`${file}: no backup of a signing key, or its passphrase is another one`);
  }
}

async function kit(parts: KitParts) {
  try {
    return await buildKit(parts);
  } catch (error) {
    if (error instanceof KitRefused) throw new UsageError(`no kit can be made of this issue: ${error.message}`);
    throw error;
  }
}
