import { stayDays } from '@domain/stay/phases.ts';
import { STAY_OMISSION_CODES, STAY_REMEDY_CODES } from '@domain/stay/stay-omission.ts';
import type { Block, PaperDocument, Span } from '@services/reports/document.ts';
import { stayCalendar } from '@services/reports/stay-calendar.ts';
import { stayChecklistPaper } from '@services/reports/stay-checklist.ts';
import { stayCountPaper, stayCountWorkbook } from '@services/reports/stay-counts.ts';
import { loadPieces, loadSums } from '@services/reports/stay-load.ts';
import { stayNoticePaper } from '@services/reports/stay-notice.ts';
import { arrivalOf } from '@services/reports/stay-paper.ts';
import { stayPlanPaper } from '@services/reports/stay-plan-paper.ts';
import { stayPlanWorkbook } from '@services/reports/stay-plan-workbook.ts';
import { stayTransportPaper } from '@services/reports/stay-transport.ts';
import { REPORT_LANGUAGES } from '@services/reports/workbook.ts';
import { describe, expect, it } from 'vitest';
import {
  aPlannedStay,
  aSetLoad,
  aStayPaperInput,
  aStayPlan,
  aTouringSet,
  aVenue,
} from '../../../fixtures/stay-papers.ts';

const textOf = (spans: readonly Span[]) =>
  spans.map((span) => (span.kind === 'text' ? span.text : span.kind === 'box' ? '□' : '')).join('');

/** Paragraphs and rows of a section as lines. */
function linesOf(blocks: readonly Block[] = []): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [textOf(block.spans)];
    if (block.kind === 'signatures') return [block.parties.join('/')];
    if (block.kind === 'picture') return [block.text];
    if (block.kind === 'photos') return block.rows.flat().map(({ caption }) => caption);
    return [...block.head, ...block.rows.map(({ cells }) => cells)].map((cells) =>
      cells.map(({ spans }) => textOf(spans)).join('|'),
    );
  });
}
const first = ({ sections }: PaperDocument) => linesOf(sections[0]);

describe('notice to a county', () => {
  it('leaves out phases that take no day', () => {
    const [, , , , , ...lines] = first(stayNoticePaper(aStayPaperInput(), 'stay-2', 'zh-CN'));
    expect(lines.filter((line) => /^(运输|布展|培训|开放|撤展)\|/u.test(line))).toEqual([
      '运输|2027年2月19日|1天|备好卸货场地，清点收货',
      '开放|2027年2月20日至3月21日|30天|组织参观，逐日统计人数',
    ]);
    // Without a training nobody is sent to one.
    expect(lines.join('\n')).not.toContain('培训');
  });

  it('asks for a contact where none is known, and prints a known one as it is given', () => {
    expect(first(stayNoticePaper(aStayPaperInput(), 'stay-2', 'zh-CN'))).toContain(
      '请报送场馆联系人的姓名和电话。',
    );
    const venues = new Map([['venue-1', aVenue({ contactName: '', contactPhone: '023-1234' })]]);
    expect(first(stayNoticePaper(aStayPaperInput({ venues }), 'stay-1', 'zh-CN'))).toContain(
      '场馆联系人：023-1234（有变动请告知）。',
    );
  });

  it('asks for the figures of a venue of which nothing is known', () => {
    const input = aStayPaperInput({ venues: new Map(), sets: new Map() });
    expect(first(stayNoticePaper(input, 'stay-1', 'zh-CN')).join('\n')).toContain(
      '展厅面积和供电应满足本套展品的展出要求；请报送场馆面积、供电、门宽和进场车长。',
    );
  });

  it('names weekdays in a row as a span and single ones one by one', () => {
    const openingOf = (weekdays: readonly number[]) => {
      const venues = new Map([['venue-1', aVenue({ weekdays })]]);
      const lines = first(stayNoticePaper(aStayPaperInput({ venues }), 'stay-1', 'zh-CN'));
      return lines.find((line) => line.startsWith('展期内'))?.split('，共')[0];
    };
    expect(openingOf([1, 2, 3, 4, 5, 6, 7])).toBe('展期内每天开放');
    expect(openingOf([2, 3, 4, 5, 6, 7])).toBe('展期内周二至周日开放，周一闭馆检修');
    expect(openingOf([1, 2, 5, 6])).toBe('展期内周一、周二、周五、周六开放，周三、周四、周日闭馆检修');
  });

  it('goes to each county on pages of its own, or to one', () => {
    expect(stayNoticePaper(aStayPaperInput(), null, 'zh-CN').sections).toHaveLength(3);
    expect(stayNoticePaper(aStayPaperInput(), 'stay-3', 'zh-CN').sections).toHaveLength(1);
  });

  it('bears the mark of sample data and nothing else at its head', () => {
    expect(stayNoticePaper(aStayPaperInput(), null, 'zh-CN').header).toBe('样例数据');
    expect(stayNoticePaper(aStayPaperInput({ isSample: false }), null, 'zh-CN').header).toBe('');
  });
});

describe('load of a set', () => {
  it('adds up what is registered and counts what is not', () => {
    const sums = loadSums(loadPieces(aSetLoad()));
    expect(sums).toMatchObject({ crates: 3, loose: 1, exhibits: 5, unknownWeights: 1, unknownSizes: 1 });
    expect(sums.gross_kg).toBeCloseTo(390.5, 9);
    expect(sums.volume_m3).toBeCloseTo(4.56, 9);
  });

  it('takes an exhibit for loose whose crate is retired or of another set', () => {
    const pieces = loadPieces(aSetLoad({ crates: [] }));
    expect(pieces.map(({ crate }) => crate)).toEqual([null, null, null, null, null]);
  });

  it('carries a loose exhibit as it stands where nothing is known of it packed', () => {
    const standing = { width_cm: 100, depth_cm: 50, height_cm: 200 };
    const [, , , , exhibit] = aSetLoad().exhibits;
    if (!exhibit) throw new Error('the load has no loose exhibit');
    const packed = { width_cm: 110, depth_cm: null, height_cm: null };
    const [piece] = loadPieces(aSetLoad({ crates: [], exhibits: [{ ...exhibit, packed, standing }] }));
    expect([piece?.size, piece?.volume_m3]).toEqual([standing, 1]);
  });
});

describe('forms of a set without crates and exhibits', () => {
  it('leave rows to fill in and say why', () => {
    const order = first(stayTransportPaper(aStayPaperInput(), 'stay-3', 'zh-CN'));
    expect(order).toContain('台账里还没有这套展品的展箱和展品，请在下面手工填写。');
    expect(order.filter((line) => /^\d+\|{9}$/u.test(line))).toHaveLength(10);
    const list = first(stayChecklistPaper(aStayPaperInput(), { kind: 'strike', stayId: 'stay-3' }, 'zh-CN'));
    expect(list).toContain('台账里还没有这套展品的展品，请在下面手工填写。');
    expect(list.filter((line) => /^\d+\|\|\|□/u.test(line))).toHaveLength(12);
  });

  it('leave room for a carrier and a crew that are not known', () => {
    const order = first(stayTransportPaper(aStayPaperInput(), 'stay-3', 'zh-CN'));
    expect(order).toContain('里程（估算）|214.0 公里|承运|');
  });
});

describe('transport order', () => {
  it('wants the set to be there on the last day of the road, or on the first day there', () => {
    const lengths = { install_d: 6, train_d: 1, strike_d: 3 };
    const stay = (haul_d: number) =>
      aPlannedStay(stayDays('2026-12-16', '2027-02-07', { haul_d, ...lengths }));
    expect([0, 1, 2].map((haul_d) => arrivalOf(stay(haul_d)))).toEqual([
      '2026-12-09',
      '2026-12-08',
      '2026-12-08',
    ]);
  });
});

describe('count sheets', () => {
  it('have a row for each day, over New Year too, and nothing to fill in where the venue is closed', () => {
    const [sheet] = stayCountWorkbook(aStayPaperInput(), 'stay-1', 'zh-CN').sheets;
    expect(sheet?.rows).toHaveLength(54);
    const kinds = sheet?.rows.map((cells) => cells[3]?.kind);
    expect(kinds?.filter((kind) => kind === 'text')).toHaveLength(34);
    expect(kinds?.filter((kind) => kind === 'not-applicable')).toHaveLength(20);
    expect(sheet?.totals).toHaveLength(1);
  });

  it('have names that Excel takes, however long those of counties are', () => {
    const stays = aStayPlan().stays.map((stay) => ({ ...stay, countyName: "'[县]*".repeat(40) }));
    const names = stayCountWorkbook(
      aStayPaperInput({ plan: aStayPlan({ stays }) }),
      null,
      'zh-CN',
    ).sheets.map(({ name }) => name);
    expect(new Set(names).size).toBe(3);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/u);
  });
});

describe('yearly plan', () => {
  it('says that there are no stays, and that holidays are not known', () => {
    const plan = aStayPlan({ stays: [], omissions: [], unpublishedYears: [2027, 2028] });
    const lines = first(stayPlanPaper(aStayPaperInput({ plan }), 'zh-CN'));
    expect(lines).toContain('本计划还没有巡展站。');
    expect(lines).toContain('2027、2028年放假安排尚未公布，当年节假日按平日计算。');
  });

  it('counts a set without stays with zeros', () => {
    const plan = aStayPlan({ sets: [...aStayPlan().sets, aTouringSet({ id: 'set-c', name: '备用套' })] });
    const sheet = stayPlanWorkbook(aStayPaperInput({ plan }), 'zh-CN').sheets[1];
    expect(
      sheet?.rows
        .at(-1)
        ?.map((cell) => ('value' in cell ? cell.value : null))
        .slice(6),
    ).toEqual([0, 0, 0, 0]);
  });

  it.each(REPORT_LANGUAGES)('has words for every reason and remedy in %s', (language) => {
    const [omission] = aStayPlan().omissions;
    if (!omission?.remedy) throw new Error('the plan has no omission with a remedy');
    const { remedy } = omission;
    const omissions = [
      ...STAY_OMISSION_CODES.map((code) => ({ ...omission, code, remedy: null })),
      ...STAY_REMEDY_CODES.map((code) => ({
        ...omission,
        remedy: { ...remedy, code, days: 12, byCountyCode: '500241' },
      })),
    ];
    const sheet = stayPlanWorkbook(aStayPaperInput({ plan: aStayPlan({ omissions }) }), language).sheets[2];
    const texts = sheet?.rows.flatMap((cells) => cells.slice(3, 5)) ?? [];
    const said = texts.flatMap((cell) => (cell.kind === 'text' ? [cell.text] : []));
    expect(new Set(said).size).toBe(STAY_OMISSION_CODES.length + STAY_REMEDY_CODES.length);
    for (const words of said) expect(words).toMatch(/\S/u);
  });

  it('leaves out a remedy that nobody looked for', () => {
    const plan = aStayPlan();
    const omissions = plan.omissions.map((omission) => ({ ...omission, remedy: null }));
    const sheet = stayPlanWorkbook(aStayPaperInput({ plan: { ...plan, omissions } }), 'zh-CN').sheets[2];
    expect(sheet?.rows[0]?.[4]).toEqual({ kind: 'not-applicable' });
  });
});

describe('every paper', () => {
  it('keeps names of 200 characters whole', () => {
    const name = '长'.repeat(200);
    const plan = aStayPlan({
      sets: [aTouringSet({ name, theme: name, edition: name, baseName: name, carrierName: name })],
      stays: [aPlannedStay({ countyName: name, venueName: name, fromName: name })],
    });
    const input = aStayPaperInput({ plan });
    const papers = [
      stayPlanPaper(input, 'zh-CN'),
      stayNoticePaper(input, null, 'zh-CN'),
      stayTransportPaper(input, null, 'zh-CN'),
      stayChecklistPaper(input, { kind: 'acceptance', stayId: null }, 'zh-CN'),
      stayCountPaper(input, null, 'zh-CN'),
    ];
    for (const paper of papers) expect(first(paper).join('\n')).toContain(name);
  });

  it('has rows as wide as its tables', () => {
    const input = aStayPaperInput();
    const papers = [
      stayPlanPaper(input, 'en'),
      stayNoticePaper(input, null, 'en'),
      stayTransportPaper(input, null, 'en'),
      stayChecklistPaper(input, { kind: 'acceptance', stayId: null }, 'en'),
      stayChecklistPaper(input, { kind: 'strike', stayId: null }, 'en'),
      stayCountPaper(input, null, 'en'),
    ];
    for (const block of papers.flatMap(({ sections }) => sections.flat())) {
      if (block.kind !== 'table') continue;
      for (const cells of [...block.head, ...block.rows.map((row) => row.cells)])
        expect(cells.reduce((sum, { columns }) => sum + columns, 0)).toBe(block.columns.length);
    }
  });
});

describe('calendar of stays', () => {
  it('holds one event for each phase that takes a day, with ids that stay the same', () => {
    const input = { ...aStayPaperInput(), workspaceId: 'w' };
    const uids = stayCalendar(input, null, 'zh-CN').events.map(({ uid }) => uid);
    expect(uids).toHaveLength(5 + 2 + 5);
    expect(new Set(uids).size).toBe(uids.length);
    expect(stayCalendar(input, null, 'en').events.map(({ uid }) => uid)).toEqual(uids);
  });

  it('holds the stays of one set when it is asked for', () => {
    const input = { ...aStayPaperInput(), workspaceId: 'w' };
    const { name, events } = stayCalendar(input, 'set-b', 'zh-CN');
    expect(name).toBe('2027年度巡展计划 流动馆第二套');
    expect(new Set(events.map(({ location }) => location))).toEqual(new Set(['城口县 城口县体育馆']));
  });
});
