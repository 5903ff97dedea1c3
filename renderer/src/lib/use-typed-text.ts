import { useCallback, useEffect, useRef, useState } from 'react';

/** How long typing rests before the address takes the text over. */
const REST_MS = 300;

interface TypedText {
  /** As it is typed. */
  readonly text: string;
  readonly type: (text: string) => void;
  /** Takes a text over at once, without keeping it: for who changes the kept one itself. */
  readonly set: (text: string) => void;
}

/**
 * A text that is typed into a field and kept elsewhere, in the address: at every letter the router would go through the whole page,
 * so it is kept when typing rests. A text that is changed from elsewhere is taken over.
 */
export function useTypedText(kept: string, keep: (text: string) => void): TypedText {
  const [text, setText] = useState(kept);
  const [known, setKnown] = useState(kept);
  const [sent, setSent] = useState(kept);
  const timer = useRef(0);
  if (kept !== known) {
    setKnown(kept);
    // What comes back late of what was typed itself does not take a further letter away.
    if (kept !== sent) setText(kept);
  }
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const type = useCallback(
    (next: string) => {
      setText(next);
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => {
        setSent(next);
        keep(next);
      }, REST_MS);
    },
    [keep],
  );
  const set = useCallback((next: string) => {
    window.clearTimeout(timer.current);
    setText(next);
  }, []);
  return { text, type, set };
}
