import { createPortal } from 'react-dom';
import { assertNever } from '../../../server/contract/assertNever.ts';
import { DepositDialog } from './deposit/DepositDialog.tsx';
import { ReceiptDialog } from './receipt/ReceiptDialog.tsx';
import { WithdrawDialog } from './withdraw/WithdrawDialog.tsx';

export type OpenedDialog = { kind: 'withdraw' } | { kind: 'deposit' } | { kind: 'receipt'; id: string };

interface CashDialogsProps {
  opened: OpenedDialog;
  /** The page that the panel stands in: its own window when it was taken out. */
  page: Document;
  onClose: () => void;
}

/** Over the whole window, and not in the panel: a panel behind another tab is out of the page. */
export function CashDialogs({ opened, page, onClose }: CashDialogsProps) {
  return createPortal(dialogOf(opened, onClose), page.body);
}

function dialogOf(opened: OpenedDialog, onClose: () => void) {
  switch (opened.kind) {
    case 'withdraw':
      return <WithdrawDialog onClose={onClose} />;
    case 'deposit':
      return <DepositDialog onClose={onClose} />;
    case 'receipt':
      return <ReceiptDialog id={opened.id} onClose={onClose} />;
    default:
      return assertNever(opened);
  }
}
