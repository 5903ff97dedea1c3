/** Leads the keyboard from the list to the first field of what is entered beside it. */
export const focusEntry = () => document.querySelector<HTMLElement>('[data-entry]')?.focus();
