import type { IndicatorWording } from './wording.ts';

export const EN: IndicatorWording = {
  groups: { caravan: 'Caravans', stay: 'Stationed exhibitions', coverage: 'Coverage' },
  indicators: {
    visits: {
      name: 'Visits',
      definition: 'One activity of one caravan at one site; two caravans at a site on one day are two.',
      formula: 'number of visit records',
    },
    attendance: {
      name: 'Attendance',
      definition: 'Visits of people, not persons: who comes twice counts twice. Plans do not forecast it.',
      formula: 'Σ attendance of the visits',
    },
    daysOut: {
      name: 'Days out',
      definition:
        'Caravan days: two caravans out on one day are two. A tour counts to the county of its first visit; a caravan with tours in two counties on one day has a day in each of their rows, and one in the total. Days and distance cannot be known of townships and lists of townships: "-".',
      formula: 'number of pairs (caravan, date)',
    },
    length: {
      name: 'Distance driven',
      definition:
        'Road of the days out, counted to the county of the first visit. That of plans is an estimate.',
      formula: 'Σ length of the days out',
    },
    caravansUsed: {
      name: 'Caravans used',
      definition: 'Caravans that were out at least once in the period.',
      formula: 'number of different caravans',
    },
    sitesVisited: {
      name: 'Sites visited',
      definition: 'Sites visited at least once in the period; several visits count once.',
      formula: 'number of different sites',
    },
    schoolsVisited: {
      name: 'Schools visited',
      definition: 'Those of the sites visited that are schools.',
      formula: 'number of different schools',
    },
    townshipsVisited: {
      name: 'Townships visited',
      definition: 'Townships, towns and subdistricts visited at least once in the period.',
      formula: 'number of different townships',
    },
    firstSites: {
      name: 'Sites visited for the first time',
      definition: 'Sites whose first visit on record lies in the period.',
      formula: 'number of sites with their first visit in the period',
    },
    townshipShare: {
      name: 'Share of visits in townships',
      definition:
        'Share of the visits that were in townships or towns; subdistricts and visits whose township is not known are not. At least 60 % is asked.',
      formula: 'visits in townships ÷ visits × 100',
    },
    attendancePerVisit: {
      name: 'Attendance per visit',
      definition: 'Mean attendance of the visits that have a figure.',
      formula: 'attendance ÷ visits with a figure',
    },
    lengthPerVisit: {
      name: 'Distance per visit',
      definition: 'Kilometres driven for one visit, in the mean.',
      formula: 'distance ÷ visits',
    },
    normMet: {
      name: 'Caravans that meet the norm',
      definition:
        'Share of the caravans in use, or out in the period though out of use, that reach their yearly days out or their yearly km. What is asked stands in the registry, as a rule 120 days or 10,000 km, and 0 is never reached; of other periods than a year it is asked in proportion to their days, each 1/365 or 1/366 of its year. By region it is "-": a caravan works in more than one.',
      formula: 'caravans that meet it ÷ caravans in use × 100',
    },
    daysOfNorm: {
      name: 'Days out of those asked',
      definition:
        'Days out of all caravans as a share of the days that are asked, in proportion to the days of the period.',
      formula: 'Σ days out ÷ Σ (days asked a year × years of the period) × 100',
    },
    feedbackShare: {
      name: 'Visits with feedback',
      definition: 'Share of the visits made whose feedback form has come back.',
      formula: 'visits with feedback ÷ visits made × 100',
    },
    feedbackLag: {
      name: 'Median time to feedback',
      definition:
        'Days from the visit to the return of its form, the median; visits without one do not count.',
      formula: 'median of (day of feedback − day of visit)',
    },
    stops: {
      name: 'Stays opened',
      definition: 'Stays that opened in the period; one that goes on into the next counts where it opened.',
      formula: 'number of stays opened in the period',
    },
    openDays: {
      name: 'Open days',
      definition:
        'Days on which stays were open to the public. Those of a stay over the end of the period are divided by calendar days and marked est. Stays without a figure are left out and counted.',
      formula: 'Σ open days of the stays',
    },
    stayAttendance: {
      name: 'Attendance of stays',
      definition:
        'Visits of people to stays, not persons. That of a stay over the end of the period is divided by calendar days and marked est.',
      formula: 'Σ attendance of the stays',
    },
    schoolAttendance: {
      name: 'Attendance with school groups',
      definition: 'That part of the attendance that schools organised.',
      formula: 'Σ attendance with school groups',
    },
    setsUsed: {
      name: 'Sets on tour',
      definition: 'Different exhibit sets that were open on some day of the period.',
      formula: 'number of different sets',
    },
    openDaysPerStop: {
      name: 'Open days per stay',
      definition: 'Mean open days of the stays that have a figure.',
      formula: 'open days ÷ stays with a figure',
    },
    attendancePerOpenDay: {
      name: 'Attendance per open day',
      definition:
        'Mean attendance of an open day of the stays that have both figures. Stays without one of them are left out and counted.',
      formula: 'attendance of stays ÷ open days, of the stays that have both',
    },
    stopsPerSetYear: {
      name: 'Stays per set and year',
      definition: 'Stays opened by each set on tour, for a year of 365.25 days.',
      formula: 'stays opened ÷ sets on tour ÷ years of the period',
    },
    exhibitsWorking: {
      name: 'Exhibits that work',
      definition:
        'Share of the exhibits whose state is known that work at the end of the period: no repair is open, and the last report says well or a flaw, or it was mended since. Exhibits that nobody reported on do not count, and are told. Only of all regions together, and by time.',
      formula: 'exhibits that work ÷ exhibits whose state is known × 100',
    },
    countiesCovered: {
      name: 'Counties covered',
      definition:
        'Share of the counties with at least one visit of a caravan or one stay in the period. Units outside the standard are in no denominator.',
      formula: 'counties covered ÷ counties × 100',
    },
    keyCountiesCovered: {
      name: 'Key counties covered',
      definition: 'The same of the counties of the province that are on the list of key counties.',
      formula: 'key counties covered ÷ key counties × 100',
    },
    townshipsCovered: {
      name: 'Townships covered',
      definition: 'Share of the townships, towns and subdistricts that a caravan visited in the period.',
      formula: 'townships visited ÷ townships × 100',
    },
    populationCovered: {
      name: 'People covered',
      definition:
        'Residents of the covered counties as a share of those of all counties with a figure. They live there; they need not have come.',
      formula: 'people of covered counties ÷ people of counties with a figure × 100',
    },
    visitsPer100k: {
      name: 'Visits per 100,000',
      definition: 'Visits of caravans for each 100,000 residents of the counties with a figure.',
      formula: 'visits ÷ residents × 100,000',
    },
  },
  units: {
    visit: 'visits',
    attendance: 'visits of people',
    day: 'days',
    km: 'km',
    caravan: 'caravans',
    site: 'sites',
    township: 'townships',
    county: 'counties',
    stop: 'stays',
    set: 'sets',
    percent: '%',
    attendancePerVisit: 'people/visit',
    kmPerVisit: 'km/visit',
    dayPerStop: 'days/stay',
    attendancePerDay: 'people/day',
    stopPerSetYear: 'stays/set and year',
    visitPer100k: 'visits/100,000 people',
  },
  lists: {
    counties: 'Counties of GB/T 2260',
    keyCounties: 'List of key counties',
    townships: 'Townships and subdistricts',
    population: 'Residents',
  },
  sources: {
    visit: 'visit records',
    tour: 'tour records',
    stay: 'stay records',
    condition: 'condition reports and repairs',
  },
  norm: 'Norm',
  rules: [
    'Periods include their first and last day. The year before is the same period one year earlier; one that ends with a month ends with that month there too.',
    'A figure that cannot be known is "-", one of nothing is "0". Periods that ended before the first record are "-", of caravans and of stays each by their own, of coverage by that of caravans.',
    'A stay over the end of a period counts where it opened; its open days and attendance are divided by calendar days so that the parts add up to the whole, and are marked est. Nobody knows how long a stay without a closing day was open: it counts on the day it opened only, in coverage, in sets on tour and in waits, and all its figures in the period of that day.',
    'Units outside GB/T 2260 have rows of their own and are in the total, but in no denominator. A renamed county keeps its code and its history.',
    'Attendance is not persons and must not be given out as people served.',
    'Figures are rounded when they are shown only; totals are worked out of unrounded ones.',
  ],
};
