import { PageChanges } from '../../components/panel/page-changes.tsx';
import { useLive } from '../../components/use-live.ts';
import { dayOf } from '../../lib/core/day.ts';
import type { Line } from '../../lib/core/line.ts';
import { acknowledgeChanges, changesOn } from '../../lib/desk/sharing.ts';

/** What changed on the page beside the panel since it was read before. Without the store there is nothing to tell. */
export function Changes({ url, lines }: { url: string; lines: readonly Line[] }) {
  const { value } = useLive(changesOn(url), url);
  if (!value) return null;
  return (
    <PageChanges
      changes={value.changes}
      since={dayOf(new Date(value.knownAt))}
      nameOf={(id) => lines.find(({ commitment }) => commitment.id === id)?.commitment.subject ?? id}
      onUnderstood={() => void acknowledgeChanges(url).catch(() => {})}
    />
  );
}
