export const OMISSION_WORDS: Readonly<Record<string, string>>;
