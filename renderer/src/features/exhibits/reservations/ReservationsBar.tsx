import { ShownDaysChoice } from '@renderer/timeline/ShownDaysChoice.tsx';
import type { ShownDays, SpanKind } from '@renderer/timeline/shown-days.ts';
import { UnpublishedYears } from '@renderer/timeline/UnpublishedYears.tsx';
import { Button } from '@renderer/ui/Button.tsx';
import { Toolbar } from '@renderer/ui/Page.tsx';
import { SearchField } from '@renderer/ui/SearchField.tsx';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ViewSwitch } from '../ViewSwitch.tsx';
import type { ReservationSearch } from './use-reservation-address.ts';

interface ReservationsBarProps {
  readonly kind: SpanKind;
  readonly shown: ShownDays;
  readonly today: string;
  /** Years in sight whose public holidays are not known. */
  readonly unpublishedYears: readonly string[];
  readonly search: ReservationSearch;
  readonly onChange: (changes: Partial<ReservationSearch>) => void;
}

/** Which view, which days, which things, and a new reservation. */
export function ReservationsBar(props: ReservationsBarProps) {
  const { kind, shown, today, unpublishedYears, search, onChange } = props;
  const { t } = useTranslation('reservations');
  const { t: exhibits } = useTranslation('exhibits');
  return (
    <>
      <Toolbar
        title={exhibits('title')}
        end={
          <Button
            icon={<Plus size={14} />}
            onClick={() => onChange({ create: true, record: undefined })}
            testId="reservations:new"
          >
            {t('new')}
          </Button>
        }
      >
        <ViewSwitch view="reservations" />
      </Toolbar>
      {/* A line of its own: beside an inspector both do not fit into one. */}
      <Toolbar
        end={
          <SearchField
            label={t('search')}
            value={search.q ?? ''}
            width={190}
            onChange={(q) => onChange({ q: q || undefined })}
            testId="reservations:search"
          />
        }
      >
        <ShownDaysChoice
          kind={kind}
          shown={shown}
          today={today}
          onKind={(value) => onChange({ span: value === 'quarter' ? undefined : value })}
          onDay={(day) => onChange({ day })}
          testId="reservations"
        />
        <UnpublishedYears years={unpublishedYears} testId="reservations:unpublished" />
      </Toolbar>
    </>
  );
}
