import { choosePopulation } from '@domain/coverage/population.ts';
import { describe, expect, it } from 'vitest';

const figure = (regionCode: string, listVersion: string, people = 1) => ({
  regionCode,
  listVersion,
  people,
  source: `source of ${listVersion}`,
});
const counties = new Set(['1', '2', '3']);

describe('choosing the population list', () => {
  it('takes the newest census when it covers as many counties, as in Chongqing', () => {
    const figures = [figure('1', '2010 census'), figure('1', '2020 census', 7), figure('1', '2018 estimate')];
    expect(choosePopulation(figures, counties)).toEqual({
      listVersion: '2020 census',
      source: 'source of 2020 census',
      people: new Map([['1', 7]]),
    });
  });

  it('takes the older census when the newer one covers fewer counties, as in Guangdong', () => {
    const figures = [figure('1', '2010 census'), figure('2', '2010 census'), figure('1', '2020 census')];
    expect(choosePopulation(figures, counties).listVersion).toBe('2010 census');
  });

  it('takes a census before an estimate that covers more', () => {
    const figures = [figure('1', '2018 est'), figure('2', '2018 est'), figure('1', '第七次人口普查')];
    expect(choosePopulation(figures, counties).listVersion).toBe('第七次人口普查');
  });

  it('counts only figures of counties in the denominator', () => {
    const figures = [figure('9', '2020 census'), figure('8', '2020 census'), figure('1', '2010 census')];
    expect(choosePopulation(figures, counties).listVersion).toBe('2010 census');
  });

  it('says so when there is no figure', () => {
    expect(choosePopulation([], counties)).toEqual({ listVersion: null, source: '', people: new Map() });
  });
});
