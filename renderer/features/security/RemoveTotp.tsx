import { useTranslation } from 'react-i18next';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

/** Says what will be gone before anybody verifies for it. */
export function RemoveTotp({ onRemove, onClose }: { onRemove: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('secondFactor.removeTitle')} onClose={onClose}>
      <p>{t('secondFactor.removeText')}</p>
      <Actions>
        <Button look="danger" onClick={onRemove} data-testid="totp-remove-confirm">
          {t('secondFactor.remove')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </Actions>
    </Dialog>
  );
}
