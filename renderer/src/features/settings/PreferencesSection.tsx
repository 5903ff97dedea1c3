import type { Preferences } from '@contract/app.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/client.ts';
import { queries } from '../../lib/queries.ts';
import { queryKeys } from '../../lib/query-keys.ts';
import { useCommand } from '../../lib/use-command.ts';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import styles from './SettingsPage.module.css';
import { SettingsSection } from './SettingsSection.tsx';

/** Language, theme and the name in the log; each choice takes effect at once. */
export function PreferencesSection() {
  const { t } = useTranslation('settings');
  const queryClient = useQueryClient();
  const { data: preferences } = useQuery(queries.preferences());
  const setPreferences = useCommand(api.app.setPreferences);
  if (!preferences) return null;
  const set = (changes: Partial<Preferences>) =>
    setPreferences.mutate(changes, {
      onSuccess: (next) => queryClient.setQueryData(queryKeys.preferences(), next),
    });
  return (
    <SettingsSection title={t('preferences.title')}>
      {setPreferences.error ? <ErrorNotice error={setPreferences.error} /> : null}
      <div className={styles['row']}>
        <span aria-hidden="true">{t('preferences.language')}</span>
        <Segmented
          label={t('preferences.language')}
          value={preferences.language}
          options={[
            { value: 'system', label: t('preferences.system') },
            { value: 'zh-CN', label: t('preferences.chinese') },
            { value: 'en', label: t('preferences.english') },
          ]}
          onChange={(language) => set({ language })}
        />
      </div>
      <div className={styles['row']}>
        <span aria-hidden="true">{t('preferences.theme')}</span>
        <Segmented
          label={t('preferences.theme')}
          value={preferences.theme}
          options={[
            { value: 'system', label: t('preferences.system') },
            { value: 'light', label: t('preferences.light') },
            { value: 'dark', label: t('preferences.dark') },
          ]}
          onChange={(theme) => set({ theme })}
        />
      </div>
      <ActorField actor={preferences.actor} onSave={(actor) => set({ actor })} />
    </SettingsSection>
  );
}

function ActorField({ actor, onSave }: { readonly actor: string; readonly onSave: (actor: string) => void }) {
  const { t } = useTranslation('settings');
  const [typed, setTyped] = useState(actor);
  const save = () => {
    if (typed.trim() !== actor) onSave(typed.trim());
  };
  return (
    <div className={styles['row']}>
      <span aria-hidden="true">{t('preferences.actor')}</span>
      <div>
        <Input
          value={typed}
          maxLength={40}
          style={{ width: 240 }}
          aria-label={t('preferences.actor')}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={save}
          onPressEnter={save}
          data-testid="settings:actor"
        />
        <p className={styles['hint']}>{t('preferences.actorHint')}</p>
      </div>
    </div>
  );
}
