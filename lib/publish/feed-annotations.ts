import type { Feed } from '../core/model/feed.ts';
import { webAddress } from '../core/web-address.ts';
import { publicParts } from '../core/web-annotation/public-parts.ts';
import { annotationId, CONTEXT } from '../core/web-annotation/terms.ts';

/**
 * The feed's public notes as W3C Web Annotations on the plan's pages: one AnnotationCollection. A note points at the pages that
 * print the plan; where none is known, at the commitment's own name. The status of what has no note is in the feed and its table.
 */
export function feedAnnotations({ feedId, seq, issued, plan, notes }: Feed) {
  const pages = plan.sources.flatMap(({ url }) => webAddress(url)?.href ?? []);
  const items = notes.map((note) => {
    const targets = pages.length > 0 ? pages : [`urn:jiannuo:item:${encodeURIComponent(note.itemId)}`];
    return {
      '@context': CONTEXT,
      id: annotationId(note.id),
      type: 'Annotation',
      ...publicParts(note),
      target: targets.length === 1 ? targets[0] : targets,
    };
  });
  const id = `urn:jiannuo:feed:${encodeURIComponent(feedId)}:${seq}`;
  return {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: plan.shortTitle,
    generated: issued,
    total: items.length,
    first: { id: `${id}:1`, type: 'AnnotationPage', partOf: id, startIndex: 0, items },
  };
}
