import { createDocumentWriter } from '@adapters/export/document-writer.ts';
import { stayChecklistPaper } from '@services/reports/stay-checklist.ts';
import { stayNoticePaper } from '@services/reports/stay-notice.ts';
import { stayPlanPaper } from '@services/reports/stay-plan-paper.ts';
import { describe, expect, it } from 'vitest';
import {
  aPlannedStay,
  aSetLoad,
  aStayPaperInput,
  aStayPlan,
  aTouringSet,
} from '../../fixtures/stay-papers.ts';
import { readDocx } from '../../helpers/read-docx.ts';

const EVIL = '<img src=x onerror=alert(1)>"\'&</w:t>';
const UNPRINTABLE = '一\u0000二\u0008三\ud800四\uffff五';
const writer = createDocumentWriter();

function papersOf(name: string) {
  const plan = aStayPlan({
    name,
    sets: [aTouringSet({ name, theme: name, baseName: name, crewName: name, carrierName: name })],
    stays: [aPlannedStay({ countyName: name, venueName: name, fromName: name })],
    omissions: [],
  });
  const load = aSetLoad();
  const sets = new Map([
    ['set-a', { ...load, exhibits: load.exhibits.map((exhibit) => ({ ...exhibit, name, serial: name })) }],
  ]);
  const input = aStayPaperInput({ plan, sets });
  return [
    stayPlanPaper(input, 'zh-CN'),
    stayNoticePaper(input, null, 'zh-CN'),
    stayChecklistPaper(input, { kind: 'acceptance', stayId: null }, 'zh-CN'),
  ];
}

describe('papers with names that look like markup', () => {
  it.each(papersOf(EVIL).map((paper, index) => [index, paper] as const))(
    'are printed as text (%i)',
    async (_index, paper) => {
      const { html, headerHtml, footerHtml } = writer.page(paper);
      for (const markup of [html, headerHtml, footerHtml]) expect(markup).not.toContain('<img');
      expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;');
      expect(html).not.toMatch(/<script|<link|<iframe|@import|url\(|https?:|\son[a-z]+="/iu);
      expect(html).toContain('content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;');
      expect(readDocx(await writer.docx(paper)).lines.join('\n')).toContain(EVIL);
    },
  );
});

describe('papers with characters that XML cannot carry', () => {
  it.each(papersOf(UNPRINTABLE).map((paper, index) => [index, paper] as const))(
    'are written without them (%i)',
    async (_index, paper) => {
      const { lines, parts } = readDocx(await writer.docx(paper));
      expect(lines.join('\n')).toContain('一二三四五');
      for (const part of Object.values(parts))
        for (const character of ['\u0000', '\u0008', '\uffff']) expect(part).not.toContain(character);
    },
  );
});
