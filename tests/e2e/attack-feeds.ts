import type { Feed } from '../../lib/core/model/feed.ts';
import { WIDGET_ATTACKS } from '../widget/attack-strings.ts';
import { sampleFeed } from '../widget/sample-feed.ts';

/** Strings of one feed: as many as it may have sections, and few enough for its megabyte. */
const BATCH = 190;

const short = (attack: string) => attack.slice(0, 400);
/** An address that the format lets through: no white space, no lone surrogates (JSON would hold them, an address cannot). */
const address = (attack: string) => `https://a.test/${attack.replace(/\s|\p{Cs}/gu, '')}`.slice(0, 1900);

/** Feeds with these strings in every field of sections, tasks, commitments and notes, and in every address. */
export function attackFeeds(): Feed[] {
  const feed = sampleFeed();
  const [item] = feed.items;
  const note = feed.notes.find(({ evidence }) => evidence.length > 0);
  if (!item || !note) throw new Error('the sample has lost its notes');
  const batches = Array.from({ length: Math.ceil(WIDGET_ATTACKS.length / BATCH) }, (_, at) =>
    WIDGET_ATTACKS.slice(at * BATCH, (at + 1) * BATCH).map(short),
  );
  return batches.map((attacks) => ({
    ...feed,
    plan: {
      ...feed.plan,
      title: attacks[0] ?? '',
      sources: attacks.slice(0, 50).map((attack) => ({ url: address(attack), title: attack })),
      sections: attacks.map((attack, at) => ({ id: `s${at}`, number: attack, title: attack })),
      tasks: attacks.map((attack, at) => ({ id: `t${at}`, sectionId: `s${at}`, number: attack, title: attack })),
    },
    items: attacks.map((attack, at) => ({
      ...item,
      id: `i${at}`,
      taskId: `t${at}`,
      subject: attack,
      hedge: attack,
      deadline: { date: '2030-12-31', origin: 'stated', text: attack },
      quantity: { value: 1, unit: attack, comparator: '=' },
    })),
    notes: attacks.map((attack, at) => ({
      ...note,
      itemId: `i${at}`,
      body: attack,
      office: attack,
      evidence: [
        { url: address(attack), title: attack },
        { url: `https://a.test/${encodeURIComponent(attack.replace(/\p{Cs}/gu, ''))}`.slice(0, 1900), title: '' },
      ],
    })),
  }));
}

/** One small feed for each string, with it in the names that a feed has only once. */
export function nameFeed(attack: string): Feed {
  const feed = sampleFeed();
  const text = short(attack);
  return {
    ...feed,
    feedId: text.slice(0, 190) || 'x',
    plan: { ...feed.plan, shortTitle: text, issuer: text, tasks: [], sections: [] },
    items: [],
    notes: [],
  };
}

/**
 * The page's own script, in the words of Chromium 86: gives the element one feed after the other, opens all there is to open, and sends what it
 * saw to `/seen`. It reports elements outside the allow-list, attributes that run, addresses with another scheme, scripts that ran, and what
 * the policy had to refuse.
 */
export const ATTACK_PROBE = `
const seen = { loads: 0, rows: 0, errors: [], tags: [], attributes: [], schemes: [], ran: 0, refused: [], agent: navigator.userAgent };
window.PWNED = () => { seen.ran += 1; };
document.addEventListener('securitypolicyviolation', (event) => seen.refused.push(event.violatedDirective + ' ' + event.blockedURI));
const add = (list, value) => { if (!list.includes(value)) list.push(value); };
function look(tree) {
  for (const element of tree.querySelectorAll('*')) {
    add(seen.tags, element.localName);
    for (const { name } of element.attributes) add(seen.attributes, name);
    if (element.localName === 'a') add(seen.schemes, element.protocol);
  }
}
addEventListener('DOMContentLoaded', async () => {
  const element = document.querySelector('jiannuo-status');
  await customElements.whenDefined('jiannuo-status');
  let settle;
  document.addEventListener('jiannuo-load', () => { seen.loads += 1; settle(); });
  document.addEventListener('jiannuo-error', (event) => { seen.errors.push(event.detail.name + ' ' + event.detail.message); settle(); });
  const give = (feed) => new Promise((done) => { settle = done; element.setAttribute('feed', feed); });
  const { batches, names } = await (await fetch('counts.json')).json();
  const tree = element.shadowRoot;
  for (let at = 0; at < batches; at += 1) {
    await give('batch.json?' + at);
    for (const button of tree.querySelectorAll('.pad button')) button.click();
    for (const button of tree.querySelectorAll('.open')) button.click();
    seen.rows += tree.querySelectorAll('.row').length;
    look(tree);
    for (const button of [...tree.querySelectorAll('.strip button')].slice(0, 3)) {
      button.click();
      look(tree);
      button.click();
    }
  }
  for (let at = 0; at < names; at += 1) {
    await give('name.json?' + at);
    look(tree);
  }
  await new Promise((later) => setTimeout(later, 300));
  await fetch('seen', { method: 'POST', body: JSON.stringify(seen) });
});
`;
