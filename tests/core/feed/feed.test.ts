import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildFeed, publicNotes } from '../../../lib/core/feed.ts';
import { Feed } from '../../../lib/core/model/feed.ts';
import { Note } from '../../../lib/core/model/note.ts';
import { type Commitment, Plan } from '../../../lib/core/model/plan.ts';
import { SAMPLE_NOTES, SAMPLE_PLAN, sampleFeed, sampleNote } from '../../widget/sample-feed.ts';

const ISSUE = { plan: SAMPLE_PLAN, seq: 1, issued: '2030-10-09T02:00:00.000Z', expires: '2030-12-31', today: '2030-10-09' };
const build = (notes: Note[], plan = SAMPLE_PLAN) => buildFeed({ ...ISSUE, plan, notes });
const item = (feed: Feed, id: string) => feed.items.find((each) => each.id === `sample/${id}`);

const first = sampleNote({ commitmentId: 'sample/schools', value: 10, body: 'first' });
const corrected = sampleNote({ commitmentId: 'sample/schools', value: 12, body: 'second', supersedes: first.id });

describe('buildFeed', () => {
  it('makes a feed that its own schema takes, from a plan and notes that theirs take', () => {
    expect(Plan.safeParse(SAMPLE_PLAN).success).toBe(true);
    for (const note of SAMPLE_NOTES) expect(Note.safeParse(note).success).toBe(true);
    expect(Feed.parse(sampleFeed())).toEqual(sampleFeed());
  });

  it('says what is public of each commitment, and nothing where nothing is', () => {
    const feed = sampleFeed();
    expect(feed.asOf).toBe('2030-09-30');
    expect(item(feed, 'places')).toMatchObject({
      status: 'on',
      value: 26_100,
      asOf: '2030-09-30',
      evidence: 'link',
      pace: { code: 'ahead' },
    });
    expect(item(feed, 'coverage')).toMatchObject({ value: 88.6, hedge: '力争', pace: { code: 'na', reason: 'no-baseline' } });
    expect(item(feed, 'awards')).not.toHaveProperty('status');
    expect(item(feed, 'awards')).toMatchObject({ evidence: 'none', pace: { code: 'na', reason: 'no-report' } });
  });

  it('says where a level started, but not the level that a promised change starts from: that has another unit', () => {
    const [places, ...others] = SAMPLE_PLAN.commitments as [Commitment, ...Commitment[]];
    const grows: Commitment = { ...places, quantity: { value: 6, unit: '%', comparator: 'increase_by' } };
    const started: Commitment = { ...grows, baseline: { value: 5e8, unit: '元', origin: 'stated' } };
    expect(item(build([]), 'places')).toMatchObject({ baseline: { value: 0 } });
    expect(item(build([], { ...SAMPLE_PLAN, commitments: [started, ...others] }), 'places')).not.toHaveProperty('baseline');
  });

  it('has no date when nothing is public', () => {
    expect(build([])).toMatchObject({ asOf: null, notes: [] });
  });

  it('leaves out notes of other plans', () => {
    expect(build([sampleNote({ planId: 'other', commitmentId: 'sample/schools' })]).notes).toEqual([]);
  });

  it('keeps notes on a whole task under the task', () => {
    expect(build([sampleNote({ taskId: 'sample/t2', body: 'task' })]).notes).toMatchObject([{ itemId: 'sample/t2', body: 'task' }]);
  });

  it('leaves out links and sources that are no web addresses', () => {
    const capturedAt = '2030-10-01T00:00:00.000Z';
    const evidence = [
      { url: 'javascript:alert(1)', title: 'a', capturedAt },
      { url: 'https://b.test/', title: 'b', capturedAt },
    ];
    const sources = [
      { url: 'file:///etc/passwd', title: 'a' },
      { url: 'http://b.test/', title: 'b' },
    ];
    const feed = build([sampleNote({ commitmentId: 'sample/schools', evidence })], { ...SAMPLE_PLAN, sources });
    expect(feed.notes[0]?.evidence).toEqual([{ url: 'https://b.test/', title: 'b' }]);
    expect(feed.plan.sources).toEqual([{ url: 'http://b.test/', title: 'b' }]);
  });
});

const VISIBILITY: [string, Note[], string[]][] = [
  ['a correction replaces what it corrects', [first, corrected], ['second']],
  ['in any order', [corrected, first], ['second']],
  ['an internal correction takes the public note back', [first, { ...corrected, visibility: 'internal' }], []],
  [
    'an internal note that becomes public shows once',
    [
      { ...first, visibility: 'internal' },
      { ...corrected, body: 'first' },
    ],
    ['first'],
  ],
  ['a withdrawn note is gone', [first, sampleNote({ commitmentId: 'sample/schools', retracts: first.id, visibility: 'internal' })], []],
  ['internal notes never show', [{ ...first, visibility: 'internal' }], []],
];

describe('publicNotes', () => {
  it.each(VISIBILITY)('%s', (_, notes, bodies) => {
    expect(publicNotes(notes).map((note) => note.body)).toEqual(bodies);
  });
});

describe('what is private never leaves', () => {
  /** A marker that occurs nowhere else. */
  const marker = fc.uuid().map((id) => `SECRET-${id}`);
  const statuses = ['todo', 'on', 'late', 'done', 'changed', 'paused'] as const;
  const notes = fc.array(
    fc.record({
      target: fc.constantFrom(...SAMPLE_PLAN.commitments),
      whole: fc.boolean(),
      isPublic: fc.boolean(),
      declared: fc.constantFrom(...statuses),
      value: fc.integer({ min: 0, max: 99 }),
      corrects: fc.nat(8),
      withdraws: fc.boolean(),
      link: fc.boolean(),
      secret: marker,
    }),
    { maxLength: 12 },
  );

  it('whatever the notes', () => {
    fc.assert(
      fc.property(notes, (drawn) => {
        const made: Note[] = [];
        for (const { target, whole, isPublic, declared, value, corrects, withdraws, link, secret } of drawn) {
          const earlier = made[corrects];
          made.push(
            sampleNote({
              taskId: target.taskId,
              ...(!whole && { commitmentId: target.id }),
              author: secret,
              problem: secret,
              nextStep: secret,
              reason: secret,
              stage: secret,
              // Internal notes are secret as a whole.
              office: isPublic ? '科室' : secret,
              body: isPublic ? '正文' : secret,
              declared,
              value,
              visibility: isPublic ? 'public' : 'internal',
              evidence: link
                ? [
                    {
                      url: isPublic ? 'https://a.test/' : `https://${secret}.test/`,
                      title: isPublic ? '' : secret,
                      quote: secret,
                      capturedAt: '2030-10-01T00:00:00.000Z',
                    },
                  ]
                : [],
              ...(earlier && (withdraws ? { retracts: earlier.id } : { supersedes: earlier.id })),
            }),
          );
        }
        const plan: Plan = {
          ...SAMPLE_PLAN,
          commitments: SAMPLE_PLAN.commitments.map((each) => ({ ...each, responsible: 'SECRET-office', doubtful: 'SECRET-doubt' })),
        };
        const feed = build(made, plan);
        expect(JSON.stringify(feed)).not.toContain('SECRET');
        expect(Feed.parse(feed)).toEqual(feed);
      }),
      { numRuns: 200 },
    );
  });
});
