import type { Browser, Page } from 'playwright';

/** An event of Chromium's trace; times are microseconds, `tts` and `tdur` of the thread's own CPU time. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  tts?: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string } };
}

/** What a stretch between two marks cost the page's main thread, in milliseconds. */
export interface Cost {
  /** CPU time of its scripts, with what they make the browser do at once (styles that they ask for, garbage that they leave). */
  script: number;
  /** CPU time of its longest task with script in it, to whatever it comes. */
  longestTask: number;
  /** The same task by the clock: longer where other processes want the machine. */
  longestByClock: number;
}

const MARKS = 'blink.user_timing';
const SCRIPT = new Set(['EvaluateScript', 'FunctionCall', 'RunMicrotasks', 'TimerFire']);
const TASK = 'ThreadControllerImpl::RunTask';

/** Runs `act`, in which the page works from the marks `NAME: start` to `NAME: end` of each name, with rests between, and answers what it cost in all. */
export async function costOf(browser: Browser, page: Page, names: string[], act: () => Promise<unknown>): Promise<Cost> {
  const events = await traced(browser, page, [MARKS, 'devtools.timeline', 'v8.execute', 'toplevel'], act);
  const costs = names.map((name) => costBetween(events, name));
  return {
    script: costs.reduce((sum, { script }) => sum + script, 0),
    longestTask: Math.max(...costs.map(({ longestTask }) => longestTask)),
    longestByClock: Math.max(...costs.map(({ longestByClock }) => longestByClock)),
  };
}

/** The same for work without rests, in milliseconds of CPU time; the browser writes down nothing but the marks, so even short work is not drowned. */
export async function cpuTimeOf(browser: Browser, page: Page, name: string, act: () => Promise<unknown>): Promise<number> {
  const { start, end } = marksOf(await traced(browser, page, [MARKS], act), name);
  return (end.tts - start.tts) / 1000;
}

/** Every script of a page by its address, with the CPU time of compiling and running it and of what it was called for during `act`, in milliseconds. */
export async function scriptsOf(browser: Browser, page: Page, act: () => Promise<unknown>): Promise<Map<string, number>> {
  const events = await traced(browser, page, ['devtools.timeline'], act);
  const byScript = new Map<string, TraceEvent[]>();
  for (const event of events) {
    const url = event.args?.data?.url;
    if (url && event.ph === 'X' && SCRIPT.has(event.name)) byScript.set(url, [...(byScript.get(url) ?? []), event]);
  }
  const timeOf = (own: TraceEvent[]) => outermost(own).reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;
  return new Map([...byScript].map(([url, own]) => [url, timeOf(own)]));
}

async function traced(browser: Browser, page: Page, categories: string[], act: () => Promise<unknown>): Promise<TraceEvent[]> {
  await browser.startTracing(page, { categories: ['-*', ...categories] });
  await act();
  return JSON.parse((await browser.stopTracing()).toString()).traceEvents;
}

function marksOf(events: TraceEvent[], name: string) {
  const start = events.find((event) => event.name === `${name}: start`);
  const end = events.find((event) => event.name === `${name}: end`);
  if (start?.tts === undefined || end?.tts === undefined) throw new Error(`The trace does not hold ${name}.`);
  return { start: { ...start, tts: start.tts }, end: { ...end, tts: end.tts } };
}

function costBetween(events: TraceEvent[], name: string): Cost {
  const { start, end } = marksOf(events, name);
  const during = events.filter(
    (event) =>
      event.ph === 'X' && event.pid === start.pid && event.tid === start.tid && event.ts < end.ts && event.ts + (event.dur ?? 0) > start.ts,
  );
  const scripts = outermost(during.filter((event) => SCRIPT.has(event.name)));
  const tasks = outermost(during.filter((event) => event.name === TASK));
  const busy = tasks.filter((task) => scripts.some((script) => script.ts >= task.ts && script.ts < task.ts + (task.dur ?? 0)));
  if (scripts.length === 0 || busy.length === 0) throw new Error(`The trace holds no script of ${name}.`);
  // Thread time where both have it: a first or last script that reaches beyond the marks counts only up to them.
  const within = ({ tts = 0, tdur = 0 }: TraceEvent) => Math.max(0, Math.min(tts + tdur, end.tts) - Math.max(tts, start.tts));
  const longest = busy.reduce((a, b) => (within(b) > within(a) ? b : a));
  return {
    script: scripts.reduce((sum, script) => sum + within(script), 0) / 1000,
    longestTask: within(longest) / 1000,
    longestByClock: Math.max(...busy.map(({ ts, dur = 0 }) => Math.min(ts + dur, end.ts) - Math.max(ts, start.ts))) / 1000,
  };
}

function outermost(events: TraceEvent[]): TraceEvent[] {
  const found: TraceEvent[] = [];
  let end = -1;
  for (const event of [...events].sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    if (event.ts < end) continue;
    found.push(event);
    end = event.ts + (event.dur ?? 0);
  }
  return found;
}
