import { useTranslation } from 'react-i18next';
import { usePlanningAddress } from '../use-planning-search.ts';
import type { ChangeRow } from './change-rows.ts';
import { ChangeMark, usePlaceWords } from './ChangeMark.tsx';

/** A changed visit with where it is and was; leads to it. */
export function ChangeLine({ row }: { readonly row: ChangeRow }) {
  const { t } = useTranslation('planning');
  const { select } = usePlanningAddress();
  const wording = usePlaceWords();
  return (
    <button
      type="button"
      onClick={() => select(row.kind === 'dropped' ? { omission: row.siteId } : { stop: row.key })}
    >
      <span>
        {row.siteName} <ChangeMark kind={row.kind} />
      </span>
      <small>
        {row.to === null ? t('change.noMore') : wording(row.to)}
        {row.from === null ? '' : ` · ${t('change.from', { place: wording(row.from) })}`}
      </small>
    </button>
  );
}
