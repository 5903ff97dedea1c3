import type { RequestFate } from '@domain/request/request.ts';
import { Tag } from '../../ui/Tag.tsx';
import type { RequestWords } from './use-request-words.ts';

const TONES = {
  received: 'warn',
  accepted: 'accent',
  planned: 'good',
  fulfilled: 'neutral',
  refused: 'neutral',
  withdrawn: 'neutral',
} as const;

/** Where a request stands, as a small word. */
export function FateTag({ fate, words }: { readonly fate: RequestFate; readonly words: RequestWords }) {
  return <Tag tone={TONES[fate]}>{words.option('fate', fate)}</Tag>;
}
