import { AppError } from '@domain/errors.ts';
import { nextDecisions } from '@domain/request/decision.ts';
import { REQUEST_DECISIONS, type RequestDecision, type RequestWeight } from '@domain/request/request.ts';
import type { RecordValues } from '@domain/registry/field.ts';
import type { WorkspaceSession } from '../workspace/session.ts';
import { optionOf, textOf } from './request-values.ts';

/** Names that a step of the history spells out; of more requests it tells how many. */
const SPELLED_OUT = 3;

interface Decision {
  readonly ids: readonly string[];
  readonly decision: RequestDecision;
  readonly reason?: string | undefined;
  readonly weight?: RequestWeight | undefined;
}

/**
 * Decides requests in one step of the history.
 * @throws AppError E1001, E1104 for a refusal without a reason, E1106 when one of them does not allow the decision
 */
export function decideRequests(session: WorkspaceSession, input: Decision): void {
  const { decision, reason = '', weight } = input;
  const records = [...new Set(input.ids)].map((id) => {
    const record = session.read().registers.find('request', id);
    if (!record) throw new AppError('E1001', `request ${id} not found`, { kind: 'request', id });
    return record;
  });
  if (decision === 'refused' && reason === '') {
    throw new AppError('E1104', 'a refusal has no reason', {
      register: 'request',
      count: 1,
      issues: ['refusalReason|reason-missing|'],
    });
  }
  const numbers = (those: readonly { readonly values: RecordValues }[]) =>
    those.map(({ values }) => textOf(values['number']));
  const unfit = records.filter(({ values }) => {
    const before = optionOf(values['decision'], REQUEST_DECISIONS, 'received');
    return !nextDecisions(before).includes(decision);
  });
  if (unfit.length > 0) {
    throw new AppError('E1106', `decision ${decision} is not possible`, {
      decision,
      numbers: numbers(unfit).slice(0, 10),
      count: unfit.length,
    });
  }
  const isOpenAgain = decision === 'received';
  const changes: RecordValues = {
    decision,
    decidedOn: isOpenAgain ? null : session.businessDate(),
    refusalReason: decision === 'refused' ? reason : '',
    ...(weight === undefined ? {} : { weight }),
  };
  const params = {
    count: records.length,
    numbers: [
      ...numbers(records).slice(0, SPELLED_OUT),
      ...(records.length > SPELLED_OUT ? [`… (${records.length})`] : []),
    ].join(' '),
  };
  session.store().run({ name: `request.${decision}`, params }, (write) => {
    for (const { version, ...record } of records) {
      write.registers.update('request', { ...record, values: { ...record.values, ...changes } }, version);
    }
  });
}
