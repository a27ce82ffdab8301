import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { paths } from '../../shared/paths.ts';
import { useFormat } from '../../shared/words/useFormat.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { Tag } from '../../ui/Tag.tsx';
import type { FactorState } from './factorStates.ts';
import styles from './SecurityPage.module.css';

interface FactorRowProps {
  state: FactorState;
  /** When the authenticator app was set up. */
  sinceMs: number | null;
  changeable: boolean;
  busy: boolean;
  onPrefer: () => void;
  onRemove: () => void;
}

export function FactorRow({ state: row, sinceMs, changeable, busy, onPrefer, onRemove }: FactorRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { factor, state, preferred, canPrefer } = row;
  const what = t(`factors.name.${factor}`);
  return (
    <tr data-testid={`factor-${factor}`}>
      <th scope="row">
        {what}
        <p className={styles.note}>{t(`secondFactor.what.${factor}`)}</p>
      </th>
      <td>
        <span className={styles.tags}>
          <Tag tone={state === 'ready' ? 'good' : state === 'noMail' ? 'warn' : 'plain'}>
            {t(`secondFactor.${state === 'impossible' ? 'notSet' : state}`)}
          </Tag>
          {preferred ? <Tag tone="action">{t('secondFactor.preferred')}</Tag> : null}
        </span>
        {sinceMs === null ? null : (
          <p className={styles.note}>{t('secondFactor.since', { date: format.dateTime(sinceMs) })}</p>
        )}
        {state === 'impossible' ? <p className={styles.note}>{t('secondFactor.impossible')}</p> : null}
      </td>
      <td className={styles.end}>
        {changeable ? (
          <Actions>
            {canPrefer ? (
              <Button
                size="small"
                busy={busy}
                aria-label={t('secondFactor.preferOf', { what })}
                onClick={onPrefer}
                data-testid={`prefer-${factor}`}
              >
                {t('secondFactor.prefer')}
              </Button>
            ) : null}
            {factor === 'totp' && state === 'notSet' ? (
              <Link href={paths.authenticator} data-testid="totp-set-up">
                {t('secondFactor.set')}
              </Link>
            ) : null}
            {factor === 'totp' && state === 'ready' ? (
              <Button size="small" look="danger" busy={busy} onClick={onRemove} data-testid="totp-remove">
                {t('secondFactor.remove')}
              </Button>
            ) : null}
          </Actions>
        ) : null}
      </td>
    </tr>
  );
}
