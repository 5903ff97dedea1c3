import type { StockTakeHead } from '@contract/stock-takes.ts';
import { useNavigate } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { Toolbar } from '../../../ui/Page.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { usePlaceWords } from '../use-place-words.ts';
import { StockTakeExport } from './StockTakeExport.tsx';

const SHOWN = ['open', 'all'] as const;
/** Lines in sight: those that ask for a decision, or every one. */
export type ShownLines = (typeof SHOWN)[number];

interface CountToolbarProps {
  readonly id: string;
  /** Undefined until it is read. */
  readonly head: StockTakeHead | undefined;
  readonly shown: ShownLines;
  readonly isClosing: boolean;
  readonly onShow: (shown: ShownLines) => void;
  readonly onClose: () => void;
}

/** What is counted, which lines are in sight, and the end of it. */
export function CountToolbar({ id, head, shown, isClosing, onShow, onClose }: CountToolbarProps) {
  const { t } = useTranslation('stockTakes');
  const navigate = useNavigate({ from: '/exhibits' });
  const placeWords = usePlaceWords();
  return (
    <Toolbar
      title={head?.number ?? t('title')}
      end={
        <>
          <Button
            tone="quiet"
            icon={<ArrowLeft size={14} aria-hidden="true" />}
            onClick={() => void navigate({ search: { view: 'stocktakes' } })}
            testId="stocktakes:back"
          >
            {t('back')}
          </Button>
          <StockTakeExport id={id} />
          {head?.closedOn === null ? (
            <Button tone="primary" isBusy={isClosing} onClick={onClose} testId="stocktakes:close">
              {t('close')}
            </Button>
          ) : null}
        </>
      }
    >
      <span>{head?.place ? placeWords(head.place) : head?.setName}</span>
      <Segmented
        label={t('show.label')}
        value={shown}
        options={SHOWN.map((value) => ({
          value,
          label: value === 'open' ? `${t('show.open')} ${head?.open ?? 0}` : t('show.all'),
        }))}
        onChange={onShow}
      />
    </Toolbar>
  );
}
