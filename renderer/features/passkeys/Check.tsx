import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';

interface CheckProps {
  ok: boolean;
  title: string;
  children: ReactNode;
}

/** One thing that registration needs, whether it stands, and what to do if not. */
export function Check({ ok, title, children }: CheckProps) {
  const { t } = useTranslation();
  return (
    <li data-ok={ok}>
      <Icon name={ok ? 'check' : 'warning'} />
      <div>
        <h2>
          {title} <VisuallyHidden>{t(ok ? 'passkeys.checkOk' : 'passkeys.checkBad')}</VisuallyHidden>
        </h2>
        {children}
      </div>
    </li>
  );
}
