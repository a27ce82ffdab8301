import { useTranslation } from 'react-i18next';
import { DemoFrame } from '../../shared/demo/DemoFrame.tsx';
import { useDemoAuthenticatorSwitch, useEnvironment } from '../../shared/environment/useEnvironment.ts';
import { Button } from '../../ui/Button.tsx';

/** Where the embedded demo can simulate an authenticator, this switches it on and off. */
export function DemoAuthenticatorControl() {
  const { t } = useTranslation();
  const state = useEnvironment()?.facts.demoAuthenticator ?? 'absent';
  const change = useDemoAuthenticatorSwitch();
  if (state === 'absent') return null;
  const on = state === 'on';
  return (
    <DemoFrame title={t('places.platformName.demo')} note={t('places.demoNote')} testId="demo-authenticator">
      <div>
        <Button size="small" aria-pressed={on} onClick={() => void change(!on)}>
          {t(on ? 'places.stopDemo' : 'places.useDemo')}
        </Button>
      </div>
    </DemoFrame>
  );
}
