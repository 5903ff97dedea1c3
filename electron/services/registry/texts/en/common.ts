/** Words that several registers share. */
export const COMMON = {
  name: 'Name',
  note: 'Note',
  county: 'County',
  source: 'Source',
  contactName: 'Contact',
  contactPhone: 'Phone',
  start: { label: 'First day', hint: 'Counts too' },
  end: { label: 'Last day', hint: 'Counts too' },
  position: {
    label: 'Position',
    unit: '°',
    hint: 'Longitude and latitude; say under “Datum” when they come from a Chinese map (GCJ-02)',
  },
  unavailable: { label: 'Days off', hint: 'e.g. 2026-03-01~2026-03-05 inspection' },
} as const;
