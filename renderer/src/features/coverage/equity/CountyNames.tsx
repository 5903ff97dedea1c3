import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './equity.module.css';

/** So many are named; of the others it is said how many there are. */
const NAMED = 8;

interface CountyNamesProps {
  readonly label: string;
  readonly counties: readonly { readonly code: string; readonly name: string }[];
  readonly onCounty: (code: string) => void;
}

/** Counties in a line, each leading to it on the map; nothing where there are none. */
export function CountyNames({ label, counties, onCounty }: CountyNamesProps) {
  const { t } = useTranslation('equity');
  const { t: common } = useTranslation();
  if (counties.length === 0) return null;
  return (
    <p className={styles['note']}>
      {label}{' '}
      {counties.slice(0, NAMED).map(({ code, name }, index) => (
        <Fragment key={code}>
          {index > 0 ? common('listSeparator') : null}
          <button
            type="button"
            className={styles['county']}
            title={t('showOnMap', { county: name })}
            onClick={() => onCounty(code)}
          >
            {name}
          </button>
        </Fragment>
      ))}
      {counties.length > NAMED ? ` ${t('more', { all: counties.length })}` : null}
    </p>
  );
}
