import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it, vi } from 'vitest';
import type { Feed } from '../../lib/core/model/feed.ts';
import { buildKit, type KitFile, zipKit } from '../../lib/publish/kit.ts';
import { statusPage } from '../../lib/publish/status-page.ts';
import { BESIDE_WIDGET } from '../../lib/publish/widget-files.ts';
import { sampleFeed } from '../widget/sample-feed.ts';
import { ATTACKS } from './attack-strings.ts';

type Element = DefaultTreeAdapterTypes.Element;

const SCRIPT = 'console.log("widget")';
const kit = await buildKit({ feed: sampleFeed(), widgetJs: SCRIPT });
const textOf = (name: string, files: KitFile[] = kit) => new TextDecoder().decode(files.find((file) => file.name === name)?.bytes);

/** All elements of a page; parse errors are failures. */
function elements(page: string): Element[] {
  const errors: string[] = [];
  const tree = parse(page, { sourceCodeLocationInfo: true, onParseError: ({ code, startLine }) => errors.push(`${code}:${startLine}`) });
  expect(errors).toEqual([]);
  const found: Element[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node) => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(tree);
  return found;
}

const attribute = (element: Element, name: string) => element.attrs.find((attr) => attr.name === name)?.value;

function visibleText(element: Element): string {
  const text = (node: DefaultTreeAdapterTypes.Node): string =>
    node.nodeName === '#text'
      ? (node as DefaultTreeAdapterTypes.TextNode).value
      : 'childNodes' in node
        ? node.childNodes.map(text).join('')
        : '';
  return text(element);
}

describe('the kit', () => {
  it('has the files that its README names', () => {
    const names = kit.map((file) => file.name);
    expect(names).toEqual([
      'feed.json',
      'feed.csv',
      'feed.jsonld',
      'feed.schema.json',
      'badge.svg',
      'badge.json',
      'jiannuo-widget.js',
      'jiannuo-widget.css',
      'status.css',
      'status.html',
      'embed.html',
      'README.txt',
    ]);
    for (const name of names.slice(0, -1)) expect(textOf('README.txt')).toContain(name);
  });

  it('holds what lies beside the widget, tells of it, and how a page of modules checks it', async () => {
    const beside = BESIDE_WIDGET.map((name) => ({ name, bytes: new TextEncoder().encode(`// ${name}`) }));
    const whole = await buildKit({ feed: sampleFeed(), widgetJs: SCRIPT, beside });
    const told = textOf('README.txt', whole);
    for (const { name, bytes } of beside) {
      expect(whole.find((file) => file.name === name)?.bytes).toEqual(bytes);
      expect(told).toContain(name);
    }
    expect(told).toContain(`integrity="sha384-${createHash('sha384').update('// jiannuo-module.js').digest('base64')}"`);
    expect(textOf('README.txt')).not.toContain('jiannuo-module.js');
  });

  it('holds the feed as it is', () => {
    expect(JSON.parse(textOf('feed.json'))).toEqual(sampleFeed());
  });

  it('is the same for the same input, as files and as a zip', async () => {
    const again = await buildKit({ feed: sampleFeed(), widgetJs: new TextEncoder().encode(SCRIPT) });
    expect(again).toEqual(kit);
    const zip = zipKit(kit, sampleFeed().issuedOn);
    expect(zipKit(again, sampleFeed().issuedOn)).toEqual(zip);
    expect(Object.keys(unzipSync(zip))).toEqual(kit.map((file) => `jiannuo/${file.name}`));
  });

  it('is the same zip in every time zone', () => {
    const zipIn = (zone: string) => {
      vi.stubEnv('TZ', zone);
      return { hour: new Date('2030-01-01T00:00:00Z').getHours(), zip: zipKit(kit, sampleFeed().issuedOn) };
    };
    const made = ['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'].map(zipIn);
    vi.unstubAllEnvs();
    expect(made.map(({ hour }) => hour)).toEqual([8, 19, 14]);
    for (const { zip } of made) expect(zip).toEqual(made[0]?.zip);
  });

  it.each(['status.html', 'embed.html', 'README.txt'])('%s names the day on which it was issued there, not that of Greenwich', (name) => {
    expect(sampleFeed()).toMatchObject({ issued: '2030-10-08T23:30:00.000Z', issuedOn: '2030-10-09' });
    expect(textOf(name)).toContain('第7期，2030-10-09');
    expect(textOf(name)).not.toContain('2030-10-08');
  });

  it('refuses a feed that the widget could not read', async () => {
    await expect(buildKit({ feed: { ...sampleFeed(), seq: 0 }, widgetJs: SCRIPT })).rejects.toMatchObject({
      name: 'KitRefused',
      message: 'seq (too_small)',
    });
  });
});

describe('embed.html', () => {
  const page = elements(textOf('embed.html'));
  const integrity = `sha384-${createHash('sha384').update(SCRIPT).digest('base64')}`;

  it('gives the script with its checksum, and the element with its static table', () => {
    const script = page.find((element) => element.tagName === 'script');
    expect(script?.attrs).toEqual([
      { name: 'src', value: 'jiannuo-widget.js' },
      { name: 'integrity', value: integrity },
      { name: 'crossorigin', value: 'anonymous' },
      { name: 'defer', value: '' },
    ]);
    const status = page.find((element) => element.tagName === 'jiannuo-status') as Element;
    expect(attribute(status, 'as-of')).toBe('2030-09-30');
    expect(visibleText(status)).toContain('新建幼儿园40所21所▲ 滞后');
  });

  it('shows two lines to paste, which give the same', () => {
    const code = visibleText(page.find((element) => element.tagName === 'code') as Element);
    const lines = code.split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toBe(`<script src="/jiannuo/jiannuo-widget.js" integrity="${integrity}" crossorigin="anonymous" defer></script>`);
    expect(lines[1]).toMatch(/^<jiannuo-status feed="\/jiannuo\/feed.json" .*<\/jiannuo-status>$/);
    expect(textOf('embed.html')).toContain(code.replaceAll('/jiannuo/', ''));
  });
});

describe('status.html', () => {
  const page = elements(textOf('status.html'));
  const body = visibleText(page.find((element) => element.tagName === 'body') as Element);

  it('says everything without a script', () => {
    expect(page.some((element) => element.tagName === 'script')).toBe(false);
    const feed = sampleFeed();
    for (const { subject } of feed.items) expect(body).toContain(subject);
    for (const note of feed.notes) expect(body).toContain(note.body);
    expect(body).toContain('数据截至2030-09-30');
    expect(body).toContain('9条承诺指标，8条已填报');
    expect(body).toContain('9.8亿元');
    expect(page.filter((element) => element.tagName === 'a').map((element) => attribute(element, 'href'))).toContain(
      'https://jyj.example.gov.cn/2030/q3.html',
    );
  });

  it('is in Chinese and has headings and tables that can be read out', () => {
    expect(attribute(page.find((element) => element.tagName === 'html') as Element, 'lang')).toBe('zh-CN');
    const levels = page.map((element) => /^h(\d)$/.exec(element.tagName)?.[1]).filter(Boolean);
    expect(levels[0]).toBe('1');
    expect(levels.every((level, at) => at === 0 || Number(level) <= Number(levels[at - 1]) + 1)).toBe(true);
    const tables = page.filter((element) => element.tagName === 'table').length;
    expect(page.filter((element) => element.tagName === 'caption')).toHaveLength(tables);
    expect(page.filter((element) => element.tagName === 'th').every((element) => attribute(element, 'scope'))).toBe(true);
  });
});

/** The sample with one text in every field that takes any text. */
function attacked(text: string): Feed {
  const put = (value: unknown, key = ''): unknown => {
    if (Array.isArray(value)) return value.map((each) => put(each));
    if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, put(each, name)]));
    return ['title', 'shortTitle', 'issuer', 'number', 'subject', 'hedge', 'unit', 'body', 'office', 'text', 'url'].includes(key)
      ? text
      : value;
  };
  return put(sampleFeed()) as Feed;
}

/** Elements and attributes without what they say: what an attack must not change. */
const skeleton = (page: string) => elements(page).map((element) => `${element.tagName}[${element.attrs.map((attr) => attr.name).join()}]`);
const withoutLinks = (tags: string[]) => tags.filter((tag) => !tag.startsWith('a['));

describe('no text becomes anything but text', () => {
  const harmless = withoutLinks(skeleton(statusPage(attacked('字'))));

  it.each(ATTACKS.map((attack) => [attack]))('%j', (attack) => {
    const page = statusPage(attacked(attack));
    expect(withoutLinks(skeleton(page))).toEqual(harmless);
    for (const link of elements(page).filter((element) => element.tagName === 'a')) {
      expect(attribute(link, 'href')).toMatch(/^(https?:\/\/[^\s"<>\u202e]+|feed\.(json|csv|jsonld|schema\.json))$/);
    }
    expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });

  it('would notice a text that was not escaped', () => {
    const page = statusPage(sampleFeed()).replace('新建幼儿园', ATTACKS[1] as string);
    expect(withoutLinks(skeleton(page))).not.toEqual(withoutLinks(skeleton(statusPage(sampleFeed()))));
  });

  it.each(ATTACKS.slice(0, 60).map((attack) => [attack]))('the snippet too: %j', async (attack) => {
    const feed = { ...attacked(attack), notes: [], plan: { ...attacked(attack).plan, sources: [] } };
    const page = textOf('embed.html', await buildKit({ feed, widgetJs: SCRIPT }));
    const plain = { ...attacked('字'), notes: [], plan: { ...attacked('字').plan, sources: [] } };
    expect(skeleton(page)).toEqual(skeleton(textOf('embed.html', await buildKit({ feed: plain, widgetJs: SCRIPT }))));
  });
});
