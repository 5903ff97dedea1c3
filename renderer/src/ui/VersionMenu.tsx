import { Dropdown, type MenuProps } from 'antd';
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './VersionMenu.module.css';

interface VersionMenuProps {
  /** Which version is shown. */
  readonly label: string;
  readonly items: NonNullable<MenuProps['items']>;
  /** What came of an action of the menu. */
  readonly children?: ReactNode;
  readonly testId: string;
}

/** The version of a plan that is shown, in the top bar; its menu has what can be done with it, and the others. */
export function VersionMenu({ label, items, children, testId }: VersionMenuProps) {
  return (
    <span className={styles['versions']}>
      <Dropdown menu={{ items }} trigger={['click']}>
        <button type="button" className={styles['version']} data-testid={testId}>
          <span className={styles['name']}>{label}</span>
          <ChevronDown size={14} aria-hidden="true" />
        </button>
      </Dropdown>
      {children}
    </span>
  );
}
