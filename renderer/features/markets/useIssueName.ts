export { useIssueName } from '../../shared/markets/useIssueName.ts';
