import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { GuardedAction } from '../../../server/contract/policyWords.ts';
import { paths } from '../paths.ts';
import { RestrictedTag } from '../permissions/RestrictedTag.tsx';
import styles from './AccountLayout.module.css';

/** The account area; its menu shows the path of rule D4 as it is written. */
export function AccountLayout({ path, children }: { path: readonly string[]; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={styles.layout}>
      <nav className={styles.nav} aria-label={t('passkeys.navLabel')}>
        <p className={styles.top}>{t('passkeys.navAccount')}</p>
        <ul>
          <li>
            <span className={styles.group}>{t('passkeys.navCustomer')}</span>
            <ul>
              <li>
                <span className={styles.group}>{t('passkeys.navRegistered')}</span>
                <ul>
                  <li>
                    <NavLink to={paths.passkeys}>{t('passkeys.title')}</NavLink>
                  </li>
                  <li>
                    <NavLink to={paths.contact} action="changeContact">
                      {t('account.contact')}
                    </NavLink>
                  </li>
                  <li>
                    <NavLink to={paths.payout} action="changePayout">
                      {t('account.payout')}
                    </NavLink>
                  </li>
                </ul>
              </li>
            </ul>
          </li>
          <li>
            <NavLink to={paths.security}>{t('common.menuSecurity')}</NavLink>
          </li>
          <li>
            <NavLink to={paths.history}>{t('history.title')}</NavLink>
          </li>
          <li>
            <NavLink to={paths.notices}>{t('notices.title')}</NavLink>
          </li>
          <li>
            <NavLink to={paths.learn}>{t('learn.title')}</NavLink>
          </li>
        </ul>
      </nav>
      <div className={styles.page}>
        <nav aria-label={t('passkeys.pathLabel')}>
          <ol className={styles.path}>
            {path.map((step, index) => (
              <li key={step} aria-current={index === path.length - 1 ? 'page' : undefined}>
                {step}
              </li>
            ))}
          </ol>
        </nav>
        {children}
      </div>
    </div>
  );
}

interface NavLinkProps {
  to: string;
  /** What the page behind is for: a menu that is restricted in this session is shown as restricted (I8). */
  action?: GuardedAction;
  children: ReactNode;
}

function NavLink({ to, action, children }: NavLinkProps) {
  const [location] = useLocation();
  const here = location === to || location.startsWith(`${to}/`);
  return (
    <Link href={to} className={styles.link ?? ''} aria-current={here ? 'page' : undefined}>
      {children}
      {action === undefined ? null : <RestrictedTag action={action} />}
    </Link>
  );
}
