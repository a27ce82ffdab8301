import { usePageTitle } from './usePageTitle.ts';

/** The one h1 of a page. Focus comes here after a change of page, so that a screen reader starts at the top. */
export function PageTitle({ children }: { children: string }) {
  usePageTitle(children);
  return (
    <h1 tabIndex={-1} data-page-title>
      {children}
    </h1>
  );
}
