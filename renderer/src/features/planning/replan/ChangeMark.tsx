import { useFormat } from '@renderer/lib/use-format.ts';
import { ArrowLeftRight, Minus, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ChangeKind, VisitPlace } from './plan-changes.ts';
import styles from './replan.module.css';

const ICONS = { new: Plus, moved: ArrowLeftRight, dropped: Minus } as const;

interface ChangeMarkProps {
  readonly kind: ChangeKind | 'dropped';
  /** Where the visit was before. */
  readonly from?: VisitPlace | undefined;
}

/** What the new plan did with a visit: a sign and a word, the former place on hovering. */
export function ChangeMark({ kind, from }: ChangeMarkProps) {
  const { t } = useTranslation('planning');
  const wording = usePlaceWords();
  const Icon = ICONS[kind];
  return (
    <span
      className={styles['change']}
      data-kind={kind}
      title={from ? t('change.from', { place: wording(from) }) : undefined}
    >
      <Icon size={11} strokeWidth={2.4} aria-hidden="true" /> {t(`change.${kind}`)}
    </span>
  );
}

/** Day and caravan of a visit in words. */
export function usePlaceWords(): (place: VisitPlace) => string {
  const format = useFormat();
  return ({ tour }) => `${format.day(tour.date)} ${tour.caravanName}`;
}
