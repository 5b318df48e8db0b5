import type { Feed, FeedItem } from '../core/model/feed.ts';
import type { StatusCode } from '../core/status.ts';
import { type Lang, STATUS } from '../i18n/domain.ts';
import type { LoadedFeed } from './fetch-feed.ts';

/** What the reader chose on the board. */
export interface Choice {
  status: StatusCode | null;
  /** A task at the top level of the plan; its sub-tasks are meant too. */
  taskId: string | null;
  query: string;
  /** At most so many rows are shown. */
  limit: number;
}

/** So many rows are drawn at a time. */
export const FEW_ROWS = 50;

export type Task = Feed['plan']['tasks'][0];

/** A task at the top level with the commitments of its sub-tasks. */
export interface TaskEntry {
  task: Task;
  items: FeedItem[];
}

export const CODES = Object.keys(STATUS) as StatusCode[];

export function statusOf(item: FeedItem): StatusCode {
  return item.status ?? 'none';
}

/** How many of the items have each status, in the order of the codes, without those that have none. */
export function countByStatus(items: FeedItem[]): Map<StatusCode, number> {
  const counts = new Map<StatusCode, number>();
  for (const code of CODES) {
    const count = items.filter((item) => statusOf(item) === code).length;
    if (count) counts.set(code, count);
  }
  return counts;
}

/** The board's ways into a feed, worked out once for each feed. */
export interface Board {
  feed: Feed;
  /** Whether its signature was shown to be right; null where none was asked for. */
  verified: boolean | null;
  tasks: Map<string, Task>;
  entries: TaskEntry[];
}

export function boardOf({ feed, verified }: LoadedFeed): Board {
  const tasks = new Map(feed.plan.tasks.map((task) => [task.id, task]));
  const entries = new Map<string, TaskEntry>();
  for (const task of feed.plan.tasks) if (!task.parentId) entries.set(task.id, { task, items: [] });
  for (const item of feed.items) {
    const task = tasks.get(item.taskId);
    entries.get(task?.parentId ?? item.taskId)?.items.push(item);
  }
  return { feed, verified, tasks, entries: [...entries.values()] };
}

/** The items that fit the reader's choice, in the order of the plan. */
export function choose({ feed, tasks }: Board, { status, taskId, query }: Choice): FeedItem[] {
  const words = query.toLowerCase().split(/\s+/);
  return feed.items.filter((item) => {
    const task = tasks.get(item.taskId);
    const text = `${task?.number} ${task?.title} ${item.subject}`.toLowerCase();
    return (
      (!status || statusOf(item) === status) &&
      (!taskId || item.taskId === taskId || task?.parentId === taskId) &&
      words.every((word) => text.includes(word))
    );
  });
}

/** The task that is called by its id or by its printed number; undefined when there is none, or more than one. */
export function findTask({ feed }: Board, name: string): Task | undefined {
  const [task, another] = feed.plan.tasks.filter(({ id, number }) => id === name || number === name);
  return another ? undefined : task;
}

/** The language of the words nearest to what an HTML `lang` says. */
export function langOf(code: string | null | undefined): Lang {
  return /^en/i.test(code as string) ? 'en' : 'zh-CN';
}
