import { CaravanMark } from '@renderer/ui/CaravanMark.tsx';
import form from '@renderer/ui/SetupForm.module.css';
import { useTranslation } from 'react-i18next';
import styles from './setup.module.css';
import { changeSetup } from './setup-store.ts';
import type { Setup } from './use-setup.ts';

/** Which caravans go out; a line says when one is out of use in the period. */
export function CaravanChoice({ setup }: { readonly setup: Setup }) {
  const { t } = useTranslation('planning');
  const { caravans, caravanIds, period, notices } = setup;
  const toggle = (id: string) => {
    const next = new Set(caravanIds);
    if (!next.delete(id)) next.add(id);
    changeSetup({ caravanIds: next });
  };
  return (
    <fieldset className={form['part']}>
      <legend>
        {t('setup.caravans')}{' '}
        <small>{t('setup.chosenOf', { chosen: caravanIds.size, all: caravans.length })}</small>
      </legend>
      <ul className={styles['caravans']}>
        {caravans.map((caravan) => {
          const gap = caravan.unavailabilities.find(
            (each) => each.start <= period.end && each.end >= period.start,
          );
          return (
            <li key={caravan.id}>
              <label>
                <input
                  type="checkbox"
                  checked={caravanIds.has(caravan.id)}
                  onChange={() => toggle(caravan.id)}
                />
                <CaravanMark colourIndex={caravan.colourIndex} />
                <span className={styles['caravanName']}>{caravan.name}</span>
                <span className={styles['muted']}>{caravan.baseName}</span>
              </label>
              {notices
                .filter(({ caravanId }) => caravanId === caravan.id)
                .map(({ kind, date }) => (
                  <p key={kind} className={styles['gap']} data-testid={`planning:setup.notice.${kind}`}>
                    {t(`setup.notice.${kind}`, { date: date ?? '' })}
                  </p>
                ))}
              {gap ? (
                <p className={styles['gap']}>
                  {t('setup.gap', { from: gap.start, to: gap.end, reason: gap.reason })}
                </p>
              ) : null}
            </li>
          );
        })}
      </ul>
      {caravans.length === 0 ? <p className={form['note']}>{t('setup.noCaravans')}</p> : null}
    </fieldset>
  );
}
