export const connection = {
  label: 'Connection',
  connected: 'Connected',
  connecting: 'Connecting',
  lost: 'The connection to the server is lost',
  lostNext: 'Reconnecting by itself. What you typed is kept.',
  restarting: 'The server is restarting',
  failed: 'The server cannot be started',
  failedNext: 'Open the app again. If that does not help, call the help desk.',
  again: 'The connection is back.',
} as const;
