import { OMISSION_CODES, REMEDY_CODES, type RemedyCode } from '@domain/planning/omission.ts';
import { coverageTexts } from '@services/reports/coverage-texts.ts';
import { clockText, durationText } from '@services/reports/duration-text.ts';
import { itineraryTexts } from '@services/reports/itinerary-texts.ts';
import { omissionText } from '@services/reports/omission-texts.ts';
import { stayFormTexts } from '@services/reports/stay-form-texts.ts';
import { stayNoticeTexts } from '@services/reports/stay-notice-texts.ts';
import { stayTableTexts } from '@services/reports/stay-table-texts.ts';
import { stockTakeTexts } from '@services/reports/stock-take-texts.ts';
import { remedyText } from '@services/reports/remedy-texts.ts';
import { describe, expect, it } from 'vitest';
import { aRemedy, OMISSIONS } from '../../../fixtures/reports.ts';

/** Every key with its path; what stands behind a function counts as one key. */
function keysOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [`${path}:${typeof value}`];
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`));
}

function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsOf) : [];
}

describe('words of the reports', () => {
  it.each([
    ['itinerary', itineraryTexts],
    ['coverage', coverageTexts],
    ['stock-take', stockTakeTexts],
    ['stay-table', stayTableTexts],
    ['stay-form', stayFormTexts],
    ['stay-notice', stayNoticeTexts],
  ] as const)('have the same keys in Chinese and English (%s)', (_name, texts) => {
    expect(keysOf(texts.en)).toEqual(keysOf(texts['zh-CN']));
  });

  it('are never empty', () => {
    for (const texts of [
      itineraryTexts,
      coverageTexts,
      stockTakeTexts,
      stayTableTexts,
      stayFormTexts,
      stayNoticeTexts,
    ]) {
      for (const word of [...wordsOf(texts.en), ...wordsOf(texts['zh-CN'])]) expect(word.trim()).not.toBe('');
    }
  });

  it('name sheets as Excel takes them: short, different, without []:*?/\\', () => {
    for (const texts of [itineraryTexts, coverageTexts, stockTakeTexts, stayTableTexts]) {
      for (const { sheets } of Object.values(texts)) {
        const names = Object.values<string>(sheets);
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/u);
      }
    }
  });
});

describe('reasons for an omission', () => {
  it('cover every code of the domain in the fixture', () => {
    expect(OMISSIONS.map((omission) => omission.reason.code)).toEqual(OMISSION_CODES);
  });

  it('are said with their numbers in Chinese', () => {
    expect(OMISSIONS.map((omission) => omissionText(omission.reason, 'zh-CN'))).toEqual([
      '计划时段内没有可以到访的开放日',
      '开放时间太短：服务需要1小时30分钟，最长一次开放只有1小时',
      '路程太远：单独往返需行车8小时45分钟（估算），超过每日上限8小时',
      '赶不上开放时间：最早15:40到达（估算），无法在开放时间内完成服务并按时返回',
      '开放的日子里没有可用的大篷车',
      '锁定的车辆、日期或次序下排不进',
      '没有大篷车配备该站点需要的设备',
      '可到访的日子里，所在区县的场次已满',
      '所需物资超过一车一趟的装载量',
      '与本站其他场次的间隔不合要求',
      '与其他站点同行或错开的要求不能满足',
      '山区道路限白天通行，天黑前走不完',
      '日子给了更需要的站点（本站42分，排入要让出已排的61分）',
      '排得进，但其他目标因此失去的分值不少于本站的21分',
      '还排得下，这次编排没有试到；再编排可能排入',
      '修改方案时移出',
      '方案编好后加入，还没有编排过',
      '需求希望的日子里没有可以到访的开放日',
      '可以到访的日子里，所选服务的指定人员不在岗',
      '只在赶场日去，计划时段内没有可以到访的赶场日',
      '没有合适的大篷车：车身过长，没有指定人员，或没有所要的展品',
    ]);
  });

  it('leave out what would have to give way when that is not known', () => {
    const reason = { code: 'outranked', value: 42, displacedValue: null } as const;
    expect(omissionText(reason, 'zh-CN')).toBe('日子给了更需要的站点（本站42分）');
    expect(omissionText(reason, 'en')).toBe('The days went to sites of more value (this site 42 points)');
  });

  it('are said in English without a Chinese letter', () => {
    for (const { reason } of OMISSIONS) expect(omissionText(reason, 'en')).toMatch(/^[\x20-\x7e]+$/u);
  });
});

describe('remedies', () => {
  const names = {
    caravans: new Map([['a', 'Caravan 1']]),
    sites: new Map([
      ['x', 'School X'],
      ['y', 'Square Y'],
    ]),
  };
  const remedy = (code: RemedyCode) => aRemedy({ code, siteIds: ['x', 'y'], start_s: 28_800, end_s: 61_200 });

  it('are said in both languages, whatever has to change', () => {
    for (const code of REMEDY_CODES) {
      expect(remedyText(remedy(code), names, 'zh-CN').trim()).not.toBe('');
      expect(remedyText(remedy(code), names, 'en')).toMatch(/^[\x20-\x7e–]+$/u);
    }
    expect(remedyText(remedy('displace'), names, 'en')).toBe(
      'Caravan 1 on 2026-12-04 gives up: School X, Square Y',
    );
    expect(remedyText(remedy('another-opening'), names, 'en')).toBe(
      'The site opens on 2026-12-04 from 08:00–17:00',
    );
  });

  it('do not name a caravan that has no day out', () => {
    expect(remedyText(aRemedy({ code: 'one-more-day', caravanId: 'z' }), names, 'zh-CN')).toBe(
      '大篷车2026-12-04增加出车',
    );
  });
});

describe('durations and times of day', () => {
  it.each([
    [0, '0分钟', '0 min'],
    [1_200, '20分钟', '20 min'],
    [3_600, '1小时', '1 h'],
    [5_400, '1小时30分钟', '1 h 30 min'],
    // 59 min 40 s rounds to an hour, not to "0小时60分钟"
    [3_580, '1小时', '1 h'],
  ])('reads %i s as %s and %s', (seconds, chinese, english) => {
    expect(durationText(seconds, 'zh-CN')).toBe(chinese);
    expect(durationText(seconds, 'en')).toBe(english);
  });

  it('shows the end of the day as 24:00 and pads the morning', () => {
    expect([clockText(86_400), clockText(28_500), clockText(0)]).toEqual(['24:00', '07:55', '00:00']);
  });
});
