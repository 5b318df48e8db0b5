import { describe, expect, it } from 'vitest';
import { buildPlan } from '../../../lib/core/outline/build-plan.ts';
import {
  acceptOpen,
  type CommitmentEdit,
  decide,
  editItem,
  editOf,
  mergeIntoBefore,
  type ReviewItem,
  splitItem,
  startReview,
} from '../../../lib/core/outline/edit-draft.ts';

const TEXT = `青禾县2024年教育工作要点
1.扩充学位。新建幼儿园8所，确保普惠性幼儿园覆盖率达到92%以上。6月底前新增公办学位约3000个。
2.强化健康。创成省级健康促进县。小学和初中体质优良率达到40%。`;
const draft = buildPlan(TEXT, { referenceDate: '2024-01-15', known: { publishedOn: '2024-01-15' }, id: 'p' });

/** Items as lines: subject, figure, deadline, hedge, other names, verdict. */
const shown = (items: readonly ReviewItem[]) =>
  items.map(({ commitment: { subject, quantity, deadline, hedge, aliases, places }, verdict, edited }) =>
    [
      subject,
      quantity && `${quantity.comparator}${quantity.value}${quantity.unit}${quantity.approx ? ' approx' : ''}`,
      deadline && `${deadline.date} ${deadline.origin}`,
      hedge,
      aliases.join('/'),
      places.join('/'),
      `${verdict}${edited ? ' edited' : ''}`,
    ]
      .filter(Boolean)
      .join(' | '),
  );
const items = startReview(draft);
const idOf = (words: string, among: readonly ReviewItem[] = items): string => {
  const found = among.find(({ commitment: { subject } }) => subject.includes(words));
  if (!found) throw new Error(`nothing is named ${words}: ${shown(among).join('; ')}`);
  return found.commitment.id;
};
const rowOf = (words: string, among: readonly ReviewItem[]) => shown(among).filter((row) => row.includes(words));

it('everything that was read begins open, with its place', () => {
  expect(shown(items).every((row) => row.endsWith('| open'))).toBe(true);
  const { start, end } = (items.find(({ commitment }) => commitment.id === idOf('普惠')) as ReviewItem).commitment;
  expect(TEXT.slice(start, end)).toMatch(/^92%/);
});

describe('verdicts', () => {
  it('accepting the others leaves what was rejected', () => {
    const after = acceptOpen(decide(items, idOf('普惠'), 'rejected'));
    expect(after.map(({ verdict }) => verdict)).toEqual(
      items.map(({ commitment }) => (commitment.id === idOf('普惠') ? 'rejected' : 'accepted')),
    );
  });
});

describe('editing', () => {
  const cases: [name: string, of: string, edit: Partial<CommitmentEdit>, row: string][] = [
    ['nothing changes nothing', '普惠', {}, '普惠性幼儿园覆盖率 | >=92% | 2024-12-31 implied | 确保 | accepted edited'],
    [
      'the old name stays as another name',
      '普惠',
      { subject: '普惠园覆盖率' },
      '普惠园覆盖率 | >=92% | 2024-12-31 implied | 确保 | 普惠性幼儿园覆盖率 | accepted edited',
    ],
    [
      'a figure, its comparator and its wording',
      '普惠',
      { value: 90, comparator: '=', hedge: '' },
      '普惠性幼儿园覆盖率 | =90% | 2024-12-31 implied | accepted edited',
    ],
    ['what stood beside the old figure goes with it', '学位', { value: 2800 }, '公办学位 | =2800个 | 2024-06-30 stated | accepted edited'],
    ['a unit alone keeps it', '学位', { unit: '座' }, '公办学位 | =3000座 approx | 2024-06-30 stated | accepted edited'],
    [
      'a deadline set by hand is stated',
      '普惠',
      { deadline: '2024-09-01' },
      '普惠性幼儿园覆盖率 | >=92% | 2024-09-01 stated | 确保 | accepted edited',
    ],
    ['a deadline taken away', '学位', { deadline: '' }, '公办学位 | =3000个 approx | accepted edited'],
    ['a figure taken away', '普惠', { value: null, unit: null }, '普惠性幼儿园覆盖率 | 2024-12-31 implied | 确保 | accepted edited'],
  ];
  it.each(cases)('%s', (_, of, edit, row) => {
    const item = items.find(({ commitment }) => commitment.id === idOf(of)) as ReviewItem;
    const after = editItem(items, item.commitment.id, { ...editOf(item.commitment), ...edit });
    expect(shown(after).filter((one, k) => one !== shown(items)[k])).toEqual([row]);
  });

  it('without a figure it is qualitative, with one numeric', () => {
    const id = idOf('普惠');
    const without = editItem(items, id, {
      ...editOf((items.find(({ commitment }) => commitment.id === id) as ReviewItem).commitment),
      value: null,
    });
    expect(without.find(({ commitment }) => commitment.id === id)?.commitment.kind).toBe('qualitative');
    const again = editItem(without, id, { subject: '覆盖率', value: 92, unit: '%', comparator: '>=', deadline: '', hedge: '' });
    expect(again.find(({ commitment }) => commitment.id === id)?.commitment.kind).toBe('numeric');
  });
});

describe('merging', () => {
  it('keeps what the one before says, fills what it leaves open, and remembers the other name', () => {
    const after = mergeIntoBefore(items, idOf('普惠'));
    expect(after).toHaveLength(items.length - 1);
    expect(rowOf('幼儿园 |', after)).toEqual(['幼儿园 | =8所 | 2024-12-31 implied | 确保 | 普惠性幼儿园覆盖率 | accepted edited']);
  });

  it('passes over what was rejected, and does nothing to the first', () => {
    const without = decide(items, idOf('普惠'), 'rejected');
    expect(rowOf('幼儿园 |', mergeIntoBefore(without, idOf('学位')))[0]).toContain('公办学位');
    const first = items[0] as ReviewItem;
    expect(mergeIntoBefore(items, first.commitment.id)).toEqual(items);
  });

  it('a target without a figure takes the figure and its place', () => {
    const bare = items.find(({ commitment }) => commitment.kind === 'qualitative') as ReviewItem;
    const after = items[items.indexOf(bare) + 1] as ReviewItem;
    const merged = mergeIntoBefore(items, after.commitment.id).find(({ commitment }) => commitment.id === bare.commitment.id);
    expect(merged?.commitment).toMatchObject({ kind: 'numeric', quantity: after.commitment.quantity, start: after.commitment.start });
  });
});

describe('splitting', () => {
  it('by the two names in a subject', () => {
    const id = idOf('普惠');
    const named = items.map((item) =>
      item.commitment.id === id ? { ...item, commitment: { ...item.commitment, subject: '小学和初中巩固率' } } : item,
    );
    const after = splitItem(named, id);
    expect(after.filter(({ edited }) => edited).map(({ commitment }) => [commitment.id, commitment.subject])).toEqual([
      [id, '小学'],
      [`${id}-2`, '初中巩固率'],
    ]);
    // Again: an id that is taken is not given twice.
    const ids = splitItem(after, id).map(({ commitment }) => commitment.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('by places, and else into two alike; both are open again', () => {
    const id = idOf('普惠');
    const placed = items.map((item) =>
      item.commitment.id === id
        ? { ...item, verdict: 'accepted' as const, commitment: { ...item.commitment, places: ['甲县', '乙县'] } }
        : item,
    );
    const halves = splitItem(placed, id).filter(({ edited }) => edited);
    expect(halves.map(({ commitment, verdict }) => [commitment.places, verdict])).toEqual([
      [['甲县'], 'open'],
      [['乙县'], 'open'],
    ]);
    expect(
      splitItem(items, id)
        .filter(({ edited }) => edited)
        .map(({ commitment }) => commitment.subject),
    ).toEqual(['普惠性幼儿园覆盖率', '普惠性幼儿园覆盖率']);
  });
});
