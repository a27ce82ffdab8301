import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog.tsx';
import type { StepUpProps } from './StepUpBody.tsx';
import { StepUpBody } from './StepUpBody.tsx';

/** Asks the customer to verify again, by whatever ways the relying party offers for this action. */
export function StepUpDialog(props: StepUpProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('stepUp.title')} onClose={props.onClose}>
      <p>{t(`stepUp.why.${props.action.kind}`)}</p>
      <StepUpBody {...props} />
    </Dialog>
  );
}
