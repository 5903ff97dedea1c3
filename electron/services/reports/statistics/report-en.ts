import type { ReportWording } from './report-wording.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const month = (date: string) => MONTHS[Number(date.slice(5, 7)) - 1] ?? date;

/** A number with the word for one or for several. */
const counted = (number: string, one: string, several: string) =>
  `${number} ${number === '1' ? one : several}`;

export const REPORT_EN: ReportWording = {
  titles: {
    month: (period) => `Monthly report on mobile science outreach, ${period}`,
    halfYear: (period) => `Half-year report on mobile science outreach, ${period}`,
    year: (period) => `Yearly report on mobile science outreach, ${period}`,
    keyCounties: (period) => `Report on outreach in key counties, ${period}`,
    selfAssessment: (period) => `Self-assessment of mobile science outreach, ${period}`,
  },
  headings: {
    summary: 'Summary',
    headline: 'Main indicators',
    months: 'By month',
    trend: 'Over the years',
    planActual: 'Planned and done',
    caravans: 'Use of the caravans',
    stays: 'Mobile science museum stays',
    prefectures: 'By prefecture',
    maps: 'Coverage on the map',
    keyCounties: 'Key counties',
    counties: 'By county',
    equity: 'How evenly counties are served',
    uncovered: 'Counties not yet covered',
    nationalStatistics: 'National statistics figures',
    definitions: 'Definitions',
    signature: '',
  },
  bases: { recorded: 'as done', planned: 'as planned', both: 'as done + planned' },
  separator: ' · ',
  wholeArea: 'all counties',
  sample: 'Sample data',
  innerMap: 'For internal planning only; borders are not authoritative',
  licensedMap: (licence) => `Map approval ${licence}`,
  summary: {
    placesOnList: (place, list) => `${place}, only those on “${list}”`,
    about: (figure) => `about ${figure}`,
    caravans: (f) =>
      [
        `In ${f.period} (${f.place}), ${counted(f.caravans, 'caravan was', 'caravans were')} out for ${counted(f.daysOut, 'day', 'days')} and ${f.length_km} km, and made ${counted(f.visits, 'visit', 'visits')}`,
        f.attendance === null ? '' : ` with an attendance of ${f.attendance}`,
        `. They came to ${f.sites} sites, ${f.schools} of them schools, in ${f.townships} townships`,
        f.townshipShare === null ? '' : `; ${f.townshipShare} of the visits were in rural townships`,
        '.',
      ].join(''),
    stays: (f) =>
      [
        `${counted(f.sets, 'exhibit set of the mobile science museum was', 'exhibit sets of the mobile science museum were')} on tour: ${counted(f.stops, 'stay', 'stays')} opened`,
        f.openDays === null
          ? '; open days are not recorded yet'
          : `, with ${counted(f.openDays, 'open day', 'open days')}`,
        f.stayAttendance === null
          ? '; attendance is not recorded yet'
          : ` and an attendance of ${f.stayAttendance}`,
        '.',
      ].join(''),
    coverage: (f) =>
      [
        `Together they covered ${f.counties} of ${f.countiesOf} counties (${f.countiesShare})`,
        f.keyCountiesOf === null
          ? ''
          : `, among them ${f.keyCounties} of ${f.keyCountiesOf} key counties (${f.keyCountiesShare})`,
        '.',
      ].join(''),
    change: (changes) => `Against the same period of the year before: ${changes.join('; ')}.`,
    changeOf: (name, isMore, amount, percent) =>
      `${name} ${isMore ? 'up' : 'down'} by ${amount}${percent === null ? '' : ` (${percent})`}`,
    unchanged: (name) => `${name} unchanged`,
    nothingBefore: 'There are no records of the same period of the year before to compare with.',
    partlyBefore: (firstRecord) =>
      `Records begin on ${firstRecord}, so that the year before is not complete and the changes are only a hint.`,
    nothing:
      'There are no records of this period. Check the period and the area first; missing stays are entered in the register “Stay records”.',
  },
  columns: {
    indicator: 'Indicator',
    value: 'Value',
    unit: 'Unit',
    before: 'Year before',
    change: 'Change',
    month: 'Month',
    year: 'Year',
    county: 'County',
    prefecture: 'Prefecture',
    caravan: 'Caravan',
    set: 'Exhibit set',
    venue: 'Venue',
    open: 'Opens',
    close: 'Closes',
    planned: 'Planned',
    recorded: 'Done',
    done: 'Share done',
    ofNorm: 'Of the norm',
    normMet: 'Norm met',
    lastVisit: 'Last served',
    waited: 'Wait',
    people: 'Population',
    item: 'Item',
    definition: 'Meaning',
    formula: 'Formula',
    denominator: 'List of the denominator',
    rounding: 'Rounding',
    measure: 'Measure',
    meaning: 'Meaning',
    group: 'Group',
    isKey: 'Key county',
  },
  sum: 'Total',
  yes: 'Yes',
  no: 'No',
  never: 'Never',
  coverageUnknown: 'The period ended before the first record: which counties were not covered is not known.',
  stillOpen: 'open',
  daysUnit: 'days',
  peopleUnit: 'people',
  noRow: 'County not known',
  decimals: (digits) => (digits === 0 ? 'whole number' : `${digits} decimal${digits === 1 ? '' : 's'}`),
  noDenominator: 'none',
  notes: {
    estimate:
      'Figures with “est.” are estimates: those of stays that go beyond the period are divided by calendar days, and the road of plans is not driven yet.',
    unknown: (indicator, count) => `${indicator}: ${count} without a record, not counted.`,
    partOfStay:
      'Dates are those of the whole stay; of a stay that goes on after the period only its part is in the open days and attendance.',
    outside: 'Units outside GB/T 2260 are in the totals, but in no denominator of coverage.',
    norm: (days, km) =>
      `Norm: ${days} days out or ${km} km for each caravan and year, by the days of the period.`,
    normOfEach:
      'Norm: the days out or the km a year that the registry asks of each caravan, by the days of the period; a target of 0 asks for nothing.',
    normOfPart:
      'Only a part of the counties is told of, so that nobody can say whether a caravan met its norm.',
    recordsSince: {
      caravans: (day) =>
        `Records of caravans begin on ${day}: years before are “-”, and the figures of that year are not complete.`,
      stays: (day) =>
        `Records of stays begin on ${day}: years before are “-”, and the figures of that year are not complete.`,
    },
    wait: 'Counties are served by visits of caravans and by stays, these until they close; waits are told as of the end of the period, or of the day it was made where the period is not over.',
    national:
      'Whole numbers as the national statistics want them: 0 = did not happen, - = not known. Check the names of the items against the form of the year.',
    list: (name, version, size) => `${name}: ${version === '' ? 'version not known' : version}, ${size}.`,
    incompleteList: (note) => `This list is not complete${note === '' ? '' : `: ${note}`}.`,
    cut: (shown, all) => `The first ${shown} of ${all} are shown.`,
    noPlan: 'There is no published plan of this period.',
    laterList: (name, version) => `${name}: the list is of ${version}, later than the period.`,
    weights: (share) =>
      `Figures weighted by people stand for the counties with a figure, ${share} of all people.`,
  },
  charts: {
    month,
    monthOfYear: (date) => `${month(date)} ${date.slice(0, 4)}`,
    thisPeriod: 'This period',
    yearBefore: 'Year before',
    classesUnknown: 'No data',
    keyOutline: 'Key county',
    visitsMap: 'Visits of caravans',
    openDaysMap: 'Open days of the mobile science museum',
    townshipMap: 'Share of townships visited',
    waitMap: 'Time since the last visit or stay',
    waitClasses: [
      'up to half a year',
      'half a year to 1 year',
      '1 to 2 years',
      '2 to 3 years',
      '3 to 5 years',
      'over 5 years or never',
    ],
    classFrom: (value) => `${value} and more`,
    classUpTo: (value) => `up to ${value}`,
    lorenz: 'Visits over the people (Lorenz curve)',
    perPerson: 'by people',
    perCounty: 'by county',
    peopleAxis: 'Cumulative share of people',
    quantityAxis: 'Cumulative share of visits',
    equality: 'Equality',
    ofUnit: (name, unit) => (unit === '' ? name : `${name} (${unit})`),
  },
  equity: {
    gini: { name: 'Gini coefficient', meaning: '0 = even, towards 1 = concentrated (weighted by people)' },
    theilT: { name: 'Theil T', meaning: '0 = even; sensitive to counties that get much' },
    theilL: {
      name: 'Theil L',
      meaning: '0 = even; sensitive to counties that get little, unknown when a county has none',
    },
    between: { name: 'Between prefectures', meaning: 'Part of Theil T between prefectures' },
    within: { name: 'Within prefectures', meaning: 'Part of Theil T within prefectures' },
    variation: { name: 'Coefficient of variation', meaning: 'Standard deviation by mean' },
    keyShare: {
      name: 'Visits in key counties',
      meaning: 'Share of the visits of counties with a population figure',
    },
    keyPeopleShare: { name: 'People in key counties', meaning: 'Share of the people of these counties' },
    medianWait: { name: 'Median wait', meaning: 'Half of the counties wait no longer' },
    p90Wait: { name: '90th percentile of waits', meaning: 'Nine of ten counties wait no longer' },
    longestWait: { name: 'Longest wait', meaning: 'Of a county that was served before' },
    neverVisited: { name: 'Counties never served', meaning: 'Without any record' },
  },
  national: {
    caravans: 'Science caravans in use',
    caravanVisits: 'Activities of science caravans',
    caravanAttendance: 'Attendance at science caravans',
    caravanKm: 'Distance of science caravans',
    sets: 'Mobile science museum sets on tour',
    stops: 'Stays of the mobile science museum',
    openDays: 'Open days of the mobile science museum',
    stayAttendance: 'Attendance of the mobile science museum',
    schoolAttendance: 'of it organised by schools',
    counties: 'Counties covered',
  },
  parties: ['Prepared by', 'Checked by', 'Head of unit'],
  signature: 'Signature',
  date: 'Date',
  madeOn: 'As of',
  definitionsSheet: 'Definitions',
  indicatorTable: 'Table of indicators',
  indicatorTableBefore: 'Year before',
  ofYearBefore: (header) => `${header} (year before)`,
  contents: 'About',
  estimatedColumns: 'Estimated columns',
  listComma: ', ',
};
