import { useTranslation } from 'react-i18next';
import type { AlertKind } from '../../../shared/alerts/alert.ts';
import { alertKinds } from '../../../shared/alerts/alert.ts';
import { Select } from '../../../ui/Select.tsx';
import styles from './AlertForm.module.css';

interface KindSelectProps {
  value: AlertKind;
  onChange: (kind: AlertKind) => void;
}

export function KindSelect({ value, onChange }: KindSelectProps) {
  const { t } = useTranslation();
  return (
    <label className={styles.select}>
      {t('alerts.condition')}
      <Select value={value} onChange={(event) => onChange(event.target.value as AlertKind)}>
        {alertKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`alerts.kind.${kind}`)}
          </option>
        ))}
      </Select>
    </label>
  );
}
