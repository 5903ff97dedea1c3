import { BRIEF_KINDS } from '@domain/brief/brief.ts';
import { briefContent } from '@services/reports/brief/brief-content.ts';
import type { BriefFacts, StayBrief, TourBrief, VisitBrief } from '@services/reports/brief/brief-facts.ts';
import { briefPaper } from '@services/reports/brief/brief-paper.ts';
import type { Photo } from '@services/reports/document.ts';
import { describe, expect, it } from 'vitest';

const VISIT: VisitBrief = {
  kind: 'visit',
  date: '2026-05-12',
  caravanName: '大篷车 1 号',
  siteName: '柳坪镇中心校',
  siteKind: 'school',
  countyName: '青石县',
  townshipName: '柳坪镇',
  pupils: 640,
  keyLists: ['国家乡村振兴重点帮扶县'],
  attendance: 612,
  length_m: 84_400,
  sitesOfDay: 2,
  nth: 3,
  before: '2025-04-02',
};
const TOUR: TourBrief = {
  kind: 'tour',
  date: '2026-05-12',
  caravanName: '大篷车 1 号',
  countyNames: ['青石县'],
  keyLists: [],
  siteNames: ['甲校', '乙校', '丙村', '丁村', '戊广场'],
  schools: 2,
  townships: 4,
  attendance: 1_200,
  unknown: 1,
  length_m: 120_000,
};
const STAY: StayBrief = {
  kind: 'stay',
  setName: '流动馆第一套',
  countyName: '青石县',
  venueName: '县体育馆',
  keyLists: [],
  open: '2026-03-01',
  close: '2026-04-30',
  openDays: 50,
  attendance: 20_000,
  schoolAttendance: 15_000,
  nth: 1,
  before: null,
};

const facts = (of: BriefFacts['of']): BriefFacts => ({
  of,
  isSample: false,
  today: '2026-06-01',
  photos: [],
});
const textOf = (of: BriefFacts['of']) =>
  briefContent(facts(of), 'news', 'zh-CN')
    .sections.flatMap(({ paragraphs }) => paragraphs)
    .join('');
const figuresOf = (of: BriefFacts['of']) =>
  Object.fromEntries(
    briefContent(facts(of), 'news', 'zh-CN').figures.map(({ name, value }) => [name, value]),
  );

describe('facts of a brief', () => {
  it('are told in words and figures', () => {
    expect(textOf(VISIT)).toContain('到青石县柳坪镇中心校开展流动科普活动，服务公众612人次。');
    expect(textOf(VISIT)).toContain('青石县列入国家乡村振兴重点帮扶县。');
    expect(textOf(VISIT)).toContain('第3次到访该站点，上一次是2025年4月2日。');
    // 84,400 m are 84 km.
    expect(figuresOf(VISIT)['当天里程（公里）']).toBe('84');
  });

  it('that are not known are "-" and asked for; zero stays 0', () => {
    expect(textOf({ ...VISIT, attendance: null })).toContain('服务人次尚无记录【请核实补填】。');
    expect(figuresOf({ ...VISIT, attendance: null })['服务人次（人次）']).toBe('-');
    expect(textOf({ ...VISIT, attendance: 0 })).toContain('服务公众0人次');
    expect(figuresOf({ ...VISIT, attendance: 0 })['服务人次（人次）']).toBe('0');
  });

  it('of a day out name the first sites and say which visits were not counted', () => {
    expect(textOf(TOUR)).toContain('到访站点为甲校、乙校、丙村、丁村等，其中学校2所');
    expect(briefContent(facts(TOUR), 'news', 'zh-CN').notes).toEqual(['有1场活动没有人次记录，未计入。']);
  });

  it('of a stay give the attendance per day only when both are known', () => {
    // 20,000 / 50 = 400; 15,000 / 20,000 = 75 %
    expect(textOf(STAY)).toContain('日均参观400人次。其中学校组织参观15000人次，占75.0%。');
    expect(textOf({ ...STAY, openDays: null })).not.toContain('日均');
    expect(figuresOf({ ...STAY, openDays: 0 })['日均参观（人次）']).toBe('-');
    expect(textOf({ ...STAY, close: null })).toContain('结束日期尚无记录');
  });

  it('mark sample data at the top of the page, and only that', () => {
    expect(briefContent(facts(VISIT), 'case', 'zh-CN').header).toBe('');
    expect(briefContent({ ...facts(VISIT), isSample: true }, 'case', 'zh-CN').header).toBe('样例数据');
  });
});

describe('page of a brief', () => {
  const photo = (number: number): Photo => ({
    bytes: new Uint8Array(),
    format: 'jpg',
    width_px: 4,
    height_px: 3,
    caption: String(number),
  });
  const rowsOf = (kind: (typeof BRIEF_KINDS)[number], count: number) =>
    briefPaper(
      briefContent(facts(VISIT), kind, 'zh-CN'),
      Array.from({ length: count }, (_, index) => photo(index + 1)),
      [],
    )
      .sections.flat()
      .flatMap((block) =>
        block.kind === 'photos' ? block.rows.map((row) => row.map(({ caption }) => caption)) : [],
      );

  it('has four photos at most, in two rows where no headings need the room', () => {
    expect(rowsOf('news', 0)).toEqual([]);
    expect(rowsOf('news', 3)).toEqual([['1', '2', '3']]);
    expect(rowsOf('news', 5)).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(rowsOf('case', 5)).toEqual([['1', '2', '3', '4']]);
  });

  it.each(BRIEF_KINDS)('leaves gaps for a person to fill in (%s)', (kind) => {
    const { sections, closing } = briefContent(facts(VISIT), kind, 'zh-CN');
    const text = sections.flatMap(({ paragraphs }) => paragraphs).join('');
    expect(text.match(/【[^【】]+】/gu)?.length).toBeGreaterThanOrEqual(3);
    expect(closing).toBe('【单位名称】\u20032026年6月1日');
  });
});
