import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { showKey } from '../../../shared/commands/keyText.ts';
import { useKeymap } from '../../../shared/commands/useKeymap.ts';
import { useIssueName } from '../../../shared/markets/useIssueName.ts';
import styles from './Palette.module.css';
import type { PaletteItem } from './paletteItems.ts';

interface PaletteRowProps {
  id: string;
  item: PaletteItem;
  chosen: boolean;
  onChoose: () => void;
}

export function PaletteRow({ id, item, chosen, onChoose }: PaletteRowProps) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const unable = item.kind === 'command' && !item.able;
  return (
    <div
      ref={ref}
      id={id}
      role="option"
      aria-selected={chosen}
      aria-disabled={unable || undefined}
      className={styles.row}
      // The keyboard chooses from the field above.
      onPointerUp={unable ? undefined : onChoose}
    >
      <RowWords item={item} />
    </div>
  );
}

function RowWords({ item }: { item: PaletteItem }) {
  const { t } = useTranslation();
  const { keymap } = useKeymap();
  const nameOf = useIssueName();
  if (item.kind === 'issue') {
    return (
      <>
        <span>
          <span className={styles.code}>{item.symbol}</span> {nameOf(item.symbol)}
        </span>
        <span className={styles.side}>{t('commands.issue')}</span>
      </>
    );
  }
  if (item.kind === 'panel') {
    return (
      <>
        <span>{t(`workspace.kind.${item.panel}`)}</span>
        <span className={styles.side}>{t('commands.addPanel')}</span>
      </>
    );
  }
  const [key] = keymap[item.id];
  return (
    <>
      <span>{t(`commands.name.${item.id}`)}</span>
      <span className={styles.side}>
        {item.able ? key === undefined ? null : <kbd>{showKey(key)}</kbd> : t('commands.cannotNow')}
      </span>
    </>
  );
}
