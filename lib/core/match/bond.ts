import type { Plan } from '../model/plan.ts';
import { regionOf } from '../outline/document-facts.ts';
import { subjectKey } from '../outline/subject-key.ts';

/**
 * What a page's address and title say of a plan, before any of its words were read.
 * - `own`: the plan's document stands there: at its address, or under its full title, which names its place or stands on its site
 * - `kin`: its title speaks of the plan's place or issuer
 * - `none`
 */
export type Bond = 'own' | 'kin' | 'none';

/** Shorter titles (工作要点) are everybody's. */
const SHORTEST_TITLE = 6;

export function bondWith(plan: Plan, page: { url: string; title: string }): Bond {
  const title = subjectKey(page.title);
  const address = bare(page.url);
  if (plan.sources.some(({ url }) => bare(url) === address)) return 'own';
  const name = subjectKey(plan.title);
  const isPlaced = regionOf(plan.title) !== '' || plan.sources.some(({ url }) => hostOf(url) !== '' && hostOf(url) === hostOf(page.url));
  if (name.length >= SHORTEST_TITLE && isPlaced && title.includes(name)) return 'own';
  return [plan.region, plan.issuer].some((words) => words !== '' && words !== '全国' && title.includes(subjectKey(words))) ? 'kin' : 'none';
}

function bare(url: string): string {
  return url.replace(/#.*$/s, '');
}

function hostOf(url: string): string {
  return /^https?:\/\/([^/?#]+)/.exec(url)?.[1] ?? '';
}
