import type { EquityScope } from '@contract/equity.ts';
import { EQUITY_QUANTITIES } from '@domain/indicator/outreach-equity.ts';
import { Toolbar } from '@renderer/ui/Page.tsx';
import { Segmented } from '@renderer/ui/Segmented.tsx';
import { useTranslation } from 'react-i18next';
import type { CoverageSearch } from '../coverage-search.ts';
import { AreaChoice } from '../figures/AreaChoice.tsx';
import { useWording } from '../figures/use-wording.ts';

interface EquityBarProps {
  readonly scope: EquityScope;
  readonly onChange: (changes: Partial<CoverageSearch>) => void;
}

/** Whose spread is measured, and over which regions. */
export function EquityBar({ scope, onChange }: EquityBarProps) {
  const { t } = useTranslation('equity');
  const wording = useWording();
  return (
    <Toolbar>
      <Segmented
        label={t('quantity')}
        value={scope.quantity}
        options={EQUITY_QUANTITIES.map((value) => ({ value, label: wording.indicators[value].name }))}
        onChange={(quantity) => onChange({ quantity: quantity === 'visits' ? undefined : quantity })}
      />
      <AreaChoice scope={scope} onChange={onChange} />
    </Toolbar>
  );
}
