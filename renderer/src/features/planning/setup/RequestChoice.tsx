import { DEFAULT_PLANNING_RULES } from '@domain/planning/rules.ts';
import form from '@renderer/ui/SetupForm.module.css';
import { useTranslation } from 'react-i18next';
import { demandSums } from './demands.ts';
import styles from './setup.module.css';
import { changeSetup, useSetupStore } from './setup-store.ts';
import type { Setup } from './use-setup.ts';

/** Whether requests come first, or are all that is planned, and how many of them the choice holds. */
export function RequestChoice({ setup }: { readonly setup: Setup }) {
  const { t } = useTranslation('planning');
  const onlyRequests = useSetupStore((state) => state.onlyRequests);
  const { requestsFirst = DEFAULT_PLANNING_RULES.requestsFirst } = useSetupStore((state) => state.rules);
  const { demands, siteIds } = setup;
  const { required, valued } = demandSums(demands, siteIds);
  return (
    <fieldset className={form['part']} data-testid="planning:setup.requests">
      <legend>{t('setup.requests')}</legend>
      {demands.size === 0 ? null : (
        <label className={styles['check']}>
          <input
            type="checkbox"
            checked={onlyRequests}
            onChange={(event) => changeSetup({ onlyRequests: event.target.checked })}
            data-testid="planning:setup.onlyRequests"
          />
          {t('setup.onlyRequests')}
        </label>
      )}
      <p className={form['note']}>
        {demands.size === 0
          ? t('setup.noRequests')
          : requestsFirst
            ? t('setup.requestSum', { required, valued })
            : t('setup.requestsIgnored')}
      </p>
    </fieldset>
  );
}
