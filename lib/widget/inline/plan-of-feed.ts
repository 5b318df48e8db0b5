import type { Feed, FeedItem } from '../../core/model/feed.ts';
import type { Commitment, Plan } from '../../core/model/plan.ts';

/** The plan as far as a feed tells it: enough to find its commitments in a text. Places and other names are not public, so a place named beside a figure leaves it open. */
export function planOfFeed({ plan, items }: Feed): Plan {
  return {
    schema: 'jiannuo-plan/1',
    edition: 1,
    region: '',
    ...plan,
    tasks: plan.tasks.map(({ parentId, ...task }) => (parentId === undefined ? task : { ...task, parentId })),
    commitments: items.map(commitmentOf),
    findings: [],
  };
}

function commitmentOf({ id, taskId, kind, subject, quantity, hedge, baseline }: FeedItem): Commitment {
  return {
    id,
    taskId,
    kind,
    subject,
    aliases: [],
    places: [],
    ...(quantity && { quantity }),
    ...(hedge !== undefined && { hedge }),
    ...(baseline && { baseline: { ...baseline, unit: quantity?.unit ?? null } }),
  };
}
