import type { StayNoticeTexts } from './stay-notice-wording.ts';

export const stayNoticeEn: StayNoticeTexts = {
  fileTitle: 'Notice of a stay',
  calendarTitle: 'Calendar of stays',
  sample: 'Sample data',
  title: (county) => ['Notice of the touring science museum', ` in ${county}`],
  addressee: (county) => `To the science association of ${county}:`,
  opening: ({ plan, county, venue, set, theme, open }) =>
    `By the plan "${plan}" the touring science museum comes to ${county}: "${set}"${theme === '' ? '' : ` (${theme})`} is open at ${venue} ${open}. To prepare for it, please note the following.`,
  headings: {
    schedule: '1. Schedule',
    venue: '2. Venue',
    safety: '3. Safety',
    people: '4. People',
    schools: '5. Visits of schools',
    publicity: '6. Publicity',
    figures: '7. Figures',
  },
  columns: { phase: 'Phase', days: 'Dates', count: 'Days', task: 'What the county does' },
  phases: { haul: 'Transport', install: 'Installation', train: 'Training', open: 'Open', strike: 'Strike' },
  tasks: {
    haul: 'A place to unload, people to carry, count what arrives',
    install: 'Venue ready, people to help, take part in the acceptance',
    train: 'Send guides and volunteers to the training',
    open: 'Open daily, organise visits, count every day',
    strike: 'People to help, count into crates, take back the venue',
  },
  dayCount: (count) => String(count),
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  openDays: ({ open, weekdays, closedWeekdays }) =>
    closedWeekdays === ''
      ? `Open every day, ${open} days in all.`
      : `Open on ${weekdays}, closed for upkeep on ${closedWeekdays}, ${open} days in all.`,
  otherClosed: (days) => ` Also closed: ${days}.`,
  weekdaySpan: (first, last) => `${first} to ${last}`,
  listJoint: ', ',
  venue: ({ venue, needs, has }) =>
    `Please make sure that ${venue} is kept for the exhibition from installation to strike. ${
      needs === '' ? 'Floor and power must suit the set' : `The set needs ${needs}`
    }${has === '' ? '; please report the floor, power, doors and access of the venue' : `; the venue is registered with ${has}, please tell us of changes`}. `,
  area: (area_m2) => `${area_m2} m² of floor`,
  power: (power_kw) => `${power_kw} kW of power`,
  joint: ', ',
  access:
    'Please keep access for the lorry and a place to unload, store the empty crates, and clear, clean and check the wiring before the installation.',
  safety:
    'Please name who answers for safety, check extinguishers, escape routes and wiring, and have an emergency plan. While it is open limit how many are inside at once, have somebody on duty, and switch off and lock up at night, so that people, venue and exhibits are safe.',
  people: (training) =>
    `Please name a head and a safety officer, find guides and volunteers, and send us their names before the installation.${
      training === ''
        ? ''
        : ` Guides and volunteers take part in the training (${training}) and begin when they know the exhibits, their use and their dangers.`
    }`,
  schools:
    'Please agree with the education authority on which school comes when, rural schools first. Each school sends teachers and a safety officer with its pupils and instructs them beforehand; schools or the authority see to transport.',
  publicity: (opening) =>
    `On the first day (${opening}) there may be an opening ceremony. Please announce place, opening hours and booking through local media, schools and communities, and send us pictures and reports during the stay.`,
  figures:
    'Please fill in the sheet of daily visitor counts, all visitors and of them those with schools. Whole numbers only: "0" where there were none, "-" where there is no such figure. After the stay send the sheet, a report, and the signed checklists of acceptance and strike.',
  contact: (contact) => `Your contact at the venue: ${contact}. Please tell us of changes.`,
  noContact: 'Please send us name and phone of a contact at the venue.',
  ownContact: 'Our contact: ',
  sender: '(seal)',
  sentOn: 'Date: ',
  calendar: {
    name: (plan, set) => (set === null ? plan : `${plan} ${set}`),
    summary: (phase, county, set) => `${phase}: ${county} (${set})`,
    description: ({ plan, set, theme, venue, from, km, phase, openDays }) => [
      `Plan: ${plan}`,
      `Exhibit set: ${set}${theme === '' ? '' : ` (${theme})`}`,
      `Venue: ${venue}`,
      ...(phase === 'haul' ? [`From: ${from}`, `Distance (estimate): ${km} km`] : []),
      ...(phase === 'open' ? [`${openDays} days open`] : []),
    ],
    category: 'Touring exhibition',
  },
};
