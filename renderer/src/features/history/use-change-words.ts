import type { PlaceThen, PlanChange } from '@contract/history.ts';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../lib/use-format.ts';

type LockChange = Extract<PlanChange, { kind: 'locks' }>;

/** What a step did to a visit or a caravan's day, in words. */
export function useChangeWords(): (change: PlanChange) => string {
  const { t } = useTranslation('history');
  const { t: common } = useTranslation();
  const format = useFormat();
  const place = ({ date, caravanName }: PlaceThen) =>
    t('plan.place', { date: format.day(date), caravan: caravanName });
  const locks = ({ siteName, set, released }: LockChange) => {
    const grades = (some: LockChange['set']) =>
      some.map((grade) => t(`plan.grade.${grade}`)).join(common('listSeparator'));
    const words = [
      ...(set.length > 0 ? [t('plan.locked', { grades: grades(set) })] : []),
      ...(released.length > 0 ? [t('plan.released', { grades: grades(released) })] : []),
    ].join(common('listSeparator'));
    return siteName === null ? words : t('plan.ofSite', { site: siteName, words });
  };
  return (change) => {
    switch (change.kind) {
      case 'placed':
        return t('plan.placed', { place: place(change.to) });
      case 'removed':
        return t('plan.removed', { place: place(change.from) });
      case 'moved':
        return t('plan.moved', { to: place(change.to), from: place(change.from) });
      case 'timed':
        return t('plan.timed', { from: format.time(change.from_s), to: format.time(change.to_s) });
      case 'order':
        return t('plan.order', { from: change.from, to: change.to });
      case 'locks':
        return locks(change);
      case 'joined':
        return change.from === null
          ? t('plan.joinedNew', { site: change.siteName })
          : t('plan.joined', { site: change.siteName, from: place(change.from) });
      case 'left':
        return change.to === null
          ? t('plan.leftPlan', { site: change.siteName })
          : t('plan.left', { site: change.siteName, to: place(change.to) });
      case 'hours':
        return t('plan.hours', {
          from: format.timeRange(change.from.departure_s, change.from.return_s),
          to: format.timeRange(change.to.departure_s, change.to.return_s),
        });
      case 'night': {
        const name = (lodging: string | null) => lodging ?? t('plan.atBase');
        return t('plan.night', { from: name(change.from), to: name(change.to) });
      }
    }
  };
}
