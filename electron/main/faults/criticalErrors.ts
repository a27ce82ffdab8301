import { app, dialog } from 'electron';
import type { Language } from '../../ipc/contract.ts';

const words = {
  ja: {
    title: 'Tegata を終了します',
    text: '予期しないエラーが起きたため、アプリを続けられません。もう一度起動してください。繰り返す場合は、次のログファイルをサポート窓口にお送りください。',
  },
  en: {
    title: 'Tegata has to close',
    text: 'An unexpected error occurred and the app cannot go on. Please start it again. If it happens again, send this log file to your help desk:',
  },
} satisfies Record<Language, { title: string; text: string }>;

export interface CriticalErrorDeps {
  readonly log: (line: string) => void;
  readonly logPath: string;
  readonly language: () => Language;
}

/**
 * A bug that nothing caught leaves the main process in an unknown state: write it down, tell the customer
 * where, and leave. Details go to the file only.
 */
export function installCriticalErrorHandler(deps: CriticalErrorDeps): void {
  let leaving = false;
  const leave = (kind: string) => (error: unknown) => {
    deps.log(`${kind}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    if (leaving) return;
    leaving = true;
    const { title, text } = words[deps.language()];
    dialog.showErrorBox(title, `${text}\n\n${deps.logPath}`);
    app.exit(1);
  };
  process.on('uncaughtException', leave('uncaught exception'));
  process.on('unhandledRejection', leave('unhandled rejection'));
}
