import { useTranslation } from 'react-i18next';
import type { StayWords } from '../use-stay-words.ts';
import styles from './edit.module.css';
import type { StayPreview } from './use-stay-preview.ts';

interface PreviewLinesProps {
  readonly preview: StayPreview | null;
  readonly words: StayWords;
}

/** What a change would break and mend; nothing until it is worked out. */
export function PreviewLines({ preview, words }: PreviewLinesProps) {
  const { t } = useTranslation('stays');
  if (preview === null) return null;
  const { added, gone } = preview;
  return (
    <div role="status">
      <ul className={styles['preview']} data-testid="stays:preview">
        {added.length === 0 ? <li data-tone="good">{t('preview.clean')}</li> : null}
        {added.map((violation) => (
          <li key={JSON.stringify(violation)} data-tone="warn">
            {t('preview.breaks', { rule: words.violationAt(violation) })}
          </li>
        ))}
        {gone.map((violation) => (
          <li key={JSON.stringify(violation)} data-tone="good">
            {t('preview.mends', { rule: words.violationAt(violation) })}
          </li>
        ))}
      </ul>
    </div>
  );
}
