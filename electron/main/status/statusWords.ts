import type { Language } from '../../ipc/contract.ts';
import type { StatusTopic } from './statusView.ts';

export interface StatusWords {
  readonly title: string;
  /** What happened and what did not happen. */
  readonly what: string;
  /** The next step; empty where the only thing to do is to wait. */
  readonly next: string;
}

const ja = {
  starting: { title: '起動しています', what: '端末の準備をしています。しばらくお待ちください。', next: '' },
  restarting: {
    title: '再接続しています',
    what: 'アプリ内のサーバーが停止したため、起動し直しています。準備ができると自動で画面に戻ります。',
    next: '',
  },
  corrupt_store: {
    title: 'データファイルを読み取れません',
    what: '保存されているデータファイルが壊れているため、起動を止めました。ファイルには手を加えていません。',
    next: 'バックアップがあれば元に戻し、なければファイルを別の場所へ移してから「再試行」を押してください。ファイルを移すと、そこに保存されていたデモの登録内容は使えなくなります。',
  },
  locked: {
    title: 'データはほかのプログラムで使用中です',
    what: '同じデータフォルダーを別の Tegata が使っているため、起動を止めました。データの二重書き込みは行っていません。',
    next: 'もう一方の Tegata を終了してから「再試行」を押してください。',
  },
  no_port: {
    title: '通信用のポートを使えません',
    what: 'アプリ内の通信に必要なポートが、ほかのプログラムに使われています。',
    next: 'ほかのプログラムを終了してから「再試行」を押してください。',
  },
  bad_config: {
    title: '設定に誤りがあります',
    what: 'アプリ内のサーバーが設定を受け付けなかったため、起動を止めました。',
    next: '下の内容をサポート窓口にお知らせください。設定を直した後は「再試行」で起動できます。',
  },
  bad_policy: {
    title: 'ポリシーに誤りがあります',
    what: '指定されたポリシーを読み込めないため、起動を止めました。場所と理由は下のとおりです。',
    next: 'ポリシーを直すか、別のポリシーを指定してから「再試行」を押してください。',
  },
  failed: {
    title: 'アプリ内のサーバーを起動できません',
    what: '何度か起動を試みましたが、そのたびに停止しました。保存済みのデータには手を加えていません。',
    next: '「再試行」を押しても直らないときは、ログフォルダーの内容をサポート窓口にお送りください（メニューの「ヘルプ」から開けます）。',
  },
  pageCrashed: {
    title: '画面の表示が停止しました',
    what: '画面が続けて停止したため、自動での読み込みを止めました。サーバーは動いており、受け付け済みの内容は失われていません。',
    next: '「再試行」を押すと画面を読み込み直します。',
  },
} satisfies Record<StatusTopic, StatusWords>;

const en = {
  starting: { title: 'Starting', what: 'The terminal is getting ready. One moment, please.', next: '' },
  restarting: {
    title: 'Reconnecting',
    what: 'The server inside the app stopped and is being started again. This window goes on by itself when it is ready.',
    next: '',
  },
  corrupt_store: {
    title: 'A data file cannot be read',
    what: 'A stored data file is damaged, so the app stopped starting. The file has not been touched.',
    next: 'Put a backup back if you have one. If not, move the file somewhere else and press “Try again”; the demo data kept in that file is then no longer available.',
  },
  locked: {
    title: 'The data is in use by another program',
    what: 'Another Tegata uses the same data folder, so this one stopped starting. Nothing was written twice.',
    next: 'Close the other Tegata and press “Try again”.',
  },
  no_port: {
    title: 'No port to communicate on',
    what: 'The port that the app uses internally is taken by another program.',
    next: 'Close the other program and press “Try again”.',
  },
  bad_config: {
    title: 'A setting is wrong',
    what: 'The server inside the app refused its settings, so the app stopped starting.',
    next: 'Please tell your help desk what stands below. Once the setting is corrected, “Try again” starts the app.',
  },
  bad_policy: {
    title: 'The policy is wrong',
    what: 'The policy that was named cannot be used, so the app stopped starting. Where and why stands below.',
    next: 'Correct the policy or name another one, then press “Try again”.',
  },
  failed: {
    title: 'The server inside the app does not start',
    what: 'It was started several times and stopped each time. Stored data has not been touched.',
    next: 'If “Try again” does not help, please send the contents of the log folder to your help desk (menu Help).',
  },
  pageCrashed: {
    title: 'The display stopped',
    what: 'The display stopped twice in a row and is no longer reloaded by itself. The server runs on; nothing that was accepted is lost.',
    next: '“Try again” loads the display anew.',
  },
} satisfies Record<StatusTopic, StatusWords>;

/** Texts of the status pages. */
export const statusWords: Record<Language, Record<StatusTopic, StatusWords>> = { ja, en };

/** Labels of the two keys. */
export const statusActions = {
  ja: { retry: '再試行', quit: '終了' },
  en: { retry: 'Try again', quit: 'Quit' },
} satisfies Record<Language, { retry: string; quit: string }>;
