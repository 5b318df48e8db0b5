import { useEffect, useMemo, useState } from 'preact/hooks';
import { download } from '../../components/download.ts';
import type { Outcome, PublishProps } from '../../components/publish/publish-screen.tsx';
import { useLive } from '../../components/use-live.ts';
import { dayOf } from '../../lib/core/day.ts';
import { buildFeed } from '../../lib/core/feed.ts';
import type { Plan } from '../../lib/core/model/plan.ts';
import { loadWidget, publishingMaterial, recordPublication, setVisibility, widgetFiles } from '../../lib/desk/publishing.ts';
import { snippetText } from '../../lib/publish/embed-page.ts';
import { buildKit, integrityOf, zipKit } from '../../lib/publish/kit.ts';
import { LEAST_POLICY, STRICTEST_POLICY } from '../../lib/publish/policy.ts';
import { pinned } from '../../lib/signing/signing-key.ts';
import { useSigning } from './use-signing.ts';
import { useUpload } from './use-upload.ts';

/** An issue counts as fresh for a quarter unless somebody says otherwise. */
const FRESH_DAYS = 92;
const DAY_MS = 86_400_000;

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** What the publish screen shows and does; null until the records are read. */
export function usePublishing(plan: Plan, today: string): PublishProps | null {
  const material = useLive(publishingMaterial(plan.id), plan.id);
  const [expires, setExpires] = useState(() => new Date(Date.parse(`${today}T00:00:00Z`) + FRESH_DAYS * DAY_MS).toISOString().slice(0, 10));
  const [approver, setApprover] = useState('');
  const keys = useSigning();
  const signing = keys?.signing;
  const [files, setFiles] = useState<PublishProps['files']>(null);
  const [integrity, setIntegrity] = useState<string | null>(null);
  /** Why no kit can be made of the issue as it is now. */
  const [obstacle, setObstacle] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set());
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const found = material.value;
  const feed = useMemo(() => {
    if (!found) return null;
    const seq = (found.previous?.seq ?? 0) + 1;
    return buildFeed({ plan, notes: found.notes, seq, issued: new Date().toISOString(), expires, today });
  }, [found, plan, expires, today]);

  // The sizes of the kit as it would be now, or why there can be none: the button that exports it waits for the sizes.
  useEffect(() => {
    let stale = false;
    const show = (built: PublishProps['files'], reason: string | null) => {
      if (stale) return;
      setFiles(built);
      setObstacle(reason);
    };
    async function build(made: NonNullable<typeof feed>): Promise<void> {
      const widget = await widgetFiles();
      const kit = await buildKit({ feed: made, ...widget, signing });
      const sum = await integrityOf(widget.widgetJs);
      if (!stale) setIntegrity(sum);
      show(
        kit.map(({ name, bytes }) => ({ name, size: bytes.byteLength })),
        null,
      );
    }
    if (feed) build(feed).catch((error) => show(null, reasonOf(error)));
    return () => {
      stale = true;
    };
  }, [feed, signing?.key.kid, signing?.standby[0]?.kid]);

  const last = found?.previous?.feed ?? null;
  const upload = useUpload(plan.id, last?.seq ?? null, async () => {
    if (!last) throw new Error('no issue');
    return buildKit({ feed: last, ...(await widgetFiles()), signing });
  });

  if (material.error !== undefined) throw material.error;
  if (!found || !feed || !keys) return null;

  async function onExport(): Promise<void> {
    if (busy || !feed) return;
    setBusy(true);
    setOutcome(null);
    try {
      const now = new Date();
      const issue = { ...feed, issued: now.toISOString(), issuedOn: dayOf(now) };
      const zip = zipKit(await buildKit({ feed: issue, ...(await widgetFiles()), signing }), issue.issuedOn);
      // First the number is taken, then the file leaves: two kits must never bear the same one.
      await recordPublication(issue, approver.trim());
      download(zip, `jiannuo-${plan.id}-${issue.seq}.zip`, 'application/zip');
      setOutcome({ kind: 'exported', seq: issue.seq });
    } catch (error) {
      setOutcome({ kind: 'export-failed', reason: reasonOf(error) });
    } finally {
      setBusy(false);
    }
  }

  return {
    plan,
    notes: found.notes,
    damaged: found.damaged,
    feed,
    previous: found.previous,
    files,
    busy,
    pending,
    outcome: obstacle === null ? outcome : { kind: 'not-buildable', reason: obstacle },
    today,
    approver,
    onApprover: setApprover,
    loadWidget,
    signing: keys.box,
    snippet: {
      snippetFor:
        integrity === null
          ? null
          : // What is pasted pins the least issue that is taken: the one that is out, and before the first the one to come.
            (folder) => snippetText(last ?? feed, integrity, signing ? pinned([signing.key, ...signing.standby]) : null, folder),
      policies: { least: LEAST_POLICY, strictest: STRICTEST_POLICY },
    },
    upload,
    onExpires: setExpires,
    onExport: () => void onExport(),
    onSetVisibility: (note, visibility) => {
      setPending((before) => new Set([...before, note.id]));
      setVisibility(note.id, visibility)
        .catch((error: unknown) => setOutcome({ kind: 'visibility-failed', reason: reasonOf(error) }))
        .finally(() => setPending((before) => new Set([...before].filter((id) => id !== note.id))));
    },
  };
}
