import { Segmented } from '@renderer/ui/Segmented.tsx';
import { useTranslation } from 'react-i18next';
import { COVERAGE_VIEWS, type CoverageView } from './coverage-search.ts';

/** The map of the coverage, or the table of all figures. */
export function ViewChoice({
  view,
  onChange,
}: {
  readonly view: CoverageView;
  readonly onChange: (view: CoverageView) => void;
}) {
  const { t } = useTranslation('indicators');
  return (
    <Segmented
      label={t('view.label')}
      value={view}
      options={COVERAGE_VIEWS.map((value) => ({ value, label: t(`view.${value}`) }))}
      onChange={onChange}
    />
  );
}
