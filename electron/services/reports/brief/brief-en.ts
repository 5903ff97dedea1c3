import type { BriefWording } from './brief-wording.ts';

const ofCase = (kind: 'news' | 'case') => (kind === 'case' ? 'Case study: ' : '');
const list = (lists: string | null, place: string) => (lists === null ? '' : ` ${place}: on ${lists}.`);
const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

export const BRIEF_EN: BriefWording = {
  siteKinds: { school: 'school', square: 'township square', village: 'village', hall: 'hall' },
  headings: {
    background: '1. Background',
    practice: '2. Practice',
    effect: '3. Effect',
    lessons: '4. Lessons',
  },
  visit: {
    title: (f, kind) => `${ofCase(kind)}Science caravan at ${f.site}`,
    about: (f) => `${f.date} · ${f.where} · ${f.caravan}`,
    lead: (f) =>
      `On ${f.date} the science caravan ${f.caravan} was at ${f.place}; ${f.attendance === null ? 'the attendance was not recorded【to be checked】' : `attendance ${f.attendance}`}.`,
    background: (f) =>
      [
        f.pupils === null
          ? `${f.site} is kept as a ${f.siteKind}.`
          : `${f.site} is kept as a ${f.siteKind} with ${f.pupils} pupils.`,
        list(f.lists, f.county),
        f.before === null
          ? ' This was the first visit on record.'
          : ` This was visit ${f.nth} on record; the one before was on ${f.before}.`,
      ].join(''),
    running: (f) =>
      f.length_km === null
        ? ''
        : `The caravan drove ${f.length_km} km that day and served ${f.sitesOfDay === 1 ? 'this site only' : `${f.sitesOfDay} sites`}.`,
  },
  tour: {
    title: (f, kind) =>
      f.sites === 1
        ? `${ofCase(kind)}Science caravan at ${f.siteNames}`
        : `${ofCase(kind)}${f.sites} sites of ${f.counties} in one day`,
    about: (f) => `${f.date} · ${f.counties} · ${f.caravan}`,
    lead: (f) =>
      `On ${f.date} the science caravan ${f.caravan} served ${count(f.sites, 'site', 'sites')} in ${f.counties}; ${f.attendance === null ? 'the attendance was not recorded【to be checked】' : `attendance ${f.attendance}`}.`,
    background: (f) =>
      `It went to ${f.siteNames}: ${count(f.schools, 'school', 'schools')}, ${count(f.townships, 'township', 'townships')}.${list(f.lists, f.counties)}`,
    running: (f) => `It drove ${f.length_km} km that day.`,
  },
  stay: {
    title: (f, kind) => `${ofCase(kind)}Mobile science museum in ${f.county}`,
    about: (f) =>
      `${f.close === null ? `from ${f.open}` : `${f.open} – ${f.close}`} · ${f.county} · ${f.set}`,
    lead: (f) =>
      [
        `From ${f.open}${f.close === null ? '' : ` to ${f.close}`} the mobile science museum (${f.set}) was open at ${f.venue}, ${f.county}`,
        f.close === null ? '; its last day is not on record' : '',
        f.openDays === null ? '' : `; ${f.openDays} open days`,
        f.attendance === null
          ? '; the attendance was not recorded【to be checked】'
          : `; attendance ${f.attendance}`,
        '.',
      ].join(''),
    background: (f) =>
      [
        f.before === null
          ? `This was the first stay in ${f.county} on record.`
          : `This was stay ${f.nth} in ${f.county} on record; the one before opened on ${f.before}.`,
        list(f.lists, f.county),
      ].join(''),
    running: (f) =>
      [
        f.perDay === null ? [] : [`Attendance per open day was ${f.perDay}.`],
        f.school === null || f.schoolShare === null
          ? []
          : [`School groups made up ${f.school} of it (${f.schoolShare}).`],
      ]
        .flat()
        .join(' '),
  },
  period: {
    title: (period, kind) => `${ofCase(kind)}Mobile science outreach in ${period}`,
    about: (period, place) => `${period} · ${place}`,
  },
  gaps: {
    record: {
      scene: '【What was shown and tried, who took part, how it went.】',
      voices: '【Words of one or two participants and who they are; no contacts.】',
      effect: '【The effect; what comes next.】',
      need: '【What the place has and what its people need.】',
      method: '【Two or three things that were done: organisation, contents, people, safety.】',
      change: '【What changed for participants, what school and county say, what followed.】',
      lessons: '【What others can take over; what was lacking and will be better.】',
      unit: '【Unit】',
    },
    period: {
      scene: '【Main activities, new ways of working, partners.】',
      voices: '【What local units, teachers, pupils or villagers say.】',
      effect: '【The effect; what comes next.】',
      need: '【What was asked for in this period and what the counties need.】',
      method: '【Two or three things that were done: organisation, routes, contents, people.】',
      change: '【What changed in reach, quality and public opinion.】',
      lessons: '【What others can take over; what was lacking and will be better.】',
      unit: '【Unit】',
    },
  },
  frames: {
    news: {
      title: 'Voices',
      prompts: ['【Head of the school or village:】', '【Pupils, teachers, villagers:】', '【Media:】'],
    },
    case: {
      title: 'In short',
      prompts: ['【In one sentence:】', '【What mattered most:】', '【Where it can be used:】'],
    },
  },
  figures: {
    attendance: 'Attendance',
    stayAttendance: 'Attendance',
    sitesOfDay: 'Sites that day',
    schools: 'Schools',
    townships: 'Townships',
    length: 'Road that day (km)',
    pupils: 'Pupils on record',
    nthVisit: 'Visits here so far',
    nthStay: 'Stays in the county so far',
    openDays: 'Open days',
    perDay: 'Attendance per open day',
    schoolAttendance: 'With school groups',
    schoolShare: 'Share of school groups',
  },
  columns: { figure: 'Figure', value: 'Value', now: 'Period', before: 'Before' },
  join: (names) => names.join(', '),
  andMore: (names) => `${names} and others`,
  estimated: (value) => `est. ${value}`,
  notes: {
    unknownVisits: (number) =>
      `Not counted: ${count(number, 'visit', 'visits')} without a recorded attendance.`,
    estimate: '“est.”: from stays that are divided between periods by days.',
    morePhotos: (number) =>
      `【${count(number, 'more photo', 'more photos')} of the records left out for lack of room; delete this line】`,
    unreadable: (captions) => `【Left out because they cannot be read: ${captions}; delete this line】`,
  },
};
