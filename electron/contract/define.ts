import type { ErrorCode, ErrorParams } from '@domain/errors.ts';
import { AppError } from '@domain/errors.ts';
import * as z from 'zod';

/** One method across the process boundary. A query changes nothing; a command changes the workspace or the program's state. */
export interface Method<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: 'query' | 'command';
  readonly input: I;
  readonly output: O;
}

export type Contract = Readonly<Record<string, Readonly<Record<string, Method>>>>;

/** Declares a method that only reads. */
export function query<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Method<I, O> {
  return { kind: 'query', input, output };
}

/** Declares a method that changes something. */
export function command<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Method<I, O> {
  return { kind: 'command', input, output };
}

/** What main must implement: every method, argument typed as parsed input. */
export type Handlers<C extends Contract> = {
  readonly [G in keyof C]: {
    readonly [M in keyof C[G]]: (
      input: z.output<C[G][M]['input']>,
    ) => z.input<C[G][M]['output']> | Promise<z.input<C[G][M]['output']>>;
  };
};

/** What the renderer calls. */
export type Client<C extends Contract> = {
  readonly [G in keyof C]: {
    readonly [M in keyof C[G]]: (input: z.input<C[G][M]['input']>) => Promise<z.output<C[G][M]['output']>>;
  };
};

/** The only shape that crosses back: data, or a coded error with the ref under which the log has the details. */
export type Reply =
  | { readonly ok: true; readonly data: unknown }
  | {
      readonly ok: false;
      readonly error: { readonly code: ErrorCode; readonly params: ErrorParams; readonly ref: string };
    };

/** Carries one call to the dispatcher; Electron IPC in the app, a plain function in tests. */
export type Transport = (method: string, input: unknown) => Promise<Reply>;

/** A failure as the renderer receives it. */
export class CallError extends Error {
  readonly code: ErrorCode;
  readonly params: ErrorParams;
  readonly ref: string;

  constructor(method: string, error: { code: ErrorCode; params: ErrorParams; ref: string }) {
    super(`${method} failed with ${error.code}`);
    this.name = 'CallError';
    this.code = error.code;
    this.params = error.params;
    this.ref = error.ref;
  }
}

export interface DispatcherHooks {
  /** Called with every failure; returns the ref that the user sees and the log line carries. */
  readonly failed: (method: string, error: unknown) => string;
  /** Parse outputs too. On in development and tests; main trusts itself in production. */
  readonly checkOutput: boolean;
}

/** Turns a contract and its handlers into one function that never throws and never leaks a stack. */
export function createDispatcher<C extends Contract>(
  contract: C,
  handlers: Handlers<C>,
  hooks: DispatcherHooks,
): Transport {
  const refuse = (method: string, error: unknown): Reply => {
    const ref = hooks.failed(method, error);
    return error instanceof AppError
      ? { ok: false, error: { code: error.code, params: error.params, ref } }
      : { ok: false, error: { code: 'E0000', params: {}, ref } };
  };
  return async (name, input) => {
    try {
      const { method, handler } = lookUp(contract, handlers, name);
      const parsed = method.input.safeParse(input);
      if (!parsed.success) {
        const issues = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
        return refuse(name, new AppError('E0002', `invalid input of ${name}`, { method: name, issues }));
      }
      const data = await handler(parsed.data);
      return { ok: true, data: hooks.checkOutput ? method.output.parse(data) : data };
    } catch (error) {
      return refuse(name, error);
    }
  };
}

function lookUp<C extends Contract>(contract: C, handlers: Handlers<C>, name: string) {
  const [group, key, ...rest] = name.split('.');
  const known =
    group !== undefined && key !== undefined && rest.length === 0 && Object.hasOwn(contract, group);
  const methods = known ? contract[group] : undefined;
  const method = methods && key !== undefined && Object.hasOwn(methods, key) ? methods[key] : undefined;
  if (!method || group === undefined || key === undefined) {
    throw new AppError('E0001', `unknown method ${name}`, { method: name });
  }
  const handler = handlers[group as keyof C][key as keyof C[keyof C]] as (input: unknown) => unknown;
  return { method, handler };
}

/** Client with the shape of the contract over any transport. Rejects with {@link CallError}. */
export function createClient<C extends Contract>(contract: C, transport: Transport): Client<C> {
  const groups = Object.entries(contract).map(([group, methods]) => [
    group,
    Object.fromEntries(
      Object.keys(methods).map((key) => [
        key,
        async (input: unknown) => {
          const name = `${group}.${key}`;
          const reply = await transport(name, input);
          if (!reply.ok) throw new CallError(name, reply.error);
          return reply.data;
        },
      ]),
    ),
  ]);
  return Object.fromEntries(groups) as Client<C>;
}

/** Empty input: methods take exactly one object so that fields can be added without breaking callers. */
export const nothing = z.strictObject({});
