import { useTranslation } from 'react-i18next';
import styles from './imports.module.css';
import { IMPORT_STEPS, type ImportStep } from './use-import.ts';

/** The four steps, the present one marked. */
export function StepMarks({ step }: { readonly step: ImportStep }) {
  const { t } = useTranslation('imports');
  const present = IMPORT_STEPS.indexOf(step);
  return (
    <ol className={styles['steps']} aria-label={t('steps')}>
      {IMPORT_STEPS.map((name, index) => (
        <li
          key={name}
          className={index < present ? styles['past'] : ''}
          {...(index === present ? { 'aria-current': 'step' as const } : {})}
        >
          <span className={styles['number']}>{index + 1}</span>
          {t(`step.${name}`)}
        </li>
      ))}
    </ol>
  );
}
