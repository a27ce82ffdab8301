import { useTranslation } from 'react-i18next';
import { shell } from '../../gateways/shell.ts';
import { PopMenu } from '../../ui/PopMenu.tsx';
import type { StudyKind, StudySettings } from './chartSettings.ts';
import { chartSettingsSchema, lengthMax, lengthMin, studyKinds } from './chartSettings.ts';
import styles from './StudyMenu.module.css';

interface StudyMenuProps {
  settings: StudySettings;
  onChange: (change: Partial<StudySettings>) => void;
}

/** Which indicators are shown, and how many bars each looks at. */
export function StudyMenu({ settings, onChange }: StudyMenuProps) {
  const { t } = useTranslation();
  const change = (kind: StudyKind, next: { on: boolean; lengths: readonly number[] }) => {
    // What is typed meanwhile may be no length at all; then the last one stands.
    const parsed = chartSettingsSchema.shape[kind].safeParse(next);
    if (parsed.success) onChange({ [kind]: parsed.data });
  };
  return (
    <PopMenu label={t('chart.indicators')} face={t('chart.indicators')} testId="chart-indicators">
      {() => (
        <>
          {studyKinds.map((kind) => {
            const { on } = settings[kind];
            const lengths: readonly number[] = settings[kind].lengths;
            return (
              <div key={kind} className={styles.row}>
                <label className={styles.study}>
                  <input type="checkbox" checked={on} onChange={() => change(kind, { on: !on, lengths })} />
                  {t(`chart.studyFull.${kind}`)}
                </label>
                {lengths.map((length, at) => (
                  <Length
                    key={at}
                    label={`${t(`chart.studyFull.${kind}`)} ${t('chart.length')} ${at + 1}`}
                    value={length}
                    onChange={(value) => change(kind, { on, lengths: lengths.with(at, value) })}
                  />
                ))}
              </div>
            );
          })}
          <hr />
          <Credit />
        </>
      )}
    </PopMenu>
  );
}

interface LengthProps {
  label: string;
  value: number;
  onChange: (value: number) => void;
}

function Length({ label, value, onChange }: LengthProps) {
  return (
    <input
      // What was kept meanwhile, by this field or another panel, begins it anew.
      key={value}
      type="number"
      className={styles.length}
      aria-label={label}
      min={lengthMin}
      max={lengthMax}
      defaultValue={value}
      onBlur={(event) => {
        onChange(event.target.valueAsNumber);
        if (!event.target.validity.valid) event.target.value = String(value);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onChange(event.currentTarget.valueAsNumber);
      }}
    />
  );
}

const credit = 'TradingView Lightweight Charts™, Copyright © 2025 TradingView, Inc.';
const creditAddress = 'https://www.tradingview.com/';

/** What the licence of the chart library asks for. The shell opens no address outside, so there it is text. */
function Credit() {
  return (
    <p className={styles.credit} lang="en">
      {credit}{' '}
      {shell === null ? (
        <a href={creditAddress} target="_blank" rel="noreferrer">
          {creditAddress}
        </a>
      ) : (
        creditAddress
      )}
    </p>
  );
}
