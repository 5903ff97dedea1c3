import type { ReactElement } from 'react';

/** `popupRender` of a Select that gives its list the name of the field: antd leaves it without one. */
export const namedPopup = (label: string) => (menu: ReactElement) => (
  <div ref={(popup) => popup?.querySelector('[role="listbox"]')?.setAttribute('aria-label', label)}>
    {menu}
  </div>
);
