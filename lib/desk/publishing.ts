import { browser } from 'wxt/browser';
import type { Feed } from '../core/model/feed.ts';
import type { Note } from '../core/model/note.ts';
import { ask } from '../messages/send.ts';
import { BESIDE_WIDGET, WIDGET_SCRIPT } from '../publish/widget-files.ts';
import { type LastIssue, lastPublication } from '../store/publications.ts';
import { notesOfPlan } from '../store/read.ts';
import { type Watch, watch } from './watch.ts';

/** What an issue is made from: all records of the plan, how many could not be read, and the last issue. */
export interface PublishingMaterial {
  notes: Note[];
  damaged: number;
  previous: LastIssue | null;
}

export function publishingMaterial(planId: string): Watch<PublishingMaterial> {
  return watch(async () => {
    const [{ items, damaged }, previous] = await Promise.all([notesOfPlan(planId), lastPublication(planId)]);
    return { notes: items, damaged: damaged.length, previous };
  });
}

/** Makes a note public or takes it back: a record of its own that supersedes it and says the same. */
export async function setVisibility(id: string, visibility: Note['visibility']): Promise<void> {
  await ask('changeVisibility', { id, visibility });
}

/** The widget's builds as they ship with this extension: they go into every kit. */
export async function widgetFiles(): Promise<{
  widgetJs: Uint8Array<ArrayBuffer>;
  beside: { name: string; bytes: Uint8Array<ArrayBuffer> }[];
}> {
  const beside = BESIDE_WIDGET.map(async (name) => ({ name, bytes: await shipped(name) }));
  return { widgetJs: await shipped(WIDGET_SCRIPT), beside: await Promise.all(beside) };
}

async function shipped(name: string): Promise<Uint8Array<ArrayBuffer>> {
  // WXT knows the paths of what it builds itself; the widget is built before and copied in.
  const answer = await fetch(browser.runtime.getURL(`/widget/${name}` as Parameters<typeof browser.runtime.getURL>[0]));
  if (!answer.ok) throw new Error(`widget/${name}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

export async function recordPublication(feed: Feed, approvedBy: string): Promise<void> {
  await ask('recordPublication', { feed, approvedBy });
}

/** Defines `<jiannuo-status>` in this page, by the widget as it ships. Rejects when it cannot be read. */
export function loadWidget(): Promise<void> {
  if (customElements.get('jiannuo-status')) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = '/widget/jiannuo-widget.js';
    script.onload = () => resolve();
    script.onerror = () => reject(new Error('widget/jiannuo-widget.js'));
    document.head.append(script);
  });
}
