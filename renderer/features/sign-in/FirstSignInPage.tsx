import { useLocation } from 'wouter';
import { paths } from '../../shared/paths.ts';
import { FirstSignIn } from './FirstSignIn.tsx';
import styles from './FirstSignInPage.module.css';

export function FirstSignInPage() {
  const [, navigate] = useLocation();
  return (
    <div className={styles.page}>
      <FirstSignIn heading="page" onBack={() => navigate(paths.signIn)} />
    </div>
  );
}
