import type { StockTakeHead, StockTakeLineView } from '@contract/stock-takes.ts';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/client.ts';
import { useCommand } from '../../../lib/use-command.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { Button } from '../../../ui/Button.tsx';
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx';
import { FactList } from '../../../ui/FactList.tsx';
import { Inspector, InspectorSection } from '../../../ui/Inspector.tsx';
import { usePlaceWords } from '../use-place-words.ts';
import { SettleForm } from './SettleForm.tsx';
import styles from './stocktakes.module.css';

/** One line of a stock-take: what the books say, what was found, and how to settle the difference. */
export function LineInspector({
  line,
  head,
  onClose,
}: {
  readonly line: StockTakeLineView;
  readonly head: StockTakeHead;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('stockTakes');
  const format = useFormat();
  const placeWords = usePlaceWords();
  const { difference, resolution } = line;
  const state = difference === null ? 'found' : difference;
  const isRunning = head.closedOn === null;
  return (
    <Inspector
      title={line.exhibitName || line.code}
      subtitle={[line.serial, line.setName, line.crateName].filter(Boolean).join(' · ')}
      onClose={onClose}
      testId="stocktakes:line"
    >
      <InspectorSection>
        <FactList
          facts={[
            {
              label: t('column.state'),
              value: t(`line.${state}`),
              note: resolution === null ? null : t(`settled.${resolution}`),
            },
            { label: t('column.place'), value: line.place === null ? '-' : placeWords(line.place) },
            { label: t('column.countedAt'), value: format.instant(line.countedAt) },
            ...(line.note === '' ? [] : [{ label: t('settleNote'), value: line.note }]),
          ]}
        />
        {isRunning && resolution === null ? <CountButtons line={line} stockTakeId={head.id} /> : null}
      </InspectorSection>
      {isRunning && difference !== null && resolution === null ? (
        <InspectorSection title={t('settle')}>
          <SettleForm
            line={line}
            difference={difference}
            needsPlace={head.place === null}
            stockTakeId={head.id}
          />
        </InspectorSection>
      ) : null}
    </Inspector>
  );
}

/** Ticks the exhibit off without a scan, or takes its count back. */
function CountButtons({
  line,
  stockTakeId,
}: {
  readonly line: StockTakeLineView;
  readonly stockTakeId: string;
}) {
  const { t } = useTranslation('stockTakes');
  const count = useCommand((exhibitId: string) => api.stockTakes.count({ id: stockTakeId, exhibitId }));
  const uncount = useCommand(api.stockTakes.uncount);
  const error = count.error ?? uncount.error;
  const { id: lineId, exhibitId, countedAt } = line;
  return (
    <div className={styles['below']}>
      {error ? <ErrorNotice error={error} /> : null}
      {countedAt !== null ? (
        <Button onClick={() => uncount.mutate({ lineId })} isBusy={uncount.isPending}>
          {t('uncount')}
        </Button>
      ) : exhibitId === null ? null : (
        <Button
          onClick={() => count.mutate(exhibitId)}
          isBusy={count.isPending}
          testId="stocktakes:count-line"
        >
          {t('count')}
        </Button>
      )}
    </div>
  );
}
