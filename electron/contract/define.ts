import type { ErrorCode, ErrorParams } from '@domain/errors.ts';
import { AppError } from '@domain/errors.ts';
import * as z from 'zod';

/** One method across the process boundary. A query changes nothing; a command changes the workspace or the program's state. */
export interface Method<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: 'query' | 'command';
  readonly input: I;
  readonly output: O;
}

/**
 * A method with a large answer, which crosses as one text: the bridge copies a text whole, but nested values one by one.
 * `output` says what the text is unpacked to.
 */
export interface PackedMethod<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType>
  extends Method<I, O> {
  readonly unpack: (text: string) => z.output<O>;
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

/** Declares a method that only reads, and answers with a text that `unpack` takes apart. */
export function packedQuery<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
  unpack: (text: string) => z.output<O>,
): PackedMethod<I, O> {
  return { kind: 'query', input, output, unpack };
}

/** What a handler gives: a text where the method is packed. */
type Answer<M extends Method> = M extends PackedMethod ? string : z.input<M['output']>;

/** What main must implement: every method, argument typed as parsed input. */
export type Handlers<C extends Contract> = {
  readonly [G in keyof C]: {
    readonly [M in keyof C[G]]: (
      input: z.output<C[G][M]['input']>,
    ) => Answer<C[G][M]> | Promise<Answer<C[G][M]>>;
  };
};

/** Handlers that answer at once, so that other use cases can be made of them. */
export type Synchronous<H> = {
  readonly [M in keyof H]: H[M] extends (input: infer I) => infer O
    ? (input: I) => Exclude<O, Promise<unknown>>
    : never;
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
      if (!hooks.checkOutput) return { ok: true, data };
      const checked = method.output.parse(unpacked(method, data));
      return { ok: true, data: isPacked(method) ? data : checked };
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

const isPacked = (method: Method): method is PackedMethod => 'unpack' in method;

/** Data of a reply as the contract describes it, whichever way it crossed. */
export function unpacked(method: Method, data: unknown): unknown {
  return isPacked(method) && typeof data === 'string' ? method.unpack(data) : data;
}

/** Client with the shape of the contract over any transport. Rejects with {@link CallError}. */
export function createClient<C extends Contract>(contract: C, transport: Transport): Client<C> {
  const groups = Object.entries(contract).map(([group, methods]) => [
    group,
    Object.fromEntries(
      Object.entries(methods).map(([key, method]) => [
        key,
        async (input: unknown) => {
          const name = `${group}.${key}`;
          const reply = await transport(name, input);
          if (!reply.ok) throw new CallError(name, reply.error);
          return unpacked(method, reply.data);
        },
      ]),
    ),
  ]);
  return Object.fromEntries(groups) as Client<C>;
}

/** Empty input: methods take exactly one object so that fields can be added without breaking callers. */
export const nothing = z.strictObject({});
