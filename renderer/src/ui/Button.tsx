import { Button as AntdButton, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import styles from './Button.module.css';

interface ButtonProps {
  readonly children: ReactNode;
  readonly onClick?: () => void;
  /** `primary` at most once per screen; `danger` for what removes; `quiet` for text with no edge. */
  readonly tone?: 'default' | 'primary' | 'danger' | 'quiet' | 'link';
  readonly icon?: ReactNode;
  readonly isDisabled?: boolean;
  readonly isBusy?: boolean;
  /** Set for a switch: whether it is on. */
  readonly isPressed?: boolean;
  readonly isSubmit?: boolean;
  /** Id of a form that the button submits from outside of it. */
  readonly form?: string;
  readonly tooltip?: string;
  readonly testId?: string;
}

export function Button({
  children,
  onClick,
  tone = 'default',
  icon,
  isDisabled,
  isBusy,
  isPressed,
  isSubmit,
  form,
  tooltip,
  testId,
}: ButtonProps) {
  const type =
    tone === 'primary' ? 'primary' : tone === 'quiet' ? 'text' : tone === 'link' ? 'link' : 'default';
  const button = (
    <AntdButton
      type={type}
      className={tone === 'link' ? (styles['link'] ?? '') : ''}
      danger={tone === 'danger'}
      icon={icon}
      autoInsertSpace={false}
      disabled={isDisabled ?? false}
      loading={isBusy ? { delay: 300 } : false}
      htmlType={isSubmit || form !== undefined ? 'submit' : 'button'}
      data-testid={testId}
      {...(form === undefined ? {} : { form })}
      {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
      {...(onClick ? { onClick } : {})}
    >
      {children}
    </AntdButton>
  );
  return tooltip ? <Tooltip title={tooltip}>{button}</Tooltip> : button;
}

interface IconButtonProps {
  /** What the button does, for the tooltip and for screen readers. */
  readonly label: string;
  readonly icon: ReactNode;
  readonly onClick?: () => void;
  readonly isDisabled?: boolean;
  readonly isPressed?: boolean;
  readonly testId?: string;
}

/** Square button with an icon only; its label is spoken and shown as tooltip. */
export function IconButton({ label, icon, onClick, isDisabled, isPressed, testId }: IconButtonProps) {
  return (
    <Tooltip title={label} mouseEnterDelay={0.4}>
      <AntdButton
        type="text"
        icon={icon}
        aria-label={label}
        disabled={isDisabled ?? false}
        data-testid={testId}
        {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
        {...(onClick ? { onClick } : {})}
      />
    </Tooltip>
  );
}
