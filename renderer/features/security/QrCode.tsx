import { useMemo } from 'react';
import { qrPath } from './qrPath.ts';
import styles from './AuthenticatorPage.module.css';

/** Always dark on white, whatever the theme: many readers know no other. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => qrPath(text), [text]);
  return (
    <svg
      className={styles.qr}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      data-testid="totp-qr"
    >
      <path className={styles.paper} d={`M0 0h${size}v${size}h-${size}z`} />
      <path className={styles.print} d={path} />
    </svg>
  );
}
