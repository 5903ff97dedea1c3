import type { Occasion } from '@contract/conditions.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../lib/queries.ts';
import { useFormat } from '../../../lib/use-format.ts';
import formStyles from '../exhibit-form.module.css';
import styles from './handover.module.css';
import { useHandover } from './handover-store.ts';

/** As many as can be taken in at a glance. */
const SHOWN = 4;
const REASON_OF = {
  tour: 'tour',
  stay: 'stay',
  loan: 'loan',
  exchange: 'exchange',
  maintenance: 'repair',
  repair: 'repair',
  other: 'other',
} as const;

interface OccasionListProps {
  readonly setIds: readonly string[];
  readonly day: string;
  /** Where the exhibits are: they do not go there. */
  readonly here: string | null;
}

/** Tours and reservations of the sets around the day, each of which fills in what it is about. */
export function OccasionList({ setIds, day, here }: OccasionListProps) {
  const { t } = useTranslation('conditions');
  const format = useFormat();
  const { data: all = [] } = useQuery({
    ...queries.occasions(setIds, day),
    enabled: day !== '' && setIds.length > 0,
  });
  const write = useHandover((state) => state.write);
  if (all.length === 0) return null;
  // Those to come first: that is what exhibits are handed over for.
  const shown = all
    .toSorted((a, b) => Number(a.end < day) - Number(b.end < day) || (a.start < b.start ? -1 : 1))
    .slice(0, SHOWN);
  const words = ({ title, start, end }: Occasion) => `${title} ${format.period(start, end)}`;
  return (
    <div className={formStyles['field']}>
      <span>{t('handover.suggestions')}</span>
      <ul className={styles['occasions']}>
        {shown.map((occasion) => (
          <li key={`${occasion.title} ${occasion.start} ${occasion.to}`}>
            <button
              type="button"
              onClick={() =>
                write({
                  occasion: words(occasion),
                  reason: REASON_OF[occasion.purpose],
                  ...(occasion.to === null || occasion.to === here ? {} : { to: occasion.to }),
                })
              }
            >
              {words(occasion)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
