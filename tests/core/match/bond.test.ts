import { expect, it } from 'vitest';
import { type Bond, bondWith } from '../../../lib/core/match/bond.ts';
import { smallPlan } from './small-plan.ts';

const plan = {
  ...smallPlan,
  title: '青禾县2024年教育工作要点',
  region: '青禾县',
  issuer: '青禾县教育局',
  sources: [{ url: 'http://jyj.qinghe.gov.cn/art/1.html', title: '' }],
};

it.each<[what: string, page: { url: string; title: string }, bond: Bond]>([
  ['its address', { url: 'http://jyj.qinghe.gov.cn/art/1.html#top', title: '' }, 'own'],
  ['its title elsewhere', { url: 'http://www.doc.test/7', title: '青禾县2024年教育工作要点_文库' }, 'own'],
  ['its title within a notice', { url: 'http://x.test/', title: '关于印发《青禾县2024年教育工作要点》的通知' }, 'own'],
  ['the plan of the next year', { url: 'http://x.test/', title: '青禾县2025年教育工作要点' }, 'kin'],
  ['a report of its place', { url: 'http://x.test/', title: '青禾县教育工作总结' }, 'kin'],
  ['another page of its site', { url: 'http://jyj.qinghe.gov.cn/art/2.html', title: '教育工作总结' }, 'none'],
  ['another place', { url: 'http://x.test/', title: '白水县2024年教育工作要点' }, 'none'],
])('%s', (_, page, bond) => expect(bondWith(plan, page)).toBe(bond));

it('does not take a title that is everybody’s for the plan’s', () => {
  const bare = { ...plan, title: '2024年工作要点', region: '', issuer: '' };
  expect(bondWith(bare, { url: 'http://x.test/', title: '2024年工作要点' })).toBe('none');
  expect(bondWith(bare, { url: 'http://jyj.qinghe.gov.cn/b.html', title: '2024年工作要点' })).toBe('own');
});
