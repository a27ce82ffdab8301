export const lock = {
  title: '画面をロックしています',
  lede: '{{name}} 様（{{code}}）の画面です。ご本人が確認すると、続きから始められます。',
  withPasskey: 'パスキーで解除',
  withOther: '本人確認をして解除',
  inBrowser: 'ブラウザーで確認して解除',
  switch: '別の口座でログイン',
  switchTitle: '別の口座でログイン',
  switchLede:
    '{{code}} の画面はロックしたままです。別の口座でログインすると、その画面と入力途中の内容は消去されます。',
  back: 'ロック解除に戻る',
} as const;
