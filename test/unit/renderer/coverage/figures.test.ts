// @vitest-environment happy-dom
import type { FigureRecord, IndicatorRow } from '@contract/indicators.ts';
import type { County } from '@contract/regions.ts';
import { coverageSearch } from '@renderer/features/coverage/coverage-search.ts';
import { countedAmounts, sumOf } from '@renderer/features/coverage/figures/counted-amounts.ts';
import { chosenPeriod, periodChoice, periodOf } from '@renderer/features/coverage/figures/figure-periods.ts';
import { figureScopeOf } from '@renderer/features/coverage/figures/figure-scope.ts';
import { changeText, figureText, growthText } from '@renderer/features/coverage/figures/figure-text.ts';
import { isEstimate } from '@domain/statistics/estimated-figure.ts';
import { recordAddress } from '@renderer/features/coverage/figures/record-address.ts';
import { regionOptions } from '@renderer/features/coverage/figures/region-options.ts';
import { cutSpan, rowName } from '@renderer/features/coverage/figures/row-name.ts';
import { startI18n } from '@renderer/i18n/index.ts';
import { createFormat } from '@renderer/lib/format.ts';
import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';

const TODAY = '2026-11-23';
const format = createFormat('zh-CN');
const THIN = '\u202f';

describe('the period of the indicators', () => {
  it('is the year so far when nothing is said', () => {
    expect(periodOf({}, TODAY)).toEqual({ from: '2026-01-01', to: TODAY });
    expect(periodChoice({})).toBe('year');
  });

  it('goes with the day when it is told by name', () => {
    const of = (period: 'wholeYear' | 'lastYear' | 'quarter' | 'halfYear' | 'twelveMonths', today = TODAY) =>
      periodOf({ period }, today);
    expect(of('wholeYear')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(of('lastYear')).toEqual({ from: '2025-01-01', to: '2025-12-31' });
    expect(of('twelveMonths')).toEqual({ from: '2025-11-24', to: TODAY });
    expect(of('quarter')).toEqual({ from: '2026-10-01', to: TODAY });
    expect(of('quarter', '2026-03-31')).toEqual({ from: '2026-01-01', to: '2026-03-31' });
    expect(of('halfYear')).toEqual({ from: '2026-07-01', to: TODAY });
    expect(of('halfYear', '2026-06-30')).toEqual({ from: '2026-01-01', to: '2026-06-30' });
  });

  it('counts the running quarter and half-year of plans to their end', () => {
    expect(periodOf({ period: 'quarter', basis: 'planned' }, TODAY).to).toBe('2026-12-31');
    expect(periodOf({ period: 'halfYear', basis: 'both' }, '2026-02-03').to).toBe('2026-06-30');
  });

  it('has own days, and never ends before it begins', () => {
    expect(periodOf({ from: '2024-03-01', to: '2024-02-01' }, TODAY)).toEqual({
      from: '2024-03-01',
      to: '2024-03-01',
    });
    expect(periodChoice({ from: '2024-03-01' })).toBe('custom');
  });

  it('begins own days with those shown, and drops them for a name', () => {
    const shown = { from: '2025-01-01', to: '2025-12-31' };
    expect(chosenPeriod('custom', shown)).toEqual({ period: undefined, ...shown });
    expect(chosenPeriod('lastYear', shown)).toEqual({ period: 'lastYear', from: undefined, to: undefined });
    expect(chosenPeriod('year', shown)).toEqual({ period: undefined, from: undefined, to: undefined });
  });
});

describe('the address of the indicators', () => {
  it('says nothing of what is usual', () => {
    expect(figureScopeOf(coverageSearch.parse({ view: 'figures' }), TODAY)).toEqual({
      basis: 'recorded',
      from: '2026-01-01',
      to: TODAY,
      rowsBy: 'county',
      regionCode: null,
      categoryId: null,
      withPrevious: false,
    });
  });

  it('drops what it does not know and takes codes written as numbers', () => {
    expect(
      coverageSearch.parse({
        view: 'chart',
        basis: 'wished',
        period: 'decade',
        rows: 'street',
        region: 500229,
        previous: 'yes',
        group: 'money',
        figure: 'profit',
        row: 500229,
        from: '2026-13-01',
      }),
    ).toEqual({ region: '500229', row: '500229' });
  });

  it('knows the row of what belongs to none from the total', () => {
    expect(coverageSearch.parse({ figure: 'visits', row: '' }).row).toBe('');
    expect(coverageSearch.parse({ figure: 'visits' }).row).toBeUndefined();
  });
});

describe('the text of a figure', () => {
  it('has the decimals of its indicator and groups of three', () => {
    expect(figureText(format, 1_234.6, 0)).toBe(`1${THIN}235`);
    expect(figureText(format, 1_234.5, 1)).toBe(`1${THIN}234.5`);
    expect(figureText(format, 0, 1)).toBe('0.0');
  });

  it('is "-" when it cannot be known, and "0" for nothing', () => {
    expect(figureText(format, null, 0)).toBe('-');
    expect(figureText(format, 0, 0)).toBe('0');
  });

  it('tells a change by what is shown of both', () => {
    expect(changeText(format, 1_300, 100, 0)).toBe(`+1${THIN}200`);
    expect(changeText(format, 3, 10, 0)).toBe('\u22127');
    expect(changeText(format, 5, 5, 0)).toBe('0');
    // Shown as 33.3 and 33.3.
    expect(changeText(format, 33.34, 33.33, 1)).toBe('0.0');
    expect(changeText(format, 0.3, 0.1, 1)).toBe('+0.2');
    expect(changeText(format, null, 5, 0)).toBe('-');
    expect(changeText(format, 5, null, 0)).toBe('-');
  });

  it('tells the growth in percent, but not of shares, nor over nothing', () => {
    expect(growthText(format, 'visit', 9, 8)).toBe('+12.5\u00a0%');
    expect(growthText(format, 'visit', 6, 8)).toBe('\u221225.0\u00a0%');
    expect(growthText(format, 'percent', 50, 25)).toBeNull();
    expect(growthText(format, 'visit', 5, 0)).toBeNull();
  });
});

describe('the name of a row', () => {
  beforeAll(() => startI18n('zh-CN'));
  const name = (rowsBy: Parameters<typeof rowName>[1], row: Partial<IndicatorRow>) =>
    rowName(i18next.getFixedT('zh-CN', 'indicators'), rowsBy, { key: 'k', name: '', from: '', ...row });

  it('is that of its region, or says that it belongs to none', () => {
    expect(name('county', { name: '城口县' })).toBe('城口县');
    expect(name('county', { key: '' })).toBe('未归入');
    expect(name('township', { key: '' })).toBe('乡镇不详');
  });

  it('is the part of the year, also when the period begins in its midst', () => {
    expect(name('month', { from: '2026-03-15' })).toBe('2026-03');
    expect(name('quarter', { from: '2026-06-30' })).toBe('2026 年第 2 季度');
    expect(name('halfYear', { from: '2026-06-30' })).toBe('2026 年上半年');
    expect(name('halfYear', { from: '2026-07-01' })).toBe('2026 年下半年');
    expect(name('year', { from: '2026-02-01' })).toBe('2026 年');
  });

  it('comes with the days of a part that is cut', () => {
    const cut = (rowsBy: Parameters<typeof cutSpan>[1], from: string, to: string) =>
      cutSpan(format, rowsBy, { from, to });
    expect(cut('month', '2026-02-01', '2026-02-28')).toBeNull();
    expect(cut('month', '2026-02-01', '2026-02-27')).toBe(format.period('2026-02-01', '2026-02-27'));
    expect(cut('quarter', '2026-02-01', '2026-03-31')).toBe(format.period('2026-02-01', '2026-03-31'));
    expect(cut('year', '2026-01-01', '2026-12-31')).toBeNull();
    expect(cut('county', '2026-01-05', '2026-12-31')).toBeNull();
  });
});

const RECORD: FigureRecord = {
  kind: 'visit',
  id: 'v1',
  date: '2026-03-01',
  until: null,
  siteId: 'site-1',
  caravanId: 'caravan-1',
  planId: null,
  placeName: '',
  countyName: '',
  carrierName: '',
  attendance: 100,
  schoolAttendance: 40,
  length_m: 12_400,
  openDays: null,
  isPart: false,
  isPlanned: false,
};

describe('a record behind a figure', () => {
  const address = (changes: Partial<FigureRecord>) => recordAddress({ ...RECORD, ...changes });

  it('leads to its entry in the registry when it was recorded', () => {
    expect(address({})).toBe('#/registry?register=site&record=%22site-1%22');
    expect(address({ kind: 'tour', siteId: null })).toBe(
      '#/registry?register=caravan&record=%22caravan-1%22',
    );
    expect(address({ kind: 'stay', siteId: null, caravanId: null })).toBe(
      '#/registry?register=stay-record&record=%22v1%22',
    );
  });

  it('leads to its plan when it is planned, and nowhere when the plan is gone', () => {
    const planned = { planId: '7', isPlanned: true };
    expect(address(planned)).toBe('#/plan?plan=%227%22&site=%22site-1%22');
    expect(address({ ...planned, kind: 'tour', siteId: null })).toBe(
      '#/itinerary?plan=%227%22&caravan=%22caravan-1%22&date=2026-03-01',
    );
    expect(address({ ...planned, kind: 'stay', siteId: null })).toBe('#/stays?plan=%227%22&stay=%22v1%22');
    expect(address({ isPlanned: true })).toBeNull();
  });

  it('gives what its indicator is summed from', () => {
    const records = [RECORD, { ...RECORD, attendance: null, length_m: null, schoolAttendance: 2 }];
    const sums = (indicator: Parameters<typeof countedAmounts>[0]) =>
      countedAmounts(indicator).map((amount) => [amount.unit, sumOf(records, amount)]);
    expect(sums('attendance')).toEqual([['attendance', 100]]);
    expect(sums('schoolAttendance')).toEqual([['attendance', 42]]);
    expect(sums('length')).toEqual([['km', 12.4]]);
    expect(sums('attendancePerOpenDay')).toEqual([
      ['attendance', 100],
      ['day', 0],
    ]);
    expect(sums('visits')).toEqual([]);
  });
});

describe('the regions to choose from', () => {
  const county = (code: string, name: string, prefectureName: string | null) =>
    ({ code, name, prefectureName }) as County;

  it('are prefectures, then counties with them', () => {
    const options = regionOptions([
      county('440103', '荔湾区', '广州市'),
      county('440104', '越秀区', '广州市'),
    ]);
    expect(options.map(({ value, label }) => [value, label])).toEqual([
      ['440100', '广州市'],
      ['440103', '广州市 荔湾区'],
      ['440104', '广州市 越秀区'],
    ]);
  });

  it('are counties only where there are no prefectures', () => {
    expect(regionOptions([county('500229', '城口县', null)]).map(({ label }) => label)).toEqual(['城口县']);
  });
});

describe('a figure', () => {
  const figure = { value: 10, part: null, whole: null, isEstimate: false, unknown: 0 };
  const mark = (
    basis: 'recorded' | 'planned' | 'both',
    to: string,
    changes: Partial<typeof figure> = {},
    indicator: 'length' | 'visits' = 'length',
  ) => isEstimate(indicator, { ...figure, ...changes }, { basis, today: TODAY }, to);

  it('is an estimate when it was divided, or is a road that is not driven yet', () => {
    expect(mark('recorded', TODAY, { isEstimate: true })).toBe(true);
    expect(mark('planned', '2026-01-31')).toBe(true);
    expect(mark('both', '2026-12-31')).toBe(true);
  });

  it('is none when the road was driven, there is none, or other things are counted', () => {
    expect(mark('recorded', '2026-12-31')).toBe(false);
    expect(mark('both', TODAY)).toBe(false);
    expect(mark('planned', '2026-12-31', { value: 0 })).toBe(false);
    expect(mark('planned', '2026-12-31', {}, 'visits')).toBe(false);
  });
});
