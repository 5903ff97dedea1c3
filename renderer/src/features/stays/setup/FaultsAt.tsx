import type { CallError } from '@contract/define.ts';
import { errorWords } from '@renderer/lib/error-words.ts';
import form from '@renderer/ui/SetupForm.module.css';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './setup.module.css';
import { type FaultPlace, faultCodes, placeOfFault } from './setup-faults.ts';

interface FaultsAtProps {
  readonly place: FaultPlace;
  /** What the run was refused with, every fault of the set-up in it. */
  readonly error: CallError | null;
}

/** The faults that belong to one part of the set-up: what is wrong, what to do, with their codes. */
export function FaultsAt({ place, error }: FaultsAtProps) {
  const { t } = useTranslation('errors');
  const { t: common } = useTranslation();
  const own = faultCodes(error).filter((code) => placeOfFault(code) === place);
  if (own.length === 0) return null;
  return (
    <ul
      className={`${form['faults']} ${styles['faults']}`}
      role="alert"
      data-testid={`stays:setup.faults.${place}`}
    >
      {own.map((code) => {
        const words = errorWords(t, { code, params: error?.params ?? {} }, common('listSeparator'));
        return (
          <li key={code}>
            <TriangleAlert size={14} aria-hidden="true" />
            <span>
              <b>{words.title}</b> {words.cause} {words.action} <small>{code}</small>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
