import { type AppContract, contract } from '@contract';
import type { MethodName } from '@contract/bridge.ts';
import { type Method, type Reply, unpacked } from '@contract/define.ts';
import type { Page } from '@playwright/test';
import type * as z from 'zod';

type OutputOf<N extends MethodName> = N extends `${infer G}.${infer M}`
  ? G extends keyof AppContract
    ? M extends keyof AppContract[G]
      ? AppContract[G][M] extends { output: infer O extends z.ZodType }
        ? z.output<O>
        : never
      : never
    : never
  : never;

/** Calls a method of the contract as the window does. Throws when it is refused. */
export type Caller = <N extends MethodName>(method: N, input?: unknown) => Promise<OutputOf<N>>;

export function callerOf(page: Page): Caller {
  return async (method: string, input: unknown = {}) => {
    const reply: Reply = await page.evaluate(
      ([name, value]) => window.kexun.call(name as MethodName, value),
      [method, input] as const,
    );
    if (!reply.ok) throw new Error(`${method} was refused with ${JSON.stringify(reply.error)}`);
    const [group = '', key = ''] = method.split('.');
    const methods: Readonly<Record<string, Method>> | undefined = contract[group as keyof AppContract];
    return (methods?.[key] ? unpacked(methods[key], reply.data) : reply.data) as never;
  };
}
