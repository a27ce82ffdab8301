import { useId, useRef } from 'react';
import type { ReactNode, ToggleEvent } from 'react';
import styles from './PopMenu.module.css';

interface PopMenuProps {
  /** Names the button and what it opens. */
  label: string;
  /** What the button shows. */
  face: ReactNode;
  /** Buttons that end the menu spread `closing` over themselves. */
  children: (closing: Closing) => ReactNode;
  testId?: string;
}

/** Attributes with which a button puts the menu away, after its own act. */
export interface Closing {
  popoverTarget: string;
  popoverTargetAction: 'hide';
}

const edgePx = 4;

/** A button with a small list of acts over the panel. A native popover: Escape and a click elsewhere close it. */
export function PopMenu({ label, face, children, testId }: PopMenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const place = ({ newState }: ToggleEvent<HTMLDivElement>): void => {
    const list = menu.current;
    const opener = button.current?.getBoundingClientRect();
    if (newState !== 'open' || list === null || opener === undefined) return;
    const view = list.ownerDocument.documentElement;
    const { width, height } = list.getBoundingClientRect();
    const below = opener.bottom + height + edgePx <= view.clientHeight;
    list.style.left = `${Math.max(edgePx, Math.min(opener.right - width, view.clientWidth - width - edgePx))}px`;
    list.style.top = `${Math.max(edgePx, below ? opener.bottom : opener.top - height)}px`;
    list.querySelector<HTMLElement>('button, input')?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.opener}
        popoverTarget={id}
        aria-label={label}
        title={label}
        data-testid={testId}
      >
        {face}
      </button>
      <div
        ref={menu}
        id={id}
        popover="auto"
        role="group"
        aria-label={label}
        className={styles.menu}
        onToggle={place}
      >
        {children({ popoverTarget: id, popoverTargetAction: 'hide' })}
      </div>
    </>
  );
}
