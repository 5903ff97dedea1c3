import type { WorkListScope } from '@contract/work-lists.ts';
import { BRIEF_RECORD_TABLES } from '@domain/brief/brief.ts';
import { useFormat } from '@renderer/lib/use-format.ts';
import { Attachments } from '@renderer/ui/attachments/Attachments.tsx';
import { Button } from '@renderer/ui/Button.tsx';
import { type Fact, FactList } from '@renderer/ui/FactList.tsx';
import { Inspector, InspectorSection } from '@renderer/ui/Inspector.tsx';
import { KeyCountyMark } from '@renderer/ui/Tag.tsx';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import shared from '../coverage.module.css';
import { FeedbackForm } from './FeedbackForm.tsx';
import { rowFacts, rowTitle } from './row-facts.ts';
import { type WorkRow, workPlaceOf } from './work-row.ts';

interface WorkInspectorProps {
  readonly scope: WorkListScope;
  readonly row: WorkRow | undefined;
  readonly today: string;
  readonly onOpen: (row: WorkRow) => void;
  readonly onClose: () => void;
}

/** The row that is chosen and what can be done about it; else what the list means and where its rule comes from. */
export function WorkInspector({ scope, row, today, onOpen, onClose }: WorkInspectorProps) {
  const { t } = useTranslation('workLists');
  const format = useFormat();
  const navigate = useNavigate();
  if (!row) {
    return (
      <Inspector
        testId="coverage:lists.help"
        title={t(`list.${scope.list}`)}
        subtitle={`${format.isoDay(scope.from)} – ${format.isoDay(scope.to)}`}
      >
        <InspectorSection>
          <p className={shared['note']}>{t(`help.${scope.list}`)}</p>
        </InspectorSection>
        <InspectorSection title={t('source.title')}>
          <p className={shared['note']}>{t(`source.${scope.list}`)}</p>
        </InspectorSection>
      </Inspector>
    );
  }
  const place = workPlaceOf(row);
  const facts: readonly Fact[] = rowFacts(t, format, row);
  return (
    <Inspector
      testId="coverage:lists.row"
      title={rowTitle(t, row)}
      marks={'isKeyCounty' in row && row.isKeyCounty ? <KeyCountyMark /> : null}
      subtitle={'countyName' in row ? row.countyName : 'parentName' in row ? row.parentName : null}
      onClose={onClose}
      foot={
        <>
          <Button onClick={() => onOpen(row)} testId="coverage:lists.go">
            {t(`go.${place.kind}`)}
          </Button>
          {place.kind === 'map' ? (
            <Button
              tone="quiet"
              onClick={() => void navigate({ to: '/plan', search: { counties: [place.county] } })}
            >
              {t('planHere')}
            </Button>
          ) : null}
        </>
      }
    >
      <InspectorSection>
        <FactList facts={[...facts]} />
      </InspectorSection>
      {'late_d' in row ? (
        <>
          <InspectorSection title={t('feedback.title')}>
            <FeedbackForm row={row} today={today} />
          </InspectorSection>
          <Attachments table={BRIEF_RECORD_TABLES[row.kind]} recordId={row.id} />
        </>
      ) : null}
    </Inspector>
  );
}
