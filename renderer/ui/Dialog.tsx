import { use, useId, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import styles from './Dialog.module.css';
import { UnderOverlay } from './UnderOverlay.ts';

interface DialogProps {
  title: string;
  children: ReactNode;
  /** Escape or the page asks to close. Leave out where closing is no choice. */
  onClose?: (() => void) | undefined;
  size?: 'normal' | 'wide';
}

/** An outer dialog first, or it would lie over this one: the effects of children run before their parents'. */
function show(dialog: HTMLDialogElement): void {
  if (dialog.open) return;
  const outer = dialog.parentElement?.closest('dialog');
  if (outer) show(outer);
  dialog.showModal();
}

/** A native modal dialog: the browser traps focus, makes the rest inert, and puts focus back at the end. */
export function Dialog({ title, children, onClose, size = 'normal' }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const covered = use(UnderOverlay);
  // A layout effect: its end comes while the dialog is still in the page, and only then does close() put focus back.
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (dialog === null || covered) return undefined;
    show(dialog);
    return () => dialog.close();
  }, [covered]);
  return (
    <dialog
      ref={ref}
      className={`${styles.dialog} ${styles[size]}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      onKeyDown={(event) => {
        // Before the browser asks: a page may refuse its first question only, and is not asked again.
        const own = (event.target as Element).closest('dialog') === event.currentTarget;
        if (event.key === 'Escape' && own && onClose === undefined) event.preventDefault();
      }}
      onClose={(event) => {
        // Escape twice in a row closes it unasked where nothing in it has the focus.
        const { currentTarget: dialog } = event;
        if (dialog.open || covered) return;
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
