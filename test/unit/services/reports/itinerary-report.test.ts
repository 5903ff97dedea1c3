import { itineraryReport } from '@services/reports/itinerary-report.ts';
import { itinerarySheets } from '@services/reports/itinerary-sheets.ts';
import type { Cell, Sheet } from '@services/reports/workbook.ts';
import { describe, expect, it } from 'vitest';
import { A_NIGHT_AWAY, anItinerary, aPlan, LONG_NAME, MADE_AT } from '../../../fixtures/reports.ts';

const sheet = (index: number, input = anItinerary()): Sheet => {
  const found = itineraryReport(input, 'zh-CN', MADE_AT).sheets[index];
  if (!found) throw new Error('no sheet');
  return found;
};
const numberIn = (cell: Cell | undefined) => (cell && 'value' in cell ? cell.value : Number.NaN);
const textIn = (cell: Cell | undefined) => (cell?.kind === 'text' ? cell.text : '');

describe('itinerary workbook', () => {
  it('has one row per leg, by caravan, date and order, the way home included', () => {
    const { rows } = sheet(0);
    expect(rows.map((row) => [textIn(row[0]), row[2], textIn(row[14])])).toEqual([
      ['科普大篷车1号', { kind: 'date', date: '2026-12-01' }, '龙潭镇中心小学'],
      ['科普大篷车1号', { kind: 'date', date: '2026-12-01' }, LONG_NAME],
      ['科普大篷车1号', { kind: 'date', date: '2026-12-01' }, '返回基地'],
      ['科普大篷车1号', { kind: 'date', date: '2026-12-08' }, '两江新区礼嘉文化广场'],
      ['科普大篷车1号', { kind: 'date', date: '2026-12-08' }, '返回基地'],
      ['科普大篷车2号', { kind: 'date', date: '2026-12-02' }, '五桥街道百安坝社区'],
      ['科普大篷车2号', { kind: 'date', date: '2026-12-02' }, '返回基地'],
    ]);
  });

  it('keeps the caravans in the order of the plan', () => {
    const input = anItinerary({ plan: aPlan({ caravanIds: ['b', 'a'] }) });
    expect(textIn(sheet(0, input).rows[0]?.[0])).toBe('科普大篷车2号');
  });

  it('says when each leg begins, how long it is, its rests and its arrival', () => {
    // Home on 1 December: after the service until 15:10, 95 km, 160 min, 20 min rest, 18:10. A Tuesday.
    expect(sheet(0).rows[2]).toEqual([
      { kind: 'text', text: '科普大篷车1号' },
      { kind: 'text', text: '重庆科技馆' },
      { kind: 'date', date: '2026-12-01' },
      { kind: 'text', text: '星期二' },
      { kind: 'integer', value: 3 },
      { kind: 'text', text: LONG_NAME },
      { kind: 'time', time_s: 54_600 },
      { kind: 'decimal', value: 95, digits: 1 },
      { kind: 'integer', value: 160 },
      { kind: 'integer', value: 20 },
      { kind: 'time', time_s: 65_400 },
      { kind: 'not-applicable' },
      { kind: 'not-applicable' },
      { kind: 'not-applicable' },
      { kind: 'text', text: '返回基地' },
      { kind: 'not-applicable' },
      { kind: 'not-applicable' },
      { kind: 'not-applicable' },
      { kind: 'not-applicable' },
    ]);
  });

  it('says where each leg begins', () => {
    expect(sheet(0).rows.map((row) => textIn(row[5]))).toEqual([
      '重庆科技馆',
      '龙潭镇中心小学',
      LONG_NAME,
      '重庆科技馆',
      '两江新区礼嘉文化广场',
      '万州区科技馆',
      '五桥街道百安坝社区',
    ]);
  });

  it('says where the caravan sleeps, and how long setting up takes', () => {
    const { rows } = sheet(0, anItinerary({ plan: aPlan({ tours: A_NIGHT_AWAY }) }));
    expect(rows.map((row) => [row[2], textIn(row[5]), row[12], textIn(row[14])])).toEqual([
      [
        { kind: 'date', date: '2026-12-02' },
        '万州区科技馆',
        { kind: 'integer', value: 30 },
        '五桥街道百安坝社区',
      ],
      [
        { kind: 'date', date: '2026-12-02' },
        '五桥街道百安坝社区',
        { kind: 'not-applicable' },
        '夜宿：城口县夜宿点（样例）',
      ],
      [{ kind: 'date', date: '2026-12-03' }, '城口县夜宿点（样例）', { kind: 'not-applicable' }, '返回基地'],
    ]);
    const { totals } = sheet(1, anItinerary({ plan: aPlan({ tours: A_NIGHT_AWAY }) }));
    // Two days out, one night, one visit
    expect(totals[0]?.slice(2, 5).map(numberIn)).toEqual([2, 1, 1]);
  });

  it('says what would let a site in', () => {
    const remedies = sheet(2).rows.map((row) => textIn(row[4]));
    expect(remedies.filter((remedy) => remedy !== '')).toEqual([
      '科普大篷车1号2026-12-05增加出车',
      '解除日期锁定：巴山镇中心小学',
      '站点2026-12-04 08:00–17:00可以接待',
      '科普大篷车2号2026-12-02让出：五桥街道百安坝社区',
      '重新编排即可排入',
    ]);
  });

  it('adds up days, nights, visits, counties, km, hours and rests per caravan and in all', () => {
    const { rows, totals } = sheet(1);
    const numbers = (row: readonly Cell[] | undefined) => (row ?? []).slice(2).map(numberIn);
    // 190 + 20 = 210 km; 330 + 40 = 370 min = 6.1667 h; counties 酉阳 and 两江新区
    expect(numbers(rows[0])).toEqual([2, 0, 3, 2, 210, 370 / 60, 20]);
    expect(numbers(rows[1])).toEqual([1, 0, 1, 1, 60.1, 1.5, 0]);
    // 270.1 km; 460 min; three counties
    expect(numbers(totals[0])).toEqual([3, 0, 4, 3, 270.1, 460 / 60, 20]);
  });

  it('marks estimates and sample data above every table', () => {
    const { sheets } = itineraryReport(anItinerary(), 'zh-CN', MADE_AT);
    for (const { caption } of sheets) {
      expect(caption).toBe(
        '12月行程 v3 草稿 · 2026-12-01 – 2026-12-31 · 路程与行车时间为估算 · 样例数据，不得用于上报',
      );
    }
  });

  it('does not mark the data of a user as a sample', () => {
    expect(sheet(0, anItinerary({ isSample: false })).caption).not.toContain('样例');
  });

  it('says how the plan came about, in words and in Beijing time', () => {
    const notes = new Map(sheet(3).rows.map((row) => [textIn(row[0]), row[1]]));
    expect(notes.get('随机种子')).toEqual({ kind: 'integer', value: 4_821 });
    expect(notes.get('编排规则：连续驾驶上限')).toEqual({ kind: 'text', text: '4小时' });
    expect(notes.get('编排规则：山区道路限白天通行')).toEqual({ kind: 'text', text: '是' });
    expect(notes.get('编排规则：每区县每日最多场次')).toEqual({ kind: 'text', text: '不限' });
    expect(notes.get('编排规则：夜宿一晚折合里程')).toEqual({ kind: 'text', text: '30 公里' });
    expect(notes.get('编排规则：最早出发')).toEqual({ kind: 'text', text: '06:30' });
    expect(notes.get('导出时间')).toEqual({ kind: 'text', text: '2026-11-23 09:05（北京时间）' });
    expect(notes.get('编排引擎版本')).toEqual({ kind: 'text', text: '1.0.0' });
    expect(textIn(notes.get('路程与时间'))).toContain('估算');
  });

  it('gives every row as many cells as there are columns', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      for (const { columns, rows, totals } of itineraryReport(anItinerary(), language, MADE_AT).sheets) {
        for (const row of [...rows, ...totals]) expect(row).toHaveLength(columns.length);
      }
    }
  });

  it('gives an empty plan empty tables and totals of zero', () => {
    const input = anItinerary({ plan: aPlan({ tours: [], omissions: [], number: null }) });
    expect(sheet(0, input).rows).toEqual([]);
    expect(sheet(1, input).totals[0]?.slice(2).map(numberIn)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(sheet(0, input).caption).toContain('未保存');
  });
});

describe('sheets of paper', () => {
  it('hold one caravan and one week each', () => {
    const { sheets } = itinerarySheets(anItinerary(), 'zh-CN', MADE_AT);
    expect(sheets.map((each) => [each.caravanName, each.from, each.to])).toEqual([
      ['科普大篷车1号', '2026-12-01', '2026-12-01'],
      ['科普大篷车1号', '2026-12-08', '2026-12-08'],
      ['科普大篷车2号', '2026-12-02', '2026-12-02'],
    ]);
  });

  it('keep Sunday with the Monday before it, not with the Monday after', () => {
    const [tour] = aPlan().tours;
    if (!tour) throw new Error('no tour');
    const tours = ['2026-12-07', '2026-12-13', '2026-12-14'].map((date) => ({ ...tour, id: date, date }));
    const { sheets } = itinerarySheets(anItinerary({ plan: aPlan({ tours }) }), 'zh-CN', MADE_AT);
    expect(sheets.map((each) => [each.from, each.to])).toEqual([
      ['2026-12-07', '2026-12-13'],
      ['2026-12-14', '2026-12-14'],
    ]);
  });
});
