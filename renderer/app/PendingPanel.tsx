export function PendingPanel() {
  return null;
}
