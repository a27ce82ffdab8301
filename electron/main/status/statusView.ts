import type { EmbeddedFatalCode } from '../../../server/contract/embedded.ts';

/** What a status page can be about. `detail` names the file or port; it is shown as it is, escaped. */
export type StatusView =
  | { readonly kind: 'starting' }
  | { readonly kind: 'restarting' }
  | { readonly kind: 'failed'; readonly code: EmbeddedFatalCode; readonly detail: string }
  | { readonly kind: 'pageCrashed'; readonly detail: string };

/** Which text a view takes: one per fatal code. */
export type StatusTopic = Exclude<StatusView['kind'], 'failed'> | EmbeddedFatalCode;

export function statusTopic(view: StatusView): StatusTopic {
  return view.kind === 'failed' ? view.code : view.kind;
}
