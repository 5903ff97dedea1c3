import {
  audiencesOf,
  type Demand,
  fittingServices,
  fittingSets,
  type OfferedService,
  themeWords,
} from '@domain/request/supply.ts';
import { describe, expect, it } from 'vitest';

const demand = (changes: Partial<Demand> = {}): Demand => ({
  themes: [],
  exhibits: [],
  serviceIds: [],
  placeNames: ['城口县巴山中心校'],
  siteKind: 'school',
  ...changes,
});

const SERVICES: readonly OfferedService[] = [
  { id: 'show', name: '液氮实验表演', kind: 'experiment-show', audiences: ['primary', 'junior'] },
  { id: 'talk', name: '院士讲座', kind: 'lecture', audiences: ['senior'] },
  { id: 'farm', name: '柑橘种植指导', kind: 'expert-advice', audiences: ['villagers'] },
];

describe('services for a request', () => {
  it('fit by a word of their name or kind, with the reason', () => {
    expect(fittingServices(demand({ themes: ['科学实验'] }), SERVICES)).toEqual([
      {
        id: 'show',
        reasons: [
          { kind: 'theme', word: '科学实验' },
          { kind: 'audience', audience: 'primary' },
        ],
      },
    ]);
    expect(fittingServices(demand({ themes: ['农技指导'] }), SERVICES).map(({ id }) => id)).toEqual(['farm']);
  });

  it('stand first when they were asked for', () => {
    const fitting = fittingServices(demand({ themes: ['实验'], serviceIds: ['talk'] }), SERVICES);
    expect(fitting.map(({ id }) => id)).toEqual(['talk', 'show']);
    expect(fitting[0]?.reasons).toEqual([{ kind: 'asked' }]);
  });

  it('do not fit by their audience alone', () => {
    expect(fittingServices(demand({ themes: ['天文'] }), SERVICES)).toEqual([]);
    expect(fittingServices(demand(), SERVICES)).toEqual([]);
  });
});

it('reads the audience from the name of the place, else from its kind', () => {
  expect(audiencesOf({ placeNames: ['城口中学'], siteKind: 'school' })).toEqual(['junior']);
  expect(audiencesOf({ placeNames: ['明通镇便民服务中心'], siteKind: 'village' })).toEqual(['villagers']);
  expect(audiencesOf({ placeNames: ['文化站'], siteKind: 'hall' })).toEqual([]);
});

it('takes a theme apart into the words that can be found elsewhere', () => {
  expect(themeWords('力学与机械、光')).toEqual(['力学', '机械']);
});

it('finds the sets with exhibits by name or discipline, the fullest first', () => {
  const exhibits = [
    { setId: 'a', name: '静电乒乓', discipline: '电学' },
    { setId: 'a', name: '无皮鼓', discipline: '声学/光电' },
    { setId: 'b', name: '看得见摸不着', discipline: '光学' },
    { setId: 'b', name: '万丈深渊', discipline: '光学' },
    { setId: 'c', name: '无形的力', discipline: '力学' },
  ];
  expect(fittingSets(demand({ themes: ['光学', '电学'] }), exhibits)).toEqual([
    { setId: 'b', exhibits: ['看得见摸不着', '万丈深渊'], words: ['光学'] },
    { setId: 'a', exhibits: ['静电乒乓'], words: ['电学'] },
  ]);
  expect(fittingSets(demand({ exhibits: ['无形的力'] }), exhibits).map(({ setId }) => setId)).toEqual(['c']);
});
