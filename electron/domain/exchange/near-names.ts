import { compact } from './plain-text.ts';

/** Similarity from 0 to 1 from which a name is offered. */
const ALIKE = 0.3;

interface Form {
  readonly item: number;
  readonly text: string;
  readonly pairs: readonly string[];
}

/**
 * Finds items by names that resemble a text, the most similar first: names that share pairs of characters with it, where
 * a pair that few names have counts more (龙驹 more than 小学); names that contain it or are contained in it; for a text
 * in Latin letters those that sound like it. An index of pairs keeps thousands of texts among thousands of names quick.
 */
export function createNearSearch<T>(
  items: readonly T[],
  namesOf: (item: T) => readonly string[],
  pinyin: (text: string) => string,
): (text: string) => readonly T[] {
  const forms = items.flatMap((item, index) =>
    namesOf(item).flatMap((name): Form[] => {
      const text = compact(name);
      return text.length < 2 ? [] : [{ item: index, text, pairs: pairsOf(text) }];
    }),
  );
  const byPair = indexBy(forms, ({ pairs }) => pairs);
  const weightOf = (pair: string) => Math.log(1 + forms.length / (byPair.get(pair)?.length ?? 1));
  const weigh = (pairs: readonly string[]) => pairs.reduce((sum, pair) => sum + weightOf(pair), 0);
  const weights = new Map(forms.map((form) => [form, weigh(form.pairs)]));
  let bySound: ReadonlyMap<string, readonly Form[]> | null = null;

  return (typed) => {
    const text = compact(typed);
    const pairs = pairsOf(text);
    const ownWeight = weigh(pairs);
    const shared = new Map<Form, number>();
    for (const pair of pairs) {
      const weight = weightOf(pair);
      for (const form of byPair.get(pair) ?? []) shared.set(form, (shared.get(form) ?? 0) + weight);
    }
    const scores = new Map<number, number>();
    const offer = ({ item }: Form, score: number) => scores.set(item, Math.max(score, scores.get(item) ?? 0));
    for (const [form, weight] of shared) {
      const score = (2 * weight) / (ownWeight + (weights.get(form) ?? 0));
      if (score >= ALIKE || form.text.includes(text) || text.includes(form.text)) offer(form, score);
    }
    if (/^[a-zü']+$/u.test(text)) {
      bySound ??= indexBy(forms, (form) => [pinyin(form.text)]);
      for (const form of bySound.get(text.replace(/'/gu, '').replace(/ü/gu, 'v')) ?? []) offer(form, 1);
    }
    return [...scores]
      .toSorted(([a, one], [b, other]) => other - one || a - b)
      .flatMap(([item]) => items[item] ?? []);
  };
}

/** Pairs of neighbouring characters, none twice. */
function pairsOf(text: string): readonly string[] {
  const characters = Array.from(text);
  return [
    ...new Set(characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`)),
  ];
}

function indexBy(
  forms: readonly Form[],
  keysOf: (form: Form) => readonly string[],
): ReadonlyMap<string, readonly Form[]> {
  const index = new Map<string, Form[]>();
  for (const form of forms) {
    for (const key of keysOf(form)) {
      const list = index.get(key);
      if (list) list.push(form);
      else index.set(key, [form]);
    }
  }
  return index;
}
