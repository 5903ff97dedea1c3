import { escapeHtml, html } from '@adapters/export/html-text.ts';
import { createItineraryRenderer } from '@adapters/export/itinerary-html.ts';
import { itinerarySheets } from '@services/reports/itinerary-sheets.ts';
import { describe, expect, it } from 'vitest';
import { A_NIGHT_AWAY, anItinerary, aPlan, LONG_NAME, MADE_AT } from '../../../fixtures/reports.ts';

const render = (input = anItinerary(), language: 'zh-CN' | 'en' = 'zh-CN') =>
  createItineraryRenderer().render(itinerarySheets(input, language, MADE_AT));

describe('html templates', () => {
  it('escape every text, also in attributes', () => {
    expect(escapeHtml(`<b a="1" c='2'>&`)).toBe('&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;');
    expect(html`<i title="${'"><script>'}">${'<b>'}${[html`<u>${'&'}</u>`]}${7}</i>`.markup).toBe(
      '<i title="&quot;&gt;&lt;script&gt;">&lt;b&gt;<u>&amp;</u>7</i>',
    );
  });
});

describe('printed itinerary', () => {
  it('prints names as text, whatever they hold', () => {
    const evil = '<img src=x onerror=alert(1)>"\'&';
    const plan = aPlan({ name: evil });
    const tours = plan.tours.map((tour) => ({
      ...tour,
      caravanName: evil,
      baseName: evil,
      stops: tour.stops.map((stop) => ({ ...stop, siteName: evil, countyName: evil, townshipName: evil })),
    }));
    const page = render(anItinerary({ plan: { ...plan, tours } }));
    for (const markup of [page.html, page.footerHtml]) {
      expect(markup).not.toContain('<img');
      expect(markup).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;');
    }
  });

  it('holds no script, no address and forbids both', () => {
    const { html: markup } = render();
    expect(markup).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|https?:|\son[a-z]+=/iu);
    expect(markup).toContain(`content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;`);
  });

  it('begins a sheet per caravan and week and a table per day', () => {
    const { html: markup } = render();
    expect(markup.match(/<main class="sheet">/gu)).toHaveLength(3);
    expect(markup.match(/<section class="day">/gu)).toHaveLength(3);
    // one row per leg and one header row per day
    expect(markup.match(/<tr>/gu)).toHaveLength(7 + 3);
  });

  it('tells the crew departure, leg, rest, arrival, service and return of a day', () => {
    const { html: markup } = render();
    expect(markup).toContain(
      '2026-12-01 星期二<span>出发 07:00 · 返回基地 18:10 · 190.0 公里 · 5小时30分钟</span>',
    );
    expect(markup).toContain(
      `<tr><td class="n">2</td><td class="n">12:00</td><td class="n">12.6</td><td class="n">20</td><td class="n">12:20</td><td class="n">13:00 – 15:10</td><td>${LONG_NAME}</td><td>酉阳土家族苗族自治县 后溪镇</td><td></td></tr>`,
    );
    expect(markup).toContain('<td class="n">160<br><span class="rest">休息20分钟</span></td>');
  });

  it('says 估算 and 样例数据 on every sheet and in the footer', () => {
    const page = render();
    for (const sheet of page.html.split('<main').slice(1)) {
      expect(sheet).toContain('估算');
      expect(sheet).toContain('样例数据，不得用于上报');
    }
    expect(page.footerHtml).toContain('样例数据，不得用于上报');
    expect(page.footerHtml).toContain('class="pageNumber"');
    expect(page.footerHtml).toContain('2026-11-23 09:05（北京时间）');
    expect(render(anItinerary({ isSample: false })).html).not.toContain('样例数据');
  });

  it('says where the caravan sleeps and how long setting up takes', () => {
    const { html: markup } = render(anItinerary({ plan: aPlan({ tours: A_NIGHT_AWAY }) }));
    expect(markup).toContain('<span>出发 08:00 · 夜宿：城口县夜宿点（样例） 12:30 · ');
    expect(markup).toContain('<span>出发 城口县夜宿点（样例） 08:00 · 返回基地 12:30 · ');
    expect(markup).toContain('09:00 – 11:45<br><span class="rest">布展30分钟</span>');
    expect(markup).toContain('<td>夜宿：城口县夜宿点（样例）</td>');
  });

  it('leaves out the township when none is known', () => {
    expect(render().html).toContain('<td>两江新区礼嘉文化广场</td><td>两江新区</td>');
  });

  it('says so when the plan has no day out', () => {
    expect(render(anItinerary({ plan: aPlan({ tours: [] }) })).html).toContain('本计划没有安排行程。');
  });

  it('is English apart from names when English is asked for', () => {
    const { html: markup } = render(anItinerary(), 'en');
    expect(markup).toContain('<html lang="en">');
    expect(markup).toContain('Tuesday');
    expect(markup).toContain('20 min rest');
    expect(markup).not.toContain('返回');
  });
});
