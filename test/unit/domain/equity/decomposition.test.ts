import { decomposeTheil, splitByList } from '@domain/equity/decomposition.ts';
import { inequalityOf } from '@domain/equity/inequality.ts';
import { describe, expect, it } from 'vitest';

const unit = (code: string, group: string, value: number, weight = 1) => ({ code, group, value, weight });

/** Two prefectures by hand: 甲 has 1 and 3 (mean 2), 乙 has 4 and 8 (mean 6); whole mean 4, s = ¼ and ¾, p = ½ each. */
const PREFECTURES = [unit('a', '甲', 1), unit('b', '甲', 3), unit('c', '乙', 4), unit('d', '乙', 8)];

describe('Theil-T taken apart', () => {
  const { total, between, within, betweenShare, withinShare, groups } = decomposeTheil(PREFECTURES, 'T');
  // T within 甲: ½·(½·ln ½ + 3/2·ln 3/2); within 乙: ½·(2/3·ln 2/3 + 4/3·ln 4/3)
  const t甲 = (0.5 * Math.log(0.5) + 1.5 * Math.log(1.5)) / 2;
  const t乙 = ((2 / 3) * Math.log(2 / 3) + (4 / 3) * Math.log(4 / 3)) / 2;
  const t = 0.25 * Math.log(0.5) + 0.75 * Math.log(1.5);

  it('gives what lies between and within by hand', () => {
    expect(between.value).toBeCloseTo(t, 15);
    expect(within.value).toBeCloseTo(t甲 / 4 + (3 * t乙) / 4, 15);
    expect(total.value).toBeCloseTo(t + t甲 / 4 + (3 * t乙) / 4, 15);
    expect(betweenShare.value).toBeCloseTo(t / (t + t甲 / 4 + (3 * t乙) / 4), 14);
    expect((betweenShare.value ?? 0) + (withinShare.value ?? 0)).toBeCloseTo(1, 14);
  });

  it('has the total of the measure itself', () => {
    expect(total).toEqual(inequalityOf(PREFECTURES).theilT);
  });

  it('says what each group adds, in order of name', () => {
    expect(groups.map(({ group }) => group)).toEqual(['乙', '甲']);
    const [second, first] = groups;
    expect(first).toMatchObject({ units: 2, weightShare: 0.5, quantityShare: { value: 0.25 }, mean: 2 });
    expect(first?.inequality.value).toBeCloseTo(t甲, 15);
    expect(first?.within.value).toBeCloseTo(t甲 / 4, 15);
    expect(first?.between.value).toBeCloseTo(0.25 * Math.log(0.5), 15);
    expect(first?.withinShare.value).toBeCloseTo(t甲 / 4 / (total.value ?? 0), 14);
    expect(second).toMatchObject({ units: 2, weightShare: 0.5, quantityShare: { value: 0.75 }, mean: 6 });
    expect(second?.inequality.value).toBeCloseTo(t乙, 15);
    expect(second?.between.value).toBeCloseTo(0.75 * Math.log(1.5), 15);
  });

  it('lets a group without quantity add nothing', () => {
    // 乙 gets nothing: T = ln 2 between the halves, plus T of 甲.
    const parts = decomposeTheil(
      [unit('a', '甲', 1), unit('b', '甲', 3), unit('c', '乙', 0), unit('d', '乙', 0)],
      'T',
    );
    expect(parts.between.value).toBeCloseTo(Math.log(2), 15);
    expect(parts.within.value).toBeCloseTo(t甲, 15);
    expect(parts.total.value).toBeCloseTo(Math.log(2) + t甲, 15);
    expect(parts.groups[0]).toMatchObject({
      group: '乙',
      mean: 0,
      quantityShare: { value: 0 },
      inequality: { value: null, reason: 'zero-total' },
      within: { value: 0 },
      between: { value: 0 },
      withinShare: { value: 0 },
    });
  });
});

describe('Theil-L taken apart', () => {
  it('weighs groups by their people', () => {
    // L within 甲: ½·(ln 2 + ln 2/3) = ½·ln 4/3; within 乙: ½·(ln 6/4 + ln 6/8) = ½·ln 9/8;
    // between: ½·ln(½ : ¼) + ½·ln(½ : ¾) = ½·ln 4/3.
    const { total, between, within, groups } = decomposeTheil(PREFECTURES, 'L');
    expect(between.value).toBeCloseTo(Math.log(4 / 3) / 2, 15);
    expect(within.value).toBeCloseTo((Math.log(4 / 3) + Math.log(9 / 8)) / 4, 15);
    expect(total).toEqual(inequalityOf(PREFECTURES).theilL);
    expect(groups[1]?.between.value).toBeCloseTo(Math.log(2) / 2, 15);
    expect(groups[0]?.between.value).toBeCloseTo(Math.log(2 / 3) / 2, 15);
  });

  it('is unknown as a whole when somebody gets nothing, but known for groups where all get something', () => {
    const none = { value: null, reason: 'zero-value' };
    const parts = decomposeTheil(
      [unit('a', '甲', 1), unit('b', '甲', 3), unit('c', '乙', 0), unit('d', '乙', 4)],
      'L',
    );
    expect(parts).toMatchObject({
      total: none,
      between: none,
      within: none,
      betweenShare: none,
      withinShare: none,
    });
    expect(parts.groups[0]).toMatchObject({
      inequality: none,
      within: none,
      between: none,
      withinShare: none,
    });
    expect(parts.groups[1]?.inequality.value).toBeCloseTo(Math.log(4 / 3) / 2, 15);
    expect(parts.groups[1]?.within).toEqual(none);
    expect(parts.groups[1]?.quantityShare).toEqual({ value: 0.5, reason: null });
  });
});

describe('both measures', () => {
  it.each(['T', 'L'] as const)(
    'of kind %s have shares of nothing as unknown when all get the same',
    (kind) => {
      const { total, between, within, betweenShare, withinShare, groups } = decomposeTheil(
        [unit('a', '甲', 0.7, 3), unit('b', '甲', 0.7, 11), unit('c', '乙', 0.7, 13)],
        kind,
      );
      expect([total.value, within.value]).toEqual([0, 0]);
      expect(between.value).toBeCloseTo(0, 20);
      expect([betweenShare, withinShare, groups[0]?.withinShare]).toEqual(
        [1, 2, 3].map(() => ({ value: null, reason: 'no-inequality' })),
      );
    },
  );

  it.each(['T', 'L'] as const)('of kind %s are unknown without quantity and without units', (kind) => {
    const zero = { value: null, reason: 'zero-total' };
    const parts = decomposeTheil([unit('a', '甲', 0), unit('b', '乙', 0)], kind);
    expect(parts.total).toEqual(zero);
    expect(parts.groups).toHaveLength(2);
    expect(parts.groups[0]).toMatchObject({ quantityShare: zero, within: zero, between: zero });
    expect(decomposeTheil([], kind)).toMatchObject({
      total: { value: null, reason: 'no-units' },
      groups: [],
    });
  });

  it('are taken apart by one list at a time', () => {
    const split = splitByList(PREFECTURES, new Set(['a', 'd']));
    expect(split.map(({ code, group }) => `${code} ${group}`)).toEqual([
      'a on-list',
      'b off-list',
      'c off-list',
      'd on-list',
    ]);
    // On the list 1 and 8, mean 4.5; off it 3 and 4, mean 3.5: s = 9/16 and 7/16.
    const { between } = decomposeTheil(split, 'T');
    expect(between.value).toBeCloseTo((9 / 16) * Math.log(9 / 8) + (7 / 16) * Math.log(7 / 8), 15);
  });
});
