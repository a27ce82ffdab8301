import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountLayout } from '../../shared/account/AccountLayout.tsx';
import { UnverifiedAddress } from '../../shared/account/UnverifiedAddress.tsx';
import { RefusalNotice } from '../../shared/errors/RefusalNotice.tsx';
import { Loading } from '../../shared/Loading.tsx';
import { Restricted } from '../../shared/permissions/Restricted.tsx';
import { restrictionOf } from '../../shared/permissions/restriction.ts';
import { usePermission } from '../../shared/permissions/usePermission.ts';
import { queries, refusalOf } from '../../shared/queries.ts';
import { PageTitle } from '../../shared/words/PageTitle.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { AddressChange } from './AddressChange.tsx';
import { ContactList } from './ContactList.tsx';
import { PhoneChange } from './PhoneChange.tsx';

export type Editing = { what: 'address'; id: string } | { what: 'phone' };
type Done = 'addressDone' | 'verifyDone' | 'phoneDone';

/** Mail addresses and phone number: masked on screen (M7), changed with the current value typed in full (M8). */
export function ContactPage() {
  const { t } = useTranslation();
  const { data: account, error } = useQuery(queries.account);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const why = restrictionOf(usePermission('changeContact'));
  const refusal = account === undefined ? refusalOf(error) : null;
  const title = t('account.contact');

  const begin = (next: Editing) => {
    setDone(null);
    setEditing(next);
  };
  const finish = (what: Done) => {
    setDone(what);
    setEditing(null);
  };
  const close = () => setEditing(null);
  const address = editing?.what === 'address' ? account?.addresses.find(({ id }) => id === editing.id) : null;

  return (
    <AccountLayout
      path={[t('passkeys.navAccount'), t('passkeys.navCustomer'), t('passkeys.navRegistered'), title]}
    >
      <div>
        <PageTitle>{title}</PageTitle>
        <p>{t('account.contactLede')}</p>
      </div>
      {why === null ? null : <Restricted action="changeContact" why={why} />}
      {refusal === null ? null : <RefusalNotice refusal={refusal} />}
      {account === undefined && refusal === null ? <Loading /> : null}
      {done === null ? null : (
        <Notice tone="good" live="status" testId="contact-done">
          <p>{t(`account.${done}`)}</p>
        </Notice>
      )}
      {account === undefined || editing !== null ? null : (
        <>
          <UnverifiedAddress />
          <ContactList account={account} changeable={why === null} onChange={begin} />
        </>
      )}
      {account && editing?.what === 'phone' ? (
        <PhoneChange account={account} onDone={() => finish('phoneDone')} onBack={close} />
      ) : null}
      {account && address ? (
        <AddressChange
          account={account}
          address={address}
          onDone={() => finish(address.verified ? 'addressDone' : 'verifyDone')}
          onBack={close}
        />
      ) : null}
    </AccountLayout>
  );
}
