import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effectiveNotes } from '../../lib/core/effective-notes.ts';
import { linesOf } from '../../lib/core/line.ts';
import type { Note } from '../../lib/core/model/note.ts';
import { type Commitment, Plan } from '../../lib/core/model/plan.ts';
import { type CommitmentState, foldNotes, LINEAR, type Pace, paceOf } from '../../lib/core/status.ts';
import { plan as smallPlan } from '../store/records.ts';

const LINK = { url: 'https://example.org/a', title: 'a', capturedAt: '2020-09-30T08:00:00.000Z' };

/** A record with a short name for its id; the fold does not look at what an id is made of. */
function note(id: string, parts: Partial<Note> = {}): Note {
  return {
    id,
    planId: 'p',
    taskId: 'p/1',
    commitmentId: 'p/1/a',
    asOf: '2020-06-30',
    recordedAt: '2020-07-01T08:00:00.000Z',
    author: '',
    office: '',
    declared: 'on',
    valueKind: 'cumulative',
    body: '',
    evidence: [],
    visibility: 'internal',
    ...parts,
  };
}

describe('effective notes', () => {
  const cases: [name: string, notes: Note[], effective: string[]][] = [
    ['none', [], []],
    ['one', [note('a')], ['a']],
    ['the same record twice counts once', [note('a'), note('a')], ['a']],
    ['in the order of the day they speak of', [note('a', { asOf: '2020-08-01' }), note('b', { asOf: '2020-07-01' })], ['b', 'a']],
    [
      'then of the moment they were made',
      [note('a', { recordedAt: '2020-07-02T00:00:00.000Z' }), note('b', { recordedAt: '2020-07-01T00:00:00.000Z' })],
      ['b', 'a'],
    ],
    ['then of their ids', [note('b'), note('a')], ['a', 'b']],
    ['a correction replaces', [note('a'), note('b', { supersedes: 'a' })], ['b']],
    ['a chain of corrections leaves the last', [note('a'), note('b', { supersedes: 'a' }), note('c', { supersedes: 'b' })], ['c']],
    ['two corrections of one record both count', [note('a'), note('b', { supersedes: 'a' }), note('c', { supersedes: 'a' })], ['b', 'c']],
    ['a correction of a record that is not here', [note('b', { supersedes: 'z' })], ['b']],
    ['a withdrawal, which is no report itself', [note('a'), note('r', { retracts: 'a' })], []],
    [
      'a withdrawn correction gives back what it corrected',
      [note('a'), note('b', { supersedes: 'a' }), note('r', { retracts: 'b' })],
      ['a'],
    ],
    [
      'unless a further correction stands',
      [note('a'), note('b', { supersedes: 'a' }), note('c', { supersedes: 'b' }), note('r', { retracts: 'b' })],
      ['c'],
    ],
    [
      'a withdrawn last correction gives back the one before it, not the first',
      [note('a'), note('b', { supersedes: 'a' }), note('c', { supersedes: 'b' }), note('r', { retracts: 'c' })],
      ['b'],
    ],
    [
      'a report that was only made public goes with its publication',
      [note('a'), note('b', { supersedes: 'a', visibility: 'public' }), note('r', { retracts: 'b' })],
      [],
    ],
    [
      'also when it was made public and internal again',
      [
        note('a'),
        note('b', { supersedes: 'a', visibility: 'public' }),
        note('c', { supersedes: 'b' }),
        note('r', { retracts: 'c', visibility: 'public' }),
      ],
      [],
    ],
    [
      'a correction that was made public and withdrawn gives back what it corrected',
      [
        note('a', { value: 1 }),
        note('b', { supersedes: 'a', value: 2 }),
        note('c', { supersedes: 'b', value: 2, visibility: 'public' }),
        note('r', { retracts: 'c' }),
      ],
      ['a'],
    ],
    [
      'a withdrawn withdrawal has no effect',
      [note('a'), note('b', { supersedes: 'a' }), note('r', { retracts: 'b' }), note('s', { retracts: 'r' })],
      ['b'],
    ],
    [
      'withdrawn by two, of which one was withdrawn',
      [note('a'), note('r', { retracts: 'a' }), note('t', { retracts: 'a' }), note('s', { retracts: 'r' })],
      [],
    ],
    ['three withdrawals deep', [note('a'), note('r', { retracts: 'a' }), note('s', { retracts: 'r' }), note('t', { retracts: 's' })], []],
    ['a forged ring of withdrawals withdraws nothing else', [note('a'), note('r', { retracts: 's' }), note('s', { retracts: 'r' })], ['a']],
    ['a forged ring of corrections ends', [note('a', { supersedes: 'b' }), note('b', { supersedes: 'a' }), note('c')], ['c']],
  ];
  test.each(cases)('%s', (_, notes, effective) => {
    expect(effectiveNotes(notes).map(({ id }) => id)).toEqual(effective);
  });
});

describe('fold', () => {
  const value = (id: string, asOf: string, figure: number, parts: Partial<Note> = {}) => note(id, { asOf, value: figure, ...parts });
  const cases: [name: string, notes: Note[], state: Partial<CommitmentState>][] = [
    ['nothing reported', [], { latest: null, declared: null, value: null, asOf: null, evidence: 'none', effective: 0 }],
    ['all withdrawn is nothing reported', [note('a'), note('r', { retracts: 'a' })], { latest: null, declared: null, evidence: 'none' }],
    [
      'the latest cumulative figure counts',
      [value('a', '2020-06-30', 30), value('b', '2020-09-30', 41, { declared: 'late' })],
      { value: 41, asOf: '2020-09-30', declared: 'late', effective: 2 },
    ],
    [
      'a figure of an earlier day does not, though it was recorded later',
      [value('a', '2020-09-30', 41), value('b', '2020-06-30', 30, { recordedAt: '2020-12-01T00:00:00.000Z' })],
      { value: 41, asOf: '2020-09-30' },
    ],
    [
      'a later note without a figure speaks, and the figure keeps its own day and evidence',
      [value('a', '2020-06-30', 30, { evidence: [LINK] }), note('b', { asOf: '2020-09-30', declared: 'paused' })],
      { value: 30, asOf: '2020-06-30', declared: 'paused', evidence: 'link' },
    ],
    ['no figure at all', [note('a', { asOf: '2020-09-30' })], { value: null, asOf: '2020-09-30', evidence: 'self' }],
    [
      'increments are added up',
      [value('a', '2020-03-31', 0.1, { valueKind: 'increment' }), value('b', '2020-06-30', 0.2, { valueKind: 'increment' })],
      { value: 0.3, asOf: '2020-06-30' },
    ],
    [
      'increments of later days are added to a cumulative figure; earlier ones and those of its day are within it',
      [
        value('a', '2020-03-31', 10, { valueKind: 'increment' }),
        value('b', '2020-06-30', 30),
        value('c', '2020-06-30', 5, { valueKind: 'increment', recordedAt: '2020-08-01T00:00:00.000Z' }),
        value('d', '2020-09-30', 11, { valueKind: 'increment', evidence: [LINK] }),
      ],
      { value: 41, asOf: '2020-09-30', evidence: 'link' },
    ],
    ['a level counts like a cumulative figure', [value('a', '2020-09-30', 98.6, { valueKind: 'level' })], { value: 98.6 }],
    ['zero is a figure', [value('a', '2020-09-30', 0)], { value: 0 }],
    ['a corrected figure is gone', [value('a', '2020-09-30', 41), value('b', '2020-06-30', 38, { supersedes: 'a' })], { value: 38 }],
  ];
  test.each(cases)('%s', (_, notes, state) => {
    expect(foldNotes(notes)).toMatchObject(state);
  });

  test('any order and any duplication of any records give the same state', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const records = fc.uniqueArray(
      fc.record({
        id,
        asOf: fc.constantFrom('2020-03-31', '2020-06-30', '2020-09-30'),
        recordedAt: fc.constantFrom('2020-07-01T00:00:00.000Z', '2020-10-01T00:00:00.000Z'),
        declared: fc.constantFrom('todo' as const, 'on' as const, 'late' as const),
        value: fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { nil: undefined }),
        valueKind: fc.constantFrom('level' as const, 'cumulative' as const, 'increment' as const),
        supersedes: fc.option(id, { nil: undefined }),
        retracts: fc.option(id, { nil: undefined }),
      }),
      { selector: (record) => record.id },
    );
    const shuffled = records.chain((parts) => {
      const notes = parts.map(({ value: figure, ...rest }) => note(rest.id, figure === undefined ? rest : { ...rest, value: figure }));
      return fc.tuple(fc.constant(notes), fc.shuffledSubarray([...notes, ...notes], { minLength: notes.length * 2 }));
    });
    fc.assert(
      fc.property(shuffled, ([notes, again]) => {
        expect(foldNotes(again)).toEqual(foldNotes(notes));
      }),
      { numRuns: 500 },
    );
  });
});

test('two devices that report, correct and withdraw what they know, and meet now and then, end with the same state however their records interleave', () => {
  const act = fc.record({
    device: fc.constantFrom('A' as const, 'B' as const),
    kind: fc.constantFrom('report', 'report', 'correct', 'withdraw', 'open', 'meet'),
    of: fc.nat(),
    asOf: fc.constantFrom('2020-03-31', '2020-06-30', '2020-09-30'),
    value: fc.nat(100),
    valueKind: fc.constantFrom('cumulative' as const, 'increment' as const),
  });
  const scenario = fc.array(act, { maxLength: 24 }).map((acts) => {
    const known: Record<'A' | 'B', Note[]> = { A: [], B: [] };
    for (const [at, { device, kind, of, value, asOf, valueKind }] of acts.entries()) {
      const mine = known[device];
      if (kind === 'meet') {
        const both = [...new Map([...known.A, ...known.B].map((one) => [one.id, one])).values()];
        known.A = both;
        known.B = [...both].reverse();
        continue;
      }
      const before = mine[of % Math.max(1, mine.length)];
      // Clocks of two devices need not agree, nor even tell two records apart.
      const recordedAt = `2020-10-01T0${at % 3}:00:00.000Z`;
      const made = note(`${device}${at}`, { asOf, value, valueKind, recordedAt });
      if (kind === 'report' || !before) mine.push(made);
      else if (kind === 'correct') mine.push({ ...made, supersedes: before.id });
      else if (kind === 'withdraw') mine.push({ ...made, retracts: before.id });
      else
        mine.push({
          ...before,
          id: made.id,
          recordedAt,
          supersedes: before.id,
          visibility: before.visibility === 'public' ? 'internal' : 'public',
        });
    }
    return known;
  });
  /** Which device's next record comes: any way in which two copies can be read one into the other. */
  const turns = fc.array(fc.boolean(), { minLength: 48, maxLength: 48 });
  fc.assert(
    fc.property(scenario, turns, ({ A, B }, order) => {
      const [left, right, mixed] = [[...A], [...B], [] as Note[]];
      for (const first of order) mixed.push(...((first ? left : right).splice(0, 1) as Note[]));
      mixed.push(...left, ...right);
      const union = foldNotes([...A, ...B]);
      expect(foldNotes(mixed)).toEqual(union);
      expect(foldNotes([...B, ...A])).toEqual(union);
      // Who reads what comes in twice, or one record after the other, ends there as well.
      expect(foldNotes([...mixed, ...A])).toEqual(union);
    }),
    { numRuns: 500 },
  );
});

test('to change who may read a report, however often, changes nothing that is said; to withdraw the last such record withdraws it', () => {
  const day = fc.constantFrom('2020-06-30', '2020-09-30');
  const reports = fc.array(fc.record({ asOf: day, figure: fc.nat(100), late: fc.boolean() }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(reports, fc.nat(), fc.integer({ min: 1, max: 4 }), (parts, which, times) => {
      const notes = parts.map(({ asOf, figure, late }, hour) =>
        note(`n${hour}`, { asOf, value: figure, declared: late ? 'late' : 'on', recordedAt: `2020-10-01T0${hour}:00:00.000Z` }),
      );
      const published = notes[which % notes.length] as Note;
      const repeats = [published];
      for (let time = 0; time < times; time += 1) {
        const before = repeats.at(-1) as Note;
        const visibility = before.visibility === 'public' ? 'internal' : 'public';
        repeats.push({ ...before, id: `r${time}`, supersedes: before.id, visibility, recordedAt: `2020-11-0${time + 1}T00:00:00.000Z` });
      }
      const { latest, ...said } = foldNotes(notes);
      const { latest: after, ...saidAfter } = foldNotes([...notes, ...repeats]);
      expect(saidAfter).toEqual(said);
      expect(after?.id).toBe(latest?.id === published.id ? repeats.at(-1)?.id : latest?.id);

      const withdrawal = note('w', { retracts: (repeats.at(-1) as Note).id });
      expect(foldNotes([...notes, ...repeats, withdrawal])).toEqual(foldNotes(notes.filter(({ id }) => id !== published.id)));
    }),
  );
});

describe('pace', () => {
  const PERIOD = { start: '2020-01-01', end: '2020-12-31' };
  const commitment = (parts: Partial<Commitment>): Commitment => ({
    id: 'p/1/a',
    taskId: 'p/1',
    kind: 'numeric',
    subject: '幼儿园',
    aliases: [],
    places: [],
    ...parts,
  });
  const count = (value: number, parts: Partial<Commitment> = {}) =>
    commitment({
      quantity: { value, unit: '所', comparator: '=' },
      baseline: { value: 0, unit: '所', origin: 'assumed' },
      ...parts,
    });
  const rate = (value: number, from: number | null, comparator: '=' | '>=' | '>' | '<=' = '=') =>
    commitment({
      quantity: { value, unit: '%', comparator },
      ...(from === null ? {} : { baseline: { value: from, unit: '%', origin: 'stated' } }),
    });
  const at = (value: number | null, asOf = '2020-09-30') => foldNotes([note('a', value === null ? { asOf } : { asOf, value })]);
  const NOTHING = foldNotes([]);
  /** 273 of 365 days. */
  const SEPTEMBER = 273 / 365;
  const TODAY = '2020-10-08';
  const AFTER = '2021-01-01';

  const cases: [name: string, of: Commitment | null, state: CommitmentState, today: string, pace: Partial<Pace>][] = [
    ['a task as a whole', null, at(3), TODAY, { code: 'na', reason: 'qualitative' }],
    ['a target without a figure', commitment({ kind: 'qualitative' }), at(null), TODAY, { code: 'na', reason: 'qualitative' }],
    ['a ceiling', rate(5, 8, '<='), at(4), TODAY, { code: 'na', reason: 'ceiling' }],
    [
      'growth held under a bound is a ceiling too',
      commitment({ quantity: { value: 5, unit: '%', comparator: 'increase_by', bound: '<=' } }),
      at(4),
      TODAY,
      { code: 'na', reason: 'ceiling' },
    ],
    ['no report, also after the deadline', count(67), NOTHING, AFTER, { code: 'na', reason: 'no-report' }],
    ['a report without a figure', count(67), at(null), TODAY, { code: 'na', reason: 'no-value' }],
    ['a rate without a baseline', rate(90, null), at(88.6), TODAY, { code: 'na', reason: 'no-baseline' }],
    ['a rate that is to stay where it was', rate(90, 90), at(90), TODAY, { code: 'na', reason: 'no-baseline' }],
    [
      'a count from zero',
      count(67),
      at(41),
      TODAY,
      { code: 'slow', progress: 41 / 67, elapsed: SEPTEMBER, gap: expect.closeTo(-13.6, 2), expected: expect.closeTo(50.11, 2) },
    ],
    [
      'a rate from a stated baseline',
      rate(99, 98),
      at(98.6),
      TODAY,
      { code: 'slow', progress: expect.closeTo(0.6), gap: expect.closeTo(-14.79, 1) },
    ],
    ['a rate that is to fall', rate(30, 50), at(32), TODAY, { code: 'ahead', progress: 0.9 }],
    [
      'last year’s total is not where this year begins',
      count(68, { baseline: { value: 61.9, unit: '元', origin: 'stated', yearly: true } }),
      at(52.3),
      TODAY,
      { code: 'even', progress: 52.3 / 68, expected: expect.closeTo(50.86, 2) },
    ],
    [
      'a decrease by: what is reported is the decrease reached',
      commitment({
        quantity: { value: 1, unit: '百分点', comparator: 'decrease_by', bound: '>=' },
        baseline: { value: 60, unit: '%', origin: 'stated' },
      }),
      at(0.8),
      TODAY,
      { code: 'ahead', progress: 0.8 },
    ],
    [
      'an increase by',
      commitment({ quantity: { value: 10, unit: '%', comparator: 'increase_by' } }),
      at(5),
      TODAY,
      { code: 'slow', progress: 0.5 },
    ],
    [
      'a multiple starts at one',
      commitment({ quantity: { value: 2, unit: null, comparator: 'multiply_by' } }),
      at(1.8),
      TODAY,
      { code: 'ahead', progress: expect.closeTo(0.8) },
    ],
    [
      'the lower end of a range is the target',
      count(30, { quantity: { value: 30, valueHigh: 40, unit: '所', comparator: '=' } }),
      at(30),
      TODAY,
      { code: 'ahead', progress: 1 },
    ],
    ['more than the target is not clamped', count(50), at(100), TODAY, { code: 'ahead', progress: 2, gap: expect.closeTo(125.2, 1) }],
    ['less than the baseline is not clamped', rate(99, 98), at(97), TODAY, { code: 'over', progress: -1, gap: expect.closeTo(-174.8, 1) }],
    ['a figure is measured on its own day', count(100), at(50, '2020-06-30'), '2020-12-30', { code: 'even', elapsed: 181 / 365 }],
    [
      'its own deadline',
      count(100, { deadline: { date: '2020-06-30', origin: 'stated' } }),
      at(100, '2020-06-30'),
      TODAY,
      { code: 'even', elapsed: 1, gap: 0 },
    ],
    ['a deadline of a later year', count(100, { deadline: { date: '2025-12-31', origin: 'stated' } }), at(20), TODAY, { code: 'ahead' }],
    ['before the period', count(100), at(1, '2019-12-31'), TODAY, { code: 'even', elapsed: -1 / 365, expected: 0 }],
    ['behind by more than thirty', count(100), at(44), TODAY, { code: 'over', gap: expect.closeTo(-30.795, 3) }],
    ['behind by less than thirty', count(100), at(45), TODAY, { code: 'slow', gap: expect.closeTo(-29.795, 3) }],
    ['the deadline itself is not past it', count(67), at(66, '2020-12-31'), '2020-12-31', { code: 'slow' }],
    ['past the deadline and not met', count(67), at(66, '2020-12-31'), AFTER, { code: 'over' }],
    [
      'past the deadline and not met, though it was ahead when reported',
      count(67),
      at(60),
      AFTER,
      { code: 'over', gap: expect.closeTo(14.76, 1) },
    ],
    ['past the deadline and met', count(67), at(67, '2020-12-31'), AFTER, { code: 'even', gap: 0 }],
    ['met, but reported late', count(67), at(67, '2021-03-01'), AFTER, { code: 'even', gap: expect.closeTo(-16.4, 1), expected: 67 }],
    ['超过 wants more than the figure', rate(90, 80, '>'), at(90, '2020-12-31'), AFTER, { code: 'over' }],
    [
      'no time at all, on the day',
      count(1, { deadline: { date: '2020-01-01', origin: 'stated' } }),
      at(1, '2020-01-01'),
      TODAY,
      { code: 'even', elapsed: 1 },
    ],
  ];
  test.each(cases)('%s', (_, of, state, today, pace) => {
    expect(paceOf(of, PERIOD, state, today)).toMatchObject(pace);
  });

  test('each threshold belongs to the better side', () => {
    /** A period of 100 days, so that a value of a target of 100 is its percentage points. */
    const hundred = { start: '2020-01-01', end: '2020-04-10' };
    const codeAt = (value: number) => {
      const { code, slight } = paceOf(count(100), hundred, at(value, '2020-02-20'), '2020-02-20');
      return slight ? `${code}, slightly` : code;
    };
    const rows = [54.9, 55, 50, 49.9, 40, 39.9, 20, 19.9].map((value) => [value, codeAt(value)]);
    expect(rows).toEqual([
      [54.9, 'even'],
      [50 + LINEAR.ahead, 'ahead'],
      [50 + LINEAR.even, 'even'],
      [49.9, 'slow, slightly'],
      [50 + LINEAR.slight, 'slow, slightly'],
      [39.9, 'slow'],
      [50 + LINEAR.slow, 'slow'],
      [19.9, 'over'],
    ]);
  });

  test('another preset is data', () => {
    const strict = { ahead: 20, even: 10, slight: 7, slow: 5 };
    expect(paceOf(count(100), PERIOD, at(85), TODAY, strict).code).toBe('even');
    const PLAN = { ...smallPlan(), commitments: [count(100)] };
    const plan = { ...PLAN, pace: strict };
    expect(linesOf(plan, new Map([['p/1/a', at(85)]]), TODAY).map(({ pace }) => pace.code)).toEqual(['even']);
    expect(linesOf(PLAN, new Map([['p/1/a', at(85)]]), TODAY).map(({ pace }) => pace.code)).toEqual(['ahead']);
    expect(Plan.safeParse({ ...plan, pace: { ...strict, slow: 30 } }).success).toBe(false);
  });
});
