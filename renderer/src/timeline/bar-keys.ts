/** Keys that take a day along or lock it, as assistive tools read them. */
export const BAR_KEYS = 'Alt+ArrowLeft Alt+ArrowRight Alt+ArrowUp Alt+ArrowDown L';
