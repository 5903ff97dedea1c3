import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Tag.module.css';

interface TagProps {
  readonly children: ReactNode;
  readonly tone?: 'neutral' | 'accent' | 'good' | 'warn' | 'bad';
  readonly title?: string;
}

/** Small outlined word. The word carries the meaning, the colour only helps. */
export function Tag({ children, tone = 'neutral', title }: TagProps) {
  return (
    <span className={`${styles['tag']} ${styles[tone]}`} title={title}>
      {children}
    </span>
  );
}

/** Stands beside every figure that was estimated. */
export function EstimateMark() {
  const { t } = useTranslation();
  return (
    <Tag tone="warn" title={t('estimate.hint')}>
      {t('estimate.mark')}
    </Tag>
  );
}

/** Stands beside everything that is made up for demonstration. */
export function SampleMark() {
  const { t } = useTranslation();
  return <Tag title={t('sample.hint')}>{t('sample.mark')}</Tag>;
}

/** A county on the list of national key counties. */
export function KeyCountyMark() {
  const { t } = useTranslation();
  return (
    <Tag tone="accent" title={t('keyCounty.name')}>
      {t('keyCounty.mark')}
    </Tag>
  );
}
