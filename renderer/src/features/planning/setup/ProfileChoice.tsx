import { PROFILE_IDS, type ProfileId, profileOf, weightsOf } from '@domain/planning/profiles.ts';
import { DEFAULT_PLANNING_RULES } from '@domain/planning/rules.ts';
import { Segmented } from '@renderer/ui/Segmented.tsx';
import form from '@renderer/ui/SetupForm.module.css';
import { useTranslation } from 'react-i18next';
import { changedRules } from './rule-model.ts';
import { changeSetup, useSetupStore } from './setup-store.ts';

/** What a plan is to strive for, by name; weights that are changed since make it one's own. */
export function ProfileChoice() {
  const { t } = useTranslation('planning');
  const { rules: changes, profile } = useSetupStore();
  const chosen = profileOf({ ...DEFAULT_PLANNING_RULES, ...changes });
  const choose = (id: ProfileId) =>
    changeSetup({ profile: id, rules: changedRules(changes, weightsOf(id), DEFAULT_PLANNING_RULES) });
  return (
    <fieldset className={form['part']} data-testid="planning:profile">
      <legend>{t('profile.title')}</legend>
      <Segmented
        label={t('profile.title')}
        value={chosen ?? 'own'}
        options={PROFILE_IDS.map((id) => ({ value: id, label: t(`profile.name.${id}`) }))}
        onChange={(id) => id !== 'own' && choose(id)}
      />
      <p className={form['note']} role="status" data-testid="planning:profile.note">
        {chosen === null
          ? t('profile.own', { base: t(`profile.name.${profile}`) })
          : t(`profile.hint.${chosen}`)}
      </p>
    </fieldset>
  );
}
