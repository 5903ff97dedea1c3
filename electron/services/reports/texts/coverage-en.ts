import type { CoverageTexts } from './coverage-wording.ts';

export const coverageEn: CoverageTexts = {
  colon: ': ',
  fileTitle: 'coverage',
  sheets: {
    summary: 'Summary',
    counties: 'Counties',
    keyCounties: 'Key counties',
    uncovered: 'Not covered',
    definitions: 'Definitions',
  },
  sample: 'Sample data, not for reporting',
  historyScope: 'Counted from recorded visits',
  planScope: (plan) => `Counted from the plan "${plan}", not carried out yet`,
  columns: {
    indicator: 'Indicator',
    value: 'Value',
    part: 'Numerator',
    whole: 'Denominator',
    share: 'Share',
    unit: 'Unit',
    list: 'List of the denominator and its version',
    code: 'Code',
    county: 'County',
    prefecture: 'Prefecture',
    categories: 'Lists',
    isKey: 'Key county',
    isCounted: 'Counted in coverage',
    visits: 'Visits',
    townshipVisits: 'Of these in townships',
    townshipsVisited: 'Township units visited',
    townships: 'Township units',
    sitesVisited: 'Sites visited',
    sites: 'Sites',
    attendance: 'Attendance',
    population: 'Population',
    visitsPer100k: 'Visits per 100,000 people',
    lastVisit: 'Last visit',
    days: 'Since last visit',
    definition: 'Definition',
    item: 'Item',
    content: 'Content',
  },
  units: { people: 'people', days: 'days' },
  indicators: {
    visits: {
      name: 'Visits',
      unit: 'visits',
      definition: 'One caravan serving one site once; visits in units outside the statistics are included.',
    },
    attendance: {
      name: 'Attendance',
      unit: 'attendances',
      definition:
        'Sum over the visits; a person who comes twice counts twice. It is not a number of persons.',
    },
    daysOut: {
      name: 'Days out',
      unit: 'caravan days',
      definition: 'One caravan out on one day; several tours on one day count once.',
    },
    length: {
      name: 'Distance',
      unit: 'km',
      definition: 'Sum over the tours; an estimate when counted from a plan.',
    },
    counties: {
      name: 'Counties covered',
      unit: 'counties',
      definition: 'Counties with at least one visit in the period, of all counties with a GB/T 2260 code.',
    },
    keyCounties: {
      name: 'Key counties covered',
      unit: 'counties',
      definition:
        'Key counties with at least one visit in the period, of the members of the list in this workspace.',
    },
    townships: {
      name: 'Township units covered',
      unit: 'units',
      definition:
        'Different towns, townships and subdistricts visited, of all township units of the counties counted; visits whose unit is not known are left out.',
    },
    townshipVisits: {
      name: 'Share of visits in townships',
      unit: 'visits',
      definition:
        'Visits in towns and townships (not subdistricts) of all visits; a visit whose unit is not known does not count as in a township.',
    },
    population: {
      name: 'Population of covered counties',
      unit: 'people',
      definition:
        'Residents of counties with a visit, of the residents of all counties with a figure. It is not the number of people served.',
    },
  },
  yes: 'Yes',
  no: 'No',
  total: 'Total',
  never: 'Never',
  listLine: (list) => `${list.name} (${list.version}, ${list.size})`,
  listSeparator: '; ',
  rules: {
    zero: {
      name: '"0" and "-"',
      text: 'A value of zero is "0"; an indicator that does not exist, or has no data, is "-".',
    },
    outside: {
      name: 'Units outside GB/T 2260',
      text: 'Units such as 两江新区 have a row and their visits count, but they enter neither numerator nor denominator of coverage.',
    },
    attendance: {
      name: 'Attendance',
      text: 'Attendance counts visits of people, not persons; how many different people came cannot be told.',
    },
    plan: {
      name: 'Plans',
      text: 'A plan has no attendance; the last visit is the last recorded one, planned visits do not count.',
    },
    township: { name: 'Township', text: 'A unit of township level whose name does not end in 街道.' },
    waiting: {
      name: 'Since last visit',
      text: 'From the last recorded visit to the end of the period, or to the business date when that is earlier.',
    },
    population: {
      name: 'Population',
      text: 'Figures of one list version only, never mixed: a census first, then the version that covers most counties, then the newest; a county without a figure has "-".',
    },
    per100k: {
      name: 'Visits per 100,000',
      text: 'Visits ÷ population × 100,000, two decimals; "-" without a population figure.',
    },
    lists: {
      name: 'Size of a list',
      text: 'Members among the counties counted in this workspace, which is what the denominator holds.',
    },
  },
  notes: {
    workspace: 'Workspace',
    scope: 'Scope',
    period: 'Period',
    businessDate: 'Business date',
    madeAt: 'Exported at',
    data: 'Kind of data',
    list: 'List',
  },
  sampleText:
    'This workspace holds sample data: sites, visits and attendance are invented and must not be reported.',
  ownDataText: 'The data of this workspace were entered by its users.',
  listDetail: (list) =>
    `Version: ${list.version}; size: ${list.size}; source: ${list.source === '' ? '-' : list.source}${list.isComplete ? '' : `; NOT COMPLETE: ${list.note}`}`,
  beijingTime: (text) => `${text} (Beijing time)`,
};
