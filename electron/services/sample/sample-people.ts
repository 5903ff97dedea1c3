import type { Caravan } from '@domain/fleet/fleet.ts';
import type { RegisterRecord } from '@domain/registry/register.ts';
import type { Site } from '@domain/site/site.ts';
import { sampleRecord, samplePhone, twoDigits } from './sample-record.ts';
import type { SeededRandom } from './seeded-random.ts';

const STEMS = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'] as const;

const ROLES = [
  { role: 'driver', name: '司机', qualifications: [] },
  { role: 'lecturer', name: '讲解员', qualifications: ['科技辅导员'] },
  { role: 'technician', name: '技术员', qualifications: ['低压电工证'] },
] as const;

/** A driver, a lecturer and a technician for every caravan; the lecturer of the first leads. All made up. */
export function sampleCrew(caravans: readonly Caravan[]): readonly RegisterRecord[] {
  return caravans.flatMap((caravan, index) =>
    ROLES.map(({ role, name, qualifications }, place) => {
      const isDriver = role === 'driver';
      return sampleRecord('crew-member', `crew-${index + 1}-${place + 1}`, {
        name: `${name}${STEMS[index] ?? index + 1}（样例）`,
        roles: index === 0 && role === 'lecturer' ? ['lecturer', 'leader'] : [role],
        baseId: caravan.baseId,
        caravanId: caravan.id,
        licenceClass: isDriver ? 'B1' : '',
        // The licence of the last driver runs out within the next two months.
        licenceUntil: isDriver ? (index === caravans.length - 1 ? '2027-01-10' : '2030-06-30') : null,
        qualifications: [...qualifications],
        contactPhone: samplePhone(100 + index * 10 + place),
        // After the standard period of a plan.
        unavailabilities:
          index === 1 && role === 'lecturer'
            ? [{ start: '2027-03-01', end: '2027-03-05', reason: '培训（样例）' }]
            : [],
      });
    }),
  );
}

const SKILLS = ['讲解', '实验表演', '展品维护', '摄影', '农技咨询', '心理健康'] as const;
const ORGANISATIONS = ['样例学会', '样例大学志愿服务队', '样例退休教师协会'] as const;
const ACTIVITIES = ['大篷车现场讲解', '展品布展和撤展', '科学实验表演', '秩序维护'] as const;

const VOLUNTEERS = 24;
const HOURS = 90;

export interface SampleVolunteers {
  readonly volunteers: readonly RegisterRecord[];
  readonly hours: readonly RegisterRecord[];
}

/** Volunteers and their hours on days with a visit. All made up. */
export function sampleVolunteers(
  visits: readonly { readonly date: string; readonly siteId: string }[],
  random: SeededRandom,
): SampleVolunteers {
  const volunteers = Array.from({ length: VOLUNTEERS }, (_, index) =>
    sampleRecord('volunteer', `volunteer-${twoDigits(index + 1)}`, {
      number: `样例-${twoDigits(index + 1)}`,
      name: `志愿者${STEMS[index % 10] ?? ''}${index >= 10 ? Math.floor(index / 10) : ''}（样例）`,
      organisation: random.pick(ORGANISATIONS),
      skills: random.shuffled(SKILLS).slice(0, random.integer(1, 2)),
      registeredOn: `202${random.integer(3, 5)}-${twoDigits(random.integer(1, 12))}-${twoDigits(random.integer(1, 28))}`,
      contactPhone: samplePhone(500 + index),
    }),
  );
  const recent = visits.filter(({ date }) => date >= '2026-03-01');
  if (recent.length === 0) return { volunteers, hours: [] };
  const hours = Array.from({ length: HOURS }, (_, index) => {
    const visit = random.pick(recent);
    return sampleRecord('volunteer-hours', `volunteer-hours-${String(index + 1).padStart(3, '0')}`, {
      volunteerId: random.pick(volunteers).id,
      date: visit.date,
      activity: random.pick(ACTIVITIES),
      siteId: visit.siteId,
      hours: random.integer(4, 14) / 2,
    });
  });
  return { volunteers, hours };
}

/** Villages and squares know their market days, halls their size; everything made up, the place itself is the sample's. */
export function siteDetails(site: Site, index: number, random: SeededRandom): RegisterRecord['values'] {
  const isPublic = site.kind === 'village' || site.kind === 'square';
  const tail = random.integer(1, 5);
  const contact = random.integer(0, 9);
  return {
    code: `Y${site.countyCode.slice(2)}-${twoDigits(index)}`,
    tags:
      site.kind === 'school'
        ? [
            ...(site.pupils !== null && site.pupils < 300 ? ['小规模学校'] : []),
            ...(contact < 3 ? ['寄宿制'] : []),
          ]
        : [],
    isVenue: site.kind === 'hall',
    market: isPublic ? marketRule(tail, random.next()) : null,
    area_m2: site.kind === 'hall' ? 200 + tail * 40 : site.kind === 'square' ? 600 + tail * 100 : null,
    power_kw: site.kind === 'hall' ? 10 + tail * 2 : null,
    doorWidth_cm: site.kind === 'hall' ? 180 : null,
    doorHeight_cm: site.kind === 'hall' ? 240 : null,
    contactName: `${STEMS[contact] ?? ''}老师（样例）`,
    contactPhone: samplePhone(1_000 + random.integer(0, 8_999)),
  };
}

/** The five kinds of rule that market towns go by, solar tails mostly. */
function marketRule(tail: number, kind: number): RegisterRecord['values'][string] {
  if (kind < 0.55) return { kind: 'solar-tail', digits: ascending([tail, (tail + 3) % 10, (tail + 6) % 10]) };
  if (kind < 0.75) return { kind: 'lunar-tail', digits: ascending([tail, (tail + 5) % 10]) };
  if (kind < 0.9) return { kind: 'weekday', weekdays: [tail] };
  if (kind < 0.97) return { kind: 'branch', branches: [tail, tail + 6] };
  return { kind: 'daily' };
}

const ascending = (digits: readonly number[]) => digits.toSorted((a, b) => a - b);
