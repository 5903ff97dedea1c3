import type { TouringSetView } from '@contract/stay-plans.ts';
import { Button } from '@renderer/ui/Button.tsx';
import { CaravanMark } from '@renderer/ui/CaravanMark.tsx';
import form from '@renderer/ui/SetupForm.module.css';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './setup.module.css';
import { changeStaySetup } from './setup-store.ts';
import type { StaySetup } from './use-stay-setup.ts';

interface SetChoiceProps {
  readonly setup: StaySetup;
  readonly faults: ReactNode;
}

/** Which sets tour: theme, edition, base, when they are there, and when not. */
export function SetChoice({ setup: { sets, setIds }, faults }: SetChoiceProps) {
  const { t } = useTranslation('staySetup');
  const navigate = useNavigate();
  const toggle = (id: string) =>
    changeStaySetup({
      setIds: new Set(sets.map((set) => set.id).filter((each) => setIds.has(each) !== (each === id))),
    });
  const availability = ({ availableFrom: from, availableTo: to }: TouringSetView) => {
    if (from !== null && to !== null) return t('sets.between', { from, to });
    if (from !== null) return t('sets.from', { day: from });
    return to === null ? '' : t('sets.until', { day: to });
  };
  return (
    <fieldset className={form['part']}>
      <legend>
        {t('sets.label')} <small>{t('sets.chosen', { count: setIds.size, all: sets.length })}</small>
      </legend>
      {sets.length === 0 ? (
        <p className={form['note']}>
          {t('sets.none')}{' '}
          <Button
            tone="link"
            onClick={() => void navigate({ to: '/registry', search: { register: 'exhibit-set' } })}
          >
            {t('sets.toRegistry')}
          </Button>
        </p>
      ) : null}
      <div className={styles['sets']}>
        {sets.map((set, index) => (
          <label key={set.id}>
            <input type="checkbox" checked={setIds.has(set.id)} onChange={() => toggle(set.id)} />
            <CaravanMark colourIndex={index} />
            <span>
              {set.name}
              {set.theme === '' ? null : (
                <small className={styles['theme']} title={set.theme}>
                  {set.theme}
                </small>
              )}
              <small>
                {[
                  set.edition === '' ? t('sets.noEdition') : t('sets.edition', { edition: set.edition }),
                  set.baseName,
                  availability(set),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
              {set.blocked.length > 0 ? (
                <small className={styles['blocked']}>
                  {t('sets.blocked', {
                    spans: set.blocked
                      .slice(0, 3)
                      .map(({ start, end, reason }) => `${start} – ${end} ${reason}`)
                      .join(t('separator')),
                  })}
                </small>
              ) : null}
            </span>
          </label>
        ))}
      </div>
      {faults}
    </fieldset>
  );
}
