import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Segmented } from '../../ui/Segmented.tsx';
import { EXHIBIT_VIEWS, type ExhibitView } from './exhibit-views.ts';

/** Leads from one side of the exhibits to another; stands in the toolbar of each. */
export function ViewSwitch({ view }: { readonly view: ExhibitView }) {
  const { t } = useTranslation('exhibits');
  const navigate = useNavigate({ from: '/exhibits' });
  return (
    <Segmented
      label={t('views')}
      value={view}
      options={EXHIBIT_VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
      onChange={(next) => void navigate({ search: { view: next } })}
    />
  );
}
