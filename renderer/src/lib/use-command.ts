import type { CallError } from '@contract/define.ts';
import { type UseMutationResult, useMutation } from '@tanstack/react-query';
import { asCallError } from './client.ts';

/**
 * A command with its state: `useCommand(api.registry.update)`. Lists are read again by the event that follows;
 * the failure stays in `error` so that it is shown where it happened.
 */
export function useCommand<Input, Output>(
  command: (input: Input) => Promise<Output>,
): UseMutationResult<Output, CallError, Input> {
  return useMutation<Output, CallError, Input>({
    mutationFn: async (input) => {
      try {
        return await command(input);
      } catch (error) {
        throw asCallError(error);
      }
    },
  });
}
