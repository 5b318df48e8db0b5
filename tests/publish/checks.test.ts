import { describe, expect, it } from 'vitest';
import type { Feed } from '../../lib/core/model/feed.ts';
import { type Check, checkFeed } from '../../lib/publish/checks.ts';
import { sampleFeed } from '../widget/sample-feed.ts';

const feed = sampleFeed();
const note = feed.notes[0] as Feed['notes'][0];
const withNote = (more: Partial<typeof note>): Feed => ({ ...feed, notes: [{ ...note, ...more }] });

const CASES: [string, Feed, Check['code'], boolean, number][] = [
  ['public notes', feed, 'notes', true, feed.notes.length],
  ['no public notes', { ...feed, notes: [] }, 'notes', false, 0],
  ['a name in a text', withNote({ body: '由周岚负责' }), 'names', false, 1],
  ['a name in the title of a link', withNote({ evidence: [{ url: 'https://a.test/', title: '周岚的报告' }] }), 'names', false, 1],
  ['no name', withNote({ body: '由教研室负责' }), 'names', true, 0],
  ['a name of one character is no name', withNote({ body: '李子园小学' }), 'names', true, 0],
  ['https', withNote({ evidence: [{ url: 'https://a.test/', title: '' }] }), 'links', true, 1],
  ['http', withNote({ evidence: [{ url: 'http://a.test/', title: '' }] }), 'links', false, 1],
  ['the next number', feed, 'sequence', true, 7],
  ['another number', { ...feed, seq: 9 }, 'sequence', false, 9],
  ['a mobile number', withNote({ body: '联系13800138000。' }), 'phones', false, 1],
  ['a mobile number with gaps', withNote({ body: '138-0013-8000' }), 'phones', false, 1],
  ['money is no number', withNote({ body: '投入13800138000000元' }), 'phones', true, 0],
  ['an identity number', withNote({ body: '110101199003072316' }), 'identities', false, 1],
  ['an identity number with X', withNote({ office: '11010119900307231X' }), 'identities', false, 1],
  ['a longer number', withNote({ body: '1101011990030723161' }), 'identities', true, 0],
];

describe('checkFeed', () => {
  it.each(CASES)('%s', (_, checked, code, ok, count) => {
    const found = checkFeed(checked, ['周岚', '周岚', '李'], 6).find((check) => check.code === code);
    expect(found).toMatchObject({ ok, count });
  });

  it('points at the notes', () => {
    const checks = checkFeed(withNote({ body: '13800138000' }), [], 6);
    expect(checks.find(({ code }) => code === 'phones')?.noteIds).toEqual([note.id]);
  });
});
