/** As a ref of a field that takes the place of the button that was pressed: it takes its focus too. */
export const focusOnce = (field: { focus(): void } | null) => field?.focus();
