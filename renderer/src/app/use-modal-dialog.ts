import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';

/** Shows a dialog over the page as long as it is drawn; a click beside it closes it. */
export function useModalDialog(onClose: () => void): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = useEffectEvent(onClose);
  useEffect(() => {
    const shown = dialog.current;
    // The dialog fills its frame: a click on the element itself is a click on the backdrop.
    const closeOnBackdrop = (event: MouseEvent) => {
      if (event.target === shown) close();
    };
    shown?.showModal();
    shown?.addEventListener('click', closeOnBackdrop);
    return () => shown?.removeEventListener('click', closeOnBackdrop);
  }, []);
  return dialog;
}
