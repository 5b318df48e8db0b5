import { injectAnnotator } from './inject.ts';
import { planIndexes } from './plan-indexes.ts';

/** Starts the annotator on a page that the detector takes for a policy page, and meanwhile makes ready what its text will be held against. */
export async function policyPageFound(_: null, { tabId }: { tabId: number }): Promise<null> {
  // A store that will not open is told of when the page is matched.
  planIndexes().catch(() => {});
  await injectAnnotator(tabId, true);
  return null;
}
