import type { PlanPricesView } from '@contract/prices.ts';
import { draftDays } from '@domain/plan/edit.ts';
import { editsTowards } from '@domain/plan/edits-towards.ts';
import { PRICE_KINDS, type PlanPrice, type PriceKind } from '@domain/planning/price.ts';
import type { EventSink } from '../ports/shell.ts';
import type { Clock } from '../ports/system.ts';
import type { Explained, Explanations, PlanSource } from './explanations.ts';
import { createRunControl, type RunControl } from './run-control.ts';

export interface PricesDeps {
  readonly explanations: Explanations;
  readonly clock: Clock;
  readonly events: EventSink;
  /** Lets the program answer what is waiting between slices of the work. */
  readonly answerWaiting: () => Promise<void>;
}

/** Works out what one county more, one day less and 5 % less road would cost a plan. */
export interface Prices {
  /** One plan at a time: a question about another one ends the work. @throws AppError E1001, E2007, E2011 */
  of(source: PlanSource): Promise<PlanPricesView>;
  /** The answer then comes at once with what was found so far. */
  cancel(source: PlanSource): void;
  /** The workspace has changed: what was worked out from it no longer holds. */
  forget(): void;
}

interface Work {
  readonly key: string;
  readonly control: RunControl;
  readonly answer: Promise<PlanPricesView>;
}

/** Longest work on one wish. Measured: 1 to 3 s for a month, and for 1,000 visits (docs/PERFORMANCE.md). */
const WISH_MS = 8_000;

function viewOf(
  { plan, isCurrent }: Explained,
  isSaved: boolean,
  prices: readonly PlanPrice[],
): PlanPricesView {
  const days = draftDays(plan.tours);
  return {
    isCurrent,
    isBroken: false,
    prices: prices.map(({ change, ...price }) => {
      if (change === null) return { ...price, change };
      const { tours, newSiteIds, lostSiteIds, movedSiteIds, newCountyCodes, lostCountyCodes, ...figures } =
        change;
      return {
        ...price,
        change: {
          ...figures,
          newSiteIds: [...newSiteIds],
          lostSiteIds: [...lostSiteIds],
          movedSiteIds: [...movedSiteIds],
          newCountyCodes: [...newCountyCodes],
          lostCountyCodes: [...lostCountyCodes],
          edits: isSaved ? [...editsTowards(days, tours)] : [],
        },
      };
    }),
  };
}

/** Keeps the answer about one plan until the workspace changes. */
export function createPrices({ explanations, clock, events, answerWaiting }: PricesDeps): Prices {
  let work: Work | null = null;

  const carryOut = async (
    source: PlanSource,
    key: string,
    { signal }: RunControl,
  ): Promise<PlanPricesView> => {
    const now_ms = () => Date.parse(clock.now());
    await answerWaiting();
    const explained = explanations.about(source);
    if (!explained.isWhole) return { isCurrent: explained.isCurrent, isBroken: true, prices: [] };
    let kind: PriceKind | null = null;
    let end_ms = 0;
    const pricing = explained.compiled.pricesOf(
      explained.solution,
      PRICE_KINDS,
      () => signal.aborted || now_ms() >= end_ms,
    );
    for (;;) {
      const turn = pricing.next();
      if (turn.done === true) return viewOf(explained, source.planId !== null, turn.value);
      if (turn.value !== kind) {
        kind = turn.value;
        end_ms = now_ms() + WISH_MS;
        events.emit('prices-progress', { planKey: key, kind });
      }
      // A turn takes some milliseconds: whoever waits is answered after each.
      await answerWaiting();
    }
  };

  return {
    of: (source) => {
      const key = source.jobId ?? source.planId ?? '';
      // A run may have been discarded since the last question.
      explanations.about(source);
      if (work?.key === key && !work.control.signal.aborted) return work.answer;
      work?.control.abort();
      const control = createRunControl(clock);
      const answer = carryOut(source, key, control);
      const started: Work = { key, control, answer };
      work = started;
      answer.catch(() => {
        if (work === started) work = null;
      });
      return answer;
    },
    cancel: ({ jobId, planId }) => {
      if (work?.key === (jobId ?? planId)) work.control.abort();
    },
    forget: () => {
      work?.control.abort();
      work = null;
    },
  };
}
