import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { InstrumentView } from '../../../../server/contract/marketData.ts';
import { useIssueName } from '../../../shared/markets/useIssueName.ts';
import { Field } from '../../../ui/Field.tsx';

interface IssueFieldProps {
  value: string;
  onChange: (value: string) => void;
  list: readonly InstrumentView[];
  /** What the text means now. */
  found: InstrumentView | undefined;
  problem: string | undefined;
}

/** An issue by code, name or reading; the browser's own list offers them all. */
export function IssueField({ value, onChange, list, found, problem }: IssueFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const issueName = useIssueName();
  const means = found && `${found.symbol} ${issueName(found.symbol)}`;
  return (
    <div>
      <Field
        label={t('alerts.issue')}
        value={value}
        list={id}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
        hint={means === undefined ? t('alerts.issueHint') : means === value ? '' : means}
        problem={problem}
      />
      <datalist id={id}>
        {list.map(({ symbol }) => (
          <option key={symbol} value={`${symbol} ${issueName(symbol)}`}>
            {issueName(symbol)}
          </option>
        ))}
      </datalist>
    </div>
  );
}
