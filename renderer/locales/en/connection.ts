export const connection = {
  connected: 'Connected',
  connecting: 'Connecting',
  lost: 'The connection to the server is lost',
  lostNext: 'Reconnecting automatically. What you typed is kept.',
  restarting: 'The server is restarting',
  failed: 'The server cannot be started',
  failedNext: 'Open the app again. If that does not help, call the help desk.',
} as const;
