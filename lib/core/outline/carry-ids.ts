import type { Commitment, Plan } from '../model/plan.ts';
import { pairCommitments, tasksAlike } from './pair-commitments.ts';

/**
 * `after` as the next edition of `before`: its parts keep the ids under which they are known there, so that records stay with what they speak
 * of; what is new gets an id that was never given. `used` are further ids that records may still speak of.
 */
export function carryIds(before: Plan, after: Plan, used: Iterable<string> = []): Plan {
  const taken = new Set([...partsOf(before), ...used]);
  const ids = new Map<string, string>();
  const sections = new Map(before.sections.map(({ title, id }) => [title, id]));
  for (const { id, title } of after.sections) {
    const old = sections.get(title);
    if (old !== undefined) ids.set(id, old);
    sections.delete(title);
  }
  for (const [now, old] of tasksAlike(before, after)) ids.set(now, old);
  const pairs = pairCommitments(before, after);
  for (const [now, old] of pairs) ids.set(now.id, old.id);
  for (const id of partsOf(after)) {
    if (ids.has(id)) continue;
    const own = id.startsWith(`${after.id}/`) ? before.id + id.slice(after.id.length) : id;
    let made = own;
    for (let k = 2; taken.has(made); k += 1) made = `${own}-${k}`;
    taken.add(made);
    ids.set(id, made);
  }
  const commitments = after.commitments.map((now) => withKnown(now, pairs.get(now)));
  return { ...renamed({ ...after, commitments }, ids), id: before.id, edition: before.edition + 1 };
}

/** What was known of a commitment beyond its document (other names, where it starts from) is not forgotten with a new edition. */
function withKnown(now: Commitment, old: Commitment | undefined): Commitment {
  if (!old) return now;
  const aliases = [...new Set([...now.aliases, old.subject, ...old.aliases])].filter((name) => name !== now.subject);
  const isStarted = now.baseline !== undefined || now.baselineParts !== undefined;
  return {
    ...now,
    aliases,
    ...(!isStarted && old.baseline && { baseline: old.baseline }),
    ...(!isStarted && old.baselineParts && { baselineParts: old.baselineParts }),
  };
}

/** The plan under another id, with all its parts: two documents of one title must not replace one another. */
export function renamePlan(plan: Plan, id: string): Plan {
  const ids = partsOf(plan).map((part): [string, string] => [
    part,
    part.startsWith(`${plan.id}/`) ? id + part.slice(plan.id.length) : part,
  ]);
  return { ...renamed(plan, new Map(ids)), id };
}

function partsOf({ sections, tasks, commitments }: Plan): string[] {
  return [...sections, ...tasks, ...commitments].map(({ id }) => id);
}

function renamed(plan: Plan, ids: ReadonlyMap<string, string>): Plan {
  const of = (id: string): string => ids.get(id) ?? id;
  return {
    ...plan,
    sections: plan.sections.map((section) => ({ ...section, id: of(section.id) })),
    tasks: plan.tasks.map((task) => ({
      ...task,
      id: of(task.id),
      sectionId: of(task.sectionId),
      ...(task.parentId !== undefined && { parentId: of(task.parentId) }),
    })),
    commitments: plan.commitments.map((made) => ({ ...made, id: of(made.id), taskId: of(made.taskId) })),
    findings: plan.findings.map((finding) => ({
      ...finding,
      taskIds: finding.taskIds.map(of),
      ...('commitmentIds' in finding && { commitmentIds: finding.commitmentIds.map(of) }),
      ...('sectionIds' in finding && finding.sectionIds && { sectionIds: finding.sectionIds.map(of) }),
    })),
  };
}
