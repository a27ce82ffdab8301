import { useId, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import styles from './Dialog.module.css';

interface DialogProps {
  title: string;
  children: ReactNode;
  /** Escape or the page asks to close. Leave out where closing is no choice. */
  onClose?: (() => void) | undefined;
  size?: 'normal' | 'wide';
}

/** A native modal dialog: the browser traps focus, makes the rest inert, and puts focus back at the end. */
export function Dialog({ title, children, onClose, size = 'normal' }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // A layout effect: its end comes while the dialog is still in the page, and only then does close() put focus back.
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      className={`${styles.dialog} ${styles[size]}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      onClose={(event) => {
        // Escape twice in a row closes it unasked: a page may say no to the first one only.
        const { currentTarget: dialog } = event;
        if (dialog.open) return;
        if (onClose === undefined) dialog.showModal();
        else onClose();
      }}
    >
      <h2 id={titleId} className={styles.title} tabIndex={-1}>
        {title}
      </h2>
      <div className={styles.body}>{children}</div>
    </dialog>
  );
}
