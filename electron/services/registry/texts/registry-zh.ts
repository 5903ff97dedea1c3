import { CALENDARS } from './zh/calendars.ts';
import { DEMAND } from './zh/demand.ts';
import { EXHIBITS } from './zh/exhibits.ts';
import { FLEET } from './zh/fleet.ts';
import { OPTIONS } from './zh/options.ts';
import { PLACES } from './zh/places.ts';
import { STAYS } from './zh/stays.ts';
import type { RegistryWording } from './wording.ts';

export const registryZh: RegistryWording = {
  retired: { label: '停用', hint: '填“是”的不再使用，只留作记录；空着的不变' },
  registers: { ...PLACES, ...FLEET, ...EXHIBITS, ...STAYS, ...DEMAND, ...CALENDARS },
  options: OPTIONS,
};
