import type { RegisterRecord } from '@domain/registry/register.ts';
import { SECONDS_PER_MINUTE } from '@domain/units.ts';
import { sampleRecord } from './sample-record.ts';

interface SampleService {
  readonly name: string;
  readonly kind: string;
  readonly resource: string;
  readonly audiences: readonly string[];
  readonly minutes: number;
  readonly people: number;
  readonly persons?: readonly string[];
  readonly needs?: string;
  readonly power_kw?: number;
  readonly needsHall?: true;
}

/** What a visit of the sample can bring; made up after the kinds that the papers name. */
const SERVICES: readonly SampleService[] = [
  {
    name: '大篷车展品体验',
    kind: 'exhibits',
    resource: 'caravan',
    audiences: ['primary', 'junior'],
    minutes: 120,
    people: 2,
    needs: '平整场地 200 平方米',
  },
  {
    name: '力学与电磁实验表演',
    kind: 'experiment-show',
    resource: 'caravan',
    audiences: ['primary', 'junior', 'senior'],
    minutes: 40,
    people: 1,
    persons: ['crew-1-2'],
    needs: '讲台、220 V 电源',
    power_kw: 2,
  },
  {
    name: '光学魔法课堂',
    kind: 'lecture',
    resource: 'caravan',
    audiences: ['primary'],
    minutes: 40,
    people: 1,
    needs: '可遮光的教室',
    needsHall: true,
  },
  {
    name: '航天科普讲座',
    kind: 'lecture',
    resource: 'works-tour',
    audiences: ['junior', 'senior'],
    minutes: 60,
    people: 1,
    needs: '投影、音响',
    needsHall: true,
  },
  {
    name: '球幕影院放映',
    kind: 'film',
    resource: 'mobile-museum',
    audiences: ['all'],
    minutes: 30,
    people: 1,
    needs: '净高 4 米的大厅',
    power_kw: 3,
    needsHall: true,
  },
  {
    name: '科学教师培训',
    kind: 'training',
    resource: 'school-museum',
    audiences: ['teachers'],
    minutes: 180,
    people: 2,
    needs: '教室一间',
    needsHall: true,
  },
  {
    name: '柑橘病虫害专家咨询',
    kind: 'expert-advice',
    resource: 'train',
    audiences: ['villagers'],
    minutes: 120,
    people: 2,
    needs: '桌椅',
  },
  {
    name: '科普作品巡展',
    kind: 'exhibits',
    resource: 'works-tour',
    audiences: ['all'],
    minutes: 240,
    people: 2,
    needs: '展墙 20 米',
    needsHall: true,
  },
];

export function sampleServices(): readonly RegisterRecord[] {
  return SERVICES.map((service, index) =>
    sampleRecord('service', `service-${index + 1}`, {
      code: `F${String(index + 1).padStart(2, '0')}`,
      name: `${service.name}（样例）`,
      kind: service.kind,
      resourceKindId: `resource-kind-${service.resource}`,
      provider: '样例科技馆',
      audiences: [...service.audiences],
      duration_s: service.minutes * SECONDS_PER_MINUTE,
      peopleNeeded: service.people,
      personIds: [...(service.persons ?? [])],
      power_kw: service.power_kw ?? null,
      needsHall: service.needsHall ?? false,
      needs: service.needs ?? '',
    }),
  );
}
