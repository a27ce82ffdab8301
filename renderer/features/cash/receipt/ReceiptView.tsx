import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../../../server/contract/receipts.ts';
import { receiptText } from '../../../../server/contract/receipts.ts';
import { saveTextFile } from '../../../shared/csv/saveTextFile.ts';
import { RefusalNotice } from '../../../shared/errors/RefusalNotice.tsx';
import { Loading } from '../../../shared/Loading.tsx';
import { receiptQuery, refusalOf } from '../../../shared/queries.ts';
import { useFacts } from '../../../shared/stepUp/useFacts.ts';
import { useFormat } from '../../../shared/words/useFormat.ts';

import { Actions } from '../../../ui/Actions.tsx';
import { Button } from '../../../ui/Button.tsx';
import styles from '../CashDialogs.module.css';
import { Facts } from '../Facts.tsx';

interface ReceiptViewProps {
  id: string;
  /** Further buttons beside the one that saves the file. */
  children: ReactNode;
}

/** What a passkey signed, and the file that proves it. */
export function ReceiptView({ id, children }: ReceiptViewProps) {
  const { t } = useTranslation();
  const { data: receipt, error } = useQuery(receiptQuery(id));
  const [saved, setSaved] = useState<string | null>(null);
  const refusal = receipt === undefined ? refusalOf(error) : null;
  return (
    <>
      {refusal === null ? null : <RefusalNotice refusal={refusal} />}
      {receipt === undefined && refusal === null ? <Loading /> : null}
      {receipt === undefined ? null : (
        <>
          <p className={styles.note}>{t('money.receiptLede')}</p>
          <ReceiptFacts receipt={receipt} />
        </>
      )}
      <Actions>
        {receipt === undefined ? null : <SaveReceipt receipt={receipt} onSaved={setSaved} />}
        {children}
        <span role="status" className={styles.note}>
          {saved === null ? null : t('money.receiptSaved', { name: saved })}
        </span>
      </Actions>
    </>
  );
}

function ReceiptFacts({ receipt }: { receipt: Receipt }) {
  const { t } = useTranslation();
  const { marketTime: dateTime } = useFormat();
  const facts = useFacts();
  const { action, createdAtMs, credentialId, rpId, id, digest } = receipt;
  return (
    <Facts
      testId="receipt-facts"
      facts={[
        { name: t('money.receiptKind'), value: t(`handOff.action.${action.kind}`) },
        ...facts(action, null).map(({ key, value }) => ({
          name: t(`handOff.fact.${key}`),
          value,
        })),
        { name: t('money.receiptTime'), value: dateTime(createdAtMs) },
        { name: t('money.receiptSite'), value: rpId },
        { name: t('money.receiptPasskey'), value: credentialId },
        { name: t('money.receiptNumber'), value: id },
        { name: t('money.receiptDigest'), value: digest },
      ]}
    />
  );
}

interface SaveReceiptProps {
  receipt: Receipt;
  onSaved: (name: string) => void;
}

function SaveReceipt({ receipt, onSaved }: SaveReceiptProps) {
  const { t } = useTranslation();
  const name = `tegata-receipt-${receipt.id}.json`;
  return (
    <Button
      look="primary"
      onClick={(event) => {
        saveTextFile(event.currentTarget, name, receiptText(receipt), 'application/json');
        onSaved(name);
      }}
      data-testid="receipt-save"
    >
      {t('money.receiptSave')}
    </Button>
  );
}
