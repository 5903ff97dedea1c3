import { CALENDARS } from './en/calendars.ts';
import { DEMAND } from './en/demand.ts';
import { EXHIBITS } from './en/exhibits.ts';
import { FLEET } from './en/fleet.ts';
import { OPTIONS } from './en/options.ts';
import { PLACES } from './en/places.ts';
import { STAYS } from './en/stays.ts';
import type { RegistryWording } from './wording.ts';

export const registryEn: RegistryWording = {
  retired: { label: 'Retired', hint: 'Yes: no longer used, kept as a record; an empty cell changes nothing' },
  registers: { ...PLACES, ...FLEET, ...EXHIBITS, ...STAYS, ...DEMAND, ...CALENDARS },
  options: OPTIONS,
};
