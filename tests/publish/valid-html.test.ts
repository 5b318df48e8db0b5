import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { buildKit } from '../../lib/publish/kit.ts';
import { sampleFeed } from '../widget/sample-feed.ts';
import { ATTACKS } from './attack-strings.ts';

/** The HTML standard's own rules (content models, attributes, ids), without its checks of taste. */
const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] });

async function faults(page: string): Promise<string[]> {
  const { results } = await validator.validateString(page);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`));
}

describe.each(['status.html', 'embed.html'])('%s', (name) => {
  const pageOf = async (feed: ReturnType<typeof sampleFeed>) =>
    new TextDecoder().decode((await buildKit({ feed, widgetJs: '/* widget */' })).find((file) => file.name === name)?.bytes);

  it('is valid HTML', async () => {
    expect(await faults(await pageOf(sampleFeed()))).toEqual([]);
  });

  it('whatever the plan and its notes say', async () => {
    const feed = sampleFeed();
    const [item] = feed.items;
    const [note] = feed.notes;
    const items = ATTACKS.map((attack, at) => ({ ...item, id: `i${at}`, subject: attack.slice(0, 500) }));
    const notes = ATTACKS.map((attack, at) => ({ ...note, itemId: `i${at}`, body: attack, office: attack.slice(0, 500) }));
    const title = ATTACKS.join('').slice(0, 500);
    const page = await pageOf({ ...feed, notes, items, plan: { ...feed.plan, title, shortTitle: title, issuer: title } } as typeof feed);
    expect(await faults(page)).toEqual([]);
  }, 60_000);

  it('and a planted fault is found', async () => {
    const page = (await pageOf(sampleFeed())).replace('<main>', '<main><p><div></div></p>');
    expect((await faults(page)).join()).toMatch(/close-order|element-permitted-content|no-implicit-close/);
  });
});
