import Ajv2020 from 'ajv/dist/2020.js';
import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { Feed } from '../../lib/core/model/feed.ts';
import { feedJsonSchema } from '../../lib/core/model/feed-schema.ts';
import { badgeOf, badgeSvg } from '../../lib/publish/badge.ts';
import { feedAnnotations } from '../../lib/publish/feed-annotations.ts';
import { feedCsv } from '../../lib/publish/feed-csv.ts';
import { buildKit } from '../../lib/publish/kit.ts';
import { openSigned } from '../../lib/signing/open-signed.ts';
import { makeKey, pinned } from '../../lib/signing/signing-key.ts';
import { hasMusts, musts } from '../w3c-musts.ts';
import { sampleFeed } from '../widget/sample-feed.ts';

const feed = sampleFeed();

describe('the table', () => {
  const rows = feedCsv(feed)
    .slice(1)
    .split('\r\n')
    .slice(0, -1)
    .map((line) => line.split(','));

  it('has a row for each commitment, with its figures as figures', () => {
    expect(rows).toHaveLength(feed.items.length + 1);
    expect(rows.find((row) => row[2] === '新增学位')?.slice(0, 6)).toEqual(['1', '扩大学位供给', '新增学位', '≥3万个', '30000', '个']);
  });

  it('lets no name run as a formula', () => {
    const [item] = feed.items as [Feed['items'][0]];
    expect(feedCsv({ ...feed, items: [{ ...item, subject: '=cmd|x' }] })).toContain(",'=cmd|x,");
  });
});

describe('the annotations', () => {
  const { first, total } = feedAnnotations(feed);

  it('are the public notes, on the pages that print the plan', () => {
    expect(total).toBe(feed.notes.length);
    expect(first.items.map(({ id }) => id)).toEqual(feed.notes.map(({ id }) => `urn:jiannuo:${id}`));
    expect(new Set(first.items.map(({ target }) => target))).toEqual(new Set([feed.plan.sources[0]?.url]));
  });

  it.skipIf(!hasMusts)('keep the W3C MUST assertions, also where no page is known', () => {
    const bare = feedAnnotations({ ...feed, plan: { ...feed.plan, sources: [] } }).first.items;
    const assertions = musts();
    for (const item of [...first.items, ...bare]) {
      const annotation = JSON.parse(JSON.stringify(item));
      expect(assertions.flatMap(([name, holds]) => (holds(annotation) ? [] : name))).toEqual([]);
    }
  });
});

describe('the format', () => {
  const valid = new Ajv2020({ strict: true, formats: {} }).compile(feedJsonSchema());

  it('takes a feed, and what later versions may add to it', () => {
    expect(valid(JSON.parse(JSON.stringify(feed)))).toBe(true);
    expect(valid({ ...JSON.parse(JSON.stringify(feed)), later: { more: 1 } })).toBe(true);
  });

  it.each<[string, object]>([
    ['another version', { schema: 'jiannuo/2' }],
    ['no number', { seq: 0 }],
    ['a link that runs', { plan: { ...feed.plan, sources: [{ url: 'javascript:alert(1)', title: '' }] } }],
    ['a status that is none', { items: [{ ...feed.items[0], status: 'great' }] }],
  ])('refuses %s', (_, fault) => {
    expect(valid(JSON.parse(JSON.stringify({ ...feed, ...fault })))).toBe(false);
  });
});

describe('the badge', () => {
  it('counts, and takes the colour of what is worst', () => {
    const [item] = feed.items as [Feed['items'][0]];
    const { status: _, ...silent } = item;
    const badge = (items: Feed['items']) => badgeOf({ ...feed, asOf: '2030-09-30', items });
    const pace = { code: 'na' } as const;
    const of = (status: Feed['items'][0]['status']) => ({ ...silent, pace, ...(status && { status }) });
    expect(badge([of('done'), of('on'), of(undefined)])).toEqual({
      schemaVersion: 1,
      label: feed.plan.shortTitle,
      message: '已填报2/3，已完成1（2030-09-30）',
      color: 'blue',
    });
    expect(badge([of(undefined)]).color).toBe('lightgrey');
    expect(badge([of('done'), of('late')]).color).toBe('orange');
    expect(badge([of('on'), { ...of('done'), pace: { code: 'over' } }]).color).toBe('orange');
    expect(badge([of('done')]).color).toBe('green');
  });

  it('is an image with a name, and holds nothing that a plan could put into it', () => {
    const image = badgeSvg({ schemaVersion: 1, label: '</title><script>x</script>', message: '" onload="x', color: 'blue' });
    const { childNodes } = parseFragment(image);
    const names: string[] = [];
    const walk = (node: { nodeName: string; childNodes?: unknown[] }) => {
      names.push(node.nodeName);
      for (const child of node.childNodes ?? []) walk(child as typeof node);
    };
    for (const node of childNodes) walk(node as never);
    expect(names.filter((name) => name !== '#text')).toEqual(['svg', 'title', 'rect', 'rect', 'g', 'text', 'text']);
    expect(image).not.toContain('onload="x');
  });
});

describe('a signed kit', () => {
  it('holds the signed feed, and pages that paste its lines pin the keys, the plan and the issue', async () => {
    const [{ key }, standby] = await Promise.all([makeKey('十二个字以上的口令才算长'), makeKey('另一个十二个字以上的口令')]);
    const files = await buildKit({ feed, widgetJs: 'x', signing: { key, standby: [standby.key] } });
    const textOf = (name: string) => new TextDecoder().decode(files.find((file) => file.name === name)?.bytes);
    const keys = pinned([key, standby.key]);
    expect(await openSigned(textOf('feed.jws.json'), keys)).toEqual({ text: textOf('feed.json'), verified: true });
    expect(textOf('embed.html')).toContain(
      `feed="feed.jws.json" view="board" lang="zh-CN" as-of="${feed.asOf}" keys="${keys}" feed-id="sample" seq="${feed.seq}"`,
    );
    expect(textOf('README.txt')).toContain(`keys="${keys}"`);
    expect(textOf('README.txt')).toContain('feed.jws.json');
  });
});
