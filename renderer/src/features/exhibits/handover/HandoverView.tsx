import type { ExhibitAt } from '@contract/ledger.ts';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../lib/client.ts';
import { queries } from '../../../lib/queries.ts';
import { useCommand } from '../../../lib/use-command.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx';
import { Page, Toolbar } from '../../../ui/Page.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { StatusFigures } from '../../../ui/Slots.tsx';
import { Tag } from '../../../ui/Tag.tsx';
import { usePlaceWords } from '../use-place-words.ts';
import { ViewSwitch } from '../ViewSwitch.tsx';
import { CrateBlock } from './CrateBlock.tsx';
import styles from './handover.module.css';
import { chosenScope, type HandoverScope } from './handover-scope.ts';
import { forgetHandoverWithWorkspace, useHandover } from './handover-store.ts';
import { HandoverPaper } from './HandoverPaper.tsx';
import { type CratePieces, confirmable, type Piece, piecesOf } from './pieces.ts';
import { ScopeChoice } from './ScopeChoice.tsx';
import { useHandOver } from './use-hand-over.ts';
import { useSubmitKey } from './use-submit-key.ts';

/** More pieces are shown crate by crate: nobody looks at a whole base at once. */
const UNFOLDED_PIECES = 150;

/** 交接: a set, or all that is at a place, changes hands piece by piece, with what was found. */
export function HandoverView() {
  const { t } = useTranslation('conditions');
  const { t: exhibits } = useTranslation('exhibits');
  const { record } = useSearch({ from: '/exhibits' });
  const navigate = useNavigate({ from: '/exhibits' });
  const sets = useQuery(queries.setCompleteness());
  const { data: all = NOTHING } = useQuery(queries.exhibitPlaces(null));
  const { data: destinations = [] } = useQuery(queries.destinations());
  const scope = sets.data ? chosenScope(record, sets.data, all, destinations) : null;
  const lacking = scope?.sets.reduce((sum, { lacks }) => sum + lacks.length, 0) ?? 0;
  const choose = (key: string) => void navigate({ search: { view: 'handover', record: key }, replace: true });
  return (
    <Page title={exhibits('view.handover')} testId="exhibits:page">
      <Toolbar title={exhibits('title')}>
        <ViewSwitch view="handover" />
        {scope ? (
          <>
            <ScopeChoice scope={scope} sets={sets.data ?? []} exhibits={all} onChoose={choose} />
            {scope.kind === 'set' && lacking > 0 ? (
              <Tag tone="warn">{t('handover.lacking', { count: lacking })}</Tag>
            ) : null}
          </>
        ) : null}
      </Toolbar>
      {sets.error ? <ErrorNotice error={sets.error} onRetry={() => void sets.refetch()} /> : null}
      {sets.data === undefined && !sets.error ? <Skeleton lines={12} /> : null}
      {sets.data?.length === 0 ? (
        <EmptyState title={t('handover.empty')} hint={t('handover.emptyHint')} />
      ) : null}
      {scope ? <Desk key={scope.key} scope={scope} /> : null}
    </Page>
  );
}

const NOTHING: readonly ExhibitAt[] = [];

function Desk({ scope }: { readonly scope: HandoverScope }) {
  const { t } = useTranslation('conditions');
  const { data: places } = useQuery(queries.exhibitPlaces(null));
  const { data: conditions } = useQuery(queries.exhibitConditions());
  const { crates, elsewhere } = useMemo(
    () => piecesOf(scope, places ?? [], conditions ?? []),
    [scope, places, conditions],
  );
  const entry = useHandOver(scope, crates);
  const begin = useHandover((state) => state.begin);
  useEffect(() => {
    forgetHandoverWithWorkspace();
    begin(scope.key);
  }, [begin, scope.key]);
  useSubmitKey(entry.submit);
  if (places === undefined || conditions === undefined) return <Skeleton lines={12} />;
  return (
    <div className={styles['desk']} data-tried={entry.wasTried || undefined}>
      <StatusFigures>
        <span role="status" data-testid="exhibits:handover.confirmed">
          {t('handover.confirmed', { done: entry.done, all: entry.all })}
        </span>
      </StatusFigures>
      <section className={styles['pieces']} aria-label={t('handover.pieces')} tabIndex={-1}>
        {entry.entered ? <EnteredNotice {...entry.entered} onDismiss={entry.dismiss} /> : null}
        {entry.all === 0 ? (
          <EmptyState title={t(scope.kind === 'set' ? 'handover.emptySet' : 'handover.emptyPlace')} />
        ) : (
          <AllPieces crates={crates} isOpen={entry.done < entry.all} />
        )}
        {crates.map((crate) => (
          <CrateBlock
            key={`${crate.setId} ${crate.crateId ?? ''}`}
            crate={crate}
            isSetNamed={scope.kind === 'place'}
            isUnfolded={entry.all <= UNFOLDED_PIECES}
            issues={entry.issues}
          />
        ))}
        <Elsewhere pieces={elsewhere} />
      </section>
      <HandoverPaper scope={scope} entry={entry} />
    </div>
  );
}

/** Decides at once about everything that nobody has looked at; what must be confirmed by piece is left out. */
function AllPieces({
  crates,
  isOpen,
}: {
  readonly crates: readonly CratePieces[];
  readonly isOpen: boolean;
}) {
  const { t } = useTranslation('conditions');
  const verdicts = useHandover((state) => state.verdicts);
  const judge = useHandover((state) => state.judge);
  const openOf = (pieces: readonly Piece[]) =>
    pieces.map(({ exhibit }) => exhibit.id).filter((id) => verdicts[id] === undefined);
  const all = crates.flatMap(({ pieces }) => pieces);
  const atOnce = crates.flatMap(confirmable);
  const toConfirm = openOf(atOnce);
  return (
    <div className={styles['bar']}>
      <Button
        isDisabled={toConfirm.length === 0}
        onClick={() => judge(toConfirm, 'well')}
        testId="exhibits:handover.allWell"
      >
        {t('handover.allWell')}
      </Button>
      <Button
        tone="quiet"
        isDisabled={!isOpen}
        onClick={() => judge(openOf(all), 'stays')}
        testId="exhibits:handover.restStays"
      >
        {t('handover.restStays')}
      </Button>
      {atOnce.length < all.length ? <small>{t('handover.temporaryHint')}</small> : null}
    </div>
  );
}

/** Says what was entered, and takes it back. */
function EnteredNotice({
  count,
  repairs,
  onDismiss,
}: {
  readonly count: number;
  readonly repairs: number;
  readonly onDismiss: () => void;
}) {
  const { t } = useTranslation('conditions');
  const undo = useCommand(api.history.undo);
  return (
    <>
      <p className={styles['entered']} role="status" data-testid="exhibits:handover.done">
        {t('handover.done', { count, repairs })}
        <Button
          tone="link"
          isBusy={undo.isPending}
          onClick={() => undo.mutate({}, { onSuccess: onDismiss })}
          testId="exhibits:handover.undo"
        >
          {t('handover.undo')}
        </Button>
      </p>
      {undo.error ? <ErrorNotice error={undo.error} /> : null}
    </>
  );
}

/** Pieces of the set that are somewhere else and cannot be handed over with it. */
function Elsewhere({ pieces }: { readonly pieces: readonly Piece[] }) {
  const { t } = useTranslation('conditions');
  const placeWords = usePlaceWords();
  if (pieces.length === 0) return null;
  return (
    <section className={styles['crate']} aria-label={t('handover.notHere')}>
      <header className={styles['crateHead']}>
        <h3>{t('handover.notHere')}</h3>
      </header>
      {pieces.map(({ exhibit }) => (
        <div key={exhibit.id} className={styles['away']}>
          <span className={styles['serial']}>{exhibit.serial || '-'}</span>
          <span className={styles['name']}>{exhibit.name}</span>
          <span>{placeWords(exhibit.place)}</span>
        </div>
      ))}
    </section>
  );
}
