import { contextBridge, ipcRenderer } from 'electron';
import type {
  CallReply,
  CallRequest,
  CallResult,
  Channel,
  EventName,
  EventPayload,
  TegataShell,
} from '../ipc/contract.ts';

function call<C extends Channel>(channel: C, request: CallRequest<C>): Promise<CallResult<CallReply<C>>> {
  return ipcRenderer.invoke(channel, request) as Promise<CallResult<CallReply<C>>>;
}

/** Electron's event object gives access to the sender; the page gets the payload alone. */
function listen<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): () => void {
  const forward = (_: unknown, payload: EventPayload<E>): void => listener(payload);
  ipcRenderer.on(event, forward);
  return () => {
    ipcRenderer.removeListener(event, forward);
  };
}

// SECURITY: E-11
const shell = {
  getEnvironment: () => call('environment:get', {}),
  probePc: () => call('environment:probe', {}),
  setLanguage: (language) => call('language:set', { language }),
  setTheme: (theme) => call('theme:set', { theme }),
  openExternal: (link) => call('external:open', { link }),
  answerAccountChoice: (requestId, credentialId) =>
    call('account-choice:answer', { requestId, credentialId }),
  beginHandOff: () => call('hand-off:begin', {}),
  openHandOff: (handOffId) => call('hand-off:open', { handOffId }),
  endHandOff: () => call('hand-off:end', {}),
  notify: ({ title, body }) => call('notice:show', { title, body }),
  getRelyingPartyState: () => call('relying-party:get', {}),
  takePcLock: () => call('pc-lock:take', {}),
  getDemoAuthenticator: () => call('demo-authenticator:get', {}),
  setDemoAuthenticator: (on) => call('demo-authenticator:set', { on }),
  onAccountChoice: (listener) => listen('account-choice:asked', listener),
  onHandOffAnswered: (listener) => listen('hand-off:answered', listener),
  onRelyingPartyState: (listener) => listen('relying-party:changed', ({ state }) => listener(state)),
  onPcLocked: (listener) => listen('pc:locked', ({ why }) => listener(why)),
  onLanguage: (listener) => listen('language:changed', ({ language }) => listener(language)),
} satisfies TegataShell;

contextBridge.exposeInMainWorld('tegata', shell);
