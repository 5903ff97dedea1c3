import { summaryParagraphs } from '@services/reports/statistics/summary-block.ts';
import { RegionTree } from '@domain/indicator/region-tree.ts';
import { describe, expect, it } from 'vitest';
import { PEOPLE, REGIONS, visitOf } from '../../../../fixtures/outreach.ts';
import { aReportSource } from '../../../../fixtures/report-source.ts';

describe('the sentence on coverage', () => {
  const visits = [visitOf(), visitOf({ id: 'v2', countyCode: '510102' })];

  it('tells of counties and, among them, of key counties', () => {
    // 2 of 3 counties; 510102 of the two key counties.
    expect(summaryParagraphs(aReportSource({ visits })).coverage).toEqual([
      '两类服务共覆盖区县2个，占3个区县的66.7%；其中重点县1个，占2个重点县的50.0%。',
    ]);
  });

  it('says nothing of key counties where none is on a list, as in a new workspace', () => {
    const tree = new RegionTree(REGIONS, new Set(), PEOPLE);
    const source = aReportSource({ visits }, {}, { tree });
    expect(summaryParagraphs(source).coverage).toEqual(['两类服务共覆盖区县2个，占3个区县的66.7%。']);
    const english = { ...source, setup: { ...source.setup, language: 'en' as const } };
    expect(summaryParagraphs(english).coverage).toEqual(['Together they covered 2 of 3 counties (66.7%).']);
  });
});
