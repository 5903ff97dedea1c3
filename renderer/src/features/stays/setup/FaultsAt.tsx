import type { ErrorCode } from '@domain/errors.ts';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './setup.module.css';
import { type FaultPlace, placeOfFault } from './setup-faults.ts';

interface FaultsAtProps {
  readonly place: FaultPlace;
  /** All faults of the set-up. */
  readonly codes: readonly ErrorCode[];
}

/** The faults that belong to one part of the set-up: what is wrong, what to do, with their codes. */
export function FaultsAt({ place, codes }: FaultsAtProps) {
  const { t } = useTranslation('errors');
  const own = codes.filter((code) => placeOfFault(code) === place);
  if (own.length === 0) return null;
  return (
    <ul className={styles['faults']} role="alert" data-testid={`stays:setup.faults.${place}`}>
      {own.map((code) => (
        <li key={code}>
          <TriangleAlert size={14} aria-hidden="true" />
          <span>
            <b>{t(`${code}.title`)}</b> {t(`${code}.action`)} <small>{code}</small>
          </span>
        </li>
      ))}
    </ul>
  );
}
