import type { ButtonHTMLAttributes, ReactNode } from 'react';
import styles from './Button.module.css';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'style'> {
  look?: 'primary' | 'buy' | 'sell' | 'secondary' | 'quiet' | 'danger';
  size?: 'small' | 'normal' | 'large';
  wide?: boolean;
  icon?: ReactNode;
  /** Work is going on: further clicks do nothing, and focus stays where it is. */
  busy?: boolean;
}

export function Button(props: ButtonProps) {
  const { look = 'secondary', size = 'normal', wide = false, icon, busy = false, children, ...rest } = props;
  const names = [styles.button, styles[look], styles[size], wide ? styles.wide : undefined];
  return (
    <button
      type="button"
      {...rest}
      className={names.filter(Boolean).join(' ')}
      aria-disabled={busy || rest['aria-disabled'] || undefined}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
    >
      {icon}
      <span>{children}</span>
    </button>
  );
}
