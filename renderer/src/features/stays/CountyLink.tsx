import { useTranslation } from 'react-i18next';
import styles from './ui-links.module.css';
import { useStaysAddress } from './use-stays-address.ts';

interface CountyLinkProps {
  readonly code: string;
  readonly name: string;
}

/** The name of a county; it opens what came and will come there. */
export function CountyLink({ code, name }: CountyLinkProps) {
  const { t } = useTranslation('stays');
  const { select } = useStaysAddress();
  return (
    <button
      type="button"
      className={styles['link']}
      title={t('county.open', { name })}
      onClick={(event) => {
        event.stopPropagation();
        select({ county: code });
      }}
      data-testid="stays:county.open"
    >
      {name}
    </button>
  );
}
