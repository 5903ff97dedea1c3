// @vitest-environment happy-dom
import type { OmissionRemedyView } from '@contract/plans.ts';
import { OMISSION_CODES, REFUSAL_CODES, REMEDY_CODES } from '@domain/planning/omission.ts';
import { periodsOf, shortPeriod } from '@renderer/features/planning/dates.ts';
import { placementRows } from '@renderer/features/planning/result/placement-rows.ts';
import { refusalGroups } from '@renderer/features/planning/result/refusal-groups.ts';
import { remedySentence } from '@renderer/features/planning/result/remedy-words.ts';
import { siteNames } from '@renderer/features/planning/result/site-names.ts';
import { startI18n, switchLanguage } from '@renderer/i18n/index.ts';
import { createFormat } from '@renderer/lib/format.ts';
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { aPlan } from './a-plan.ts';

beforeAll(() => startI18n('zh-CN'));

const remedy: OmissionRemedyView = {
  code: 'one-more-day',
  caravanId: 'c1',
  date: '2026-10-14',
  start_s: null,
  end_s: null,
  siteIds: [],
  extra_km: 86.3,
  extraPoints: 0,
};
const names = {
  caravan: (id: string) => (id === 'c1' ? '渝A·01' : undefined),
  site: (id: string) => `${id}小学`,
};
const say = (changes: Partial<OmissionRemedyView> = {}, language: 'zh-CN' | 'en' = 'zh-CN') =>
  remedySentence(i18next.getFixedT(language, 'planning'), createFormat(language), names, {
    ...remedy,
    ...changes,
  });

describe('a remedy as a sentence', () => {
  it('says what to do, what it costs on the road, and that it helps', () => {
    expect(say()).toBe('10月14日加出车一天（渝A·01），多行 86 公里，即可到访。');
    expect(say({}, 'en')).toBe('One more day out on 14\u00a0Oct (渝A·01), 86 km more: then it fits.');
  });
  it('says when the road gets shorter, and what other goals lose or win', () => {
    expect(say({ extra_km: -12, extraPoints: 3 })).toContain('少行 12 公里，其他目标多失 3 分');
    expect(say({ extra_km: -0.2, extraPoints: -5 })).toContain('多行 0 公里，其他目标少失 5 分');
  });
  it('names hours of an opening and the sites concerned, of many only the number', () => {
    expect(say({ code: 'another-opening', start_s: 32_400, end_s: 39_600 })).toContain('09:00–11:00');
    expect(say({ code: 'displace', siteIds: ['A', 'B'] })).toContain('让出A小学、B小学');
    expect(say({ code: 'displace', siteIds: ['A', 'B', 'C'] })).toContain('等 3 个站点');
  });
  it('has a dash for what is gone', () => {
    expect(say({ caravanId: 'gone', date: null })).toContain('-加出车一天（-）');
  });
  it.each(REMEDY_CODES)('has words for %s in both languages, without holes', (code) => {
    for (const language of ['zh-CN', 'en'] as const) {
      expect(say({ code, siteIds: ['A'], start_s: 0, end_s: 60 }, language)).not.toMatch(/\{\{|remedy\./);
    }
  });
});

describe('codes of reasons', () => {
  it('have words in both languages', async () => {
    for (const language of ['zh-CN', 'en'] as const) {
      await switchLanguage(language);
      const missing = [
        ...REFUSAL_CODES.map((code) => `refusal.${code}`),
        ...OMISSION_CODES.flatMap((code) => [`omission.${code}.reason`, `omission.${code}.help`]),
      ].filter((key) => !i18next.exists(key, { ns: 'planning' }));
      expect(missing).toEqual([]);
    }
    await switchLanguage('zh-CN');
  });
});

describe('refusals', () => {
  const at = (caravanId: string, day: number, bySiteId: string | null = null) => ({
    caravanId,
    date: `2026-12-${String(day).padStart(2, '0')}`,
    code: 'locked' as const,
    bySiteId,
  });
  const explanation = {
    refusals: [
      at('c2', 1),
      at('c1', 1, 'A'),
      at('c1', 2, 'A'),
      at('c1', 4, 'B'),
      { ...at('c1', 3), code: 'day-full' as const },
    ],
    counts: [
      { code: 'locked' as const, count: 4 },
      { code: 'day-full' as const, count: 1 },
    ],
  };
  it('are folded by reason, most frequent first, with the caravans in the order of the plan', () => {
    const groups = refusalGroups(explanation, ['c1', 'c2']);
    expect(groups.map((group) => [group.code, group.count, group.rows.map((row) => row.caravanId)])).toEqual([
      ['locked', 4, ['c1', 'c2']],
      ['day-full', 1, ['c1']],
    ]);
  });
  it('join neighbouring days, and name each site in the way once', () => {
    const row = refusalGroups(explanation, ['c1'])[0]?.rows[0];
    expect(row).toEqual({
      caravanId: 'c1',
      dayCount: 3,
      periods: [
        { start: '2026-12-01', end: '2026-12-02' },
        { start: '2026-12-04', end: '2026-12-04' },
      ],
      bySiteIds: ['A', 'B'],
    });
  });
  it('stay fast with a year of sixty caravans', () => {
    const caravans = Array.from({ length: 60 }, (_, index) => `c${index}`);
    const year = Array.from({ length: 366 }, (_, index) =>
      new Date(Date.UTC(2028, 0, index + 1)).toISOString().slice(0, 10),
    );
    const refusals = year.flatMap((date) => caravans.map((caravanId) => ({ ...at(caravanId, 1), date })));
    const [group] = refusalGroups({ refusals, counts: [{ code: 'locked', count: 21_960 }] }, caravans);
    expect(group?.rows).toHaveLength(60);
    expect(group?.rows[0]?.periods).toEqual([{ start: '2028-01-01', end: '2028-12-31' }]);
  });
});

describe('periods', () => {
  it('join days across the month, whatever their order, and count none twice', () => {
    expect(periodsOf(['2026-12-01', '2026-11-30', '2026-12-01', '2026-12-05'])).toEqual([
      { start: '2026-11-30', end: '2026-12-01' },
      { start: '2026-12-05', end: '2026-12-05' },
    ]);
    expect(periodsOf([])).toEqual([]);
  });
  it('are written as on the head of the board', () => {
    expect(shortPeriod({ start: '2026-12-01', end: '2026-12-01' })).toBe('12/1');
    expect(shortPeriod({ start: '2026-12-05', end: '2026-12-06' })).toBe('12/5–6');
    expect(shortPeriod({ start: '2026-12-30', end: '2027-01-02' })).toBe('12/30–1/2');
    expect(shortPeriod({ start: '2026-12-30', end: '2027-12-02' })).toBe('12/30–12/2');
  });
});

describe('the place of a visit', () => {
  const here = { caravanId: 'c1', date: '2026-12-01', extra_km: 21.4, extraDrive_s: 2_460, extraPoints: -3 };
  it('is compared with the next best one', () => {
    const nextBest = { ...here, extra_km: 185.4, extraDrive_s: 9_660, extraPoints: 2 };
    expect(placementRows({ here, nextBest })).toEqual([
      { figure: 'road', here: 21_400, next: 185_400, difference: 164_000 },
      { figure: 'drive', here: 2_460, next: 9_660, difference: 7_200 },
      { figure: 'points', here: -3, next: 2, difference: 5 },
    ]);
  });
  it('stands alone when there is no other', () => {
    expect(placementRows({ here, nextBest: null })[0]).toEqual({
      figure: 'road',
      here: 21_400,
      next: null,
      difference: null,
    });
  });
});

describe('names of sites', () => {
  it('are known for visits and for what was left out', () => {
    expect(siteNames(aPlan()).get('site1')).toBe('Site 1');
    expect(siteNames(aPlan()).get('left')).toBe('Left out');
  });
});
