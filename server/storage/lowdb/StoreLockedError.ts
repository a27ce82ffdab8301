/** Another process writes to these data. */
export class StoreLockedError extends Error {
  override readonly name = 'StoreLockedError';
  readonly file: string;
  readonly pid: number;

  constructor(file: string, pid: number) {
    super(
      `The data are in use by process ${pid} (lock file ${file}). ` +
        'Close the other Tegata first; if it hangs, end that process.',
    );
    this.file = file;
    this.pid = pid;
  }
}
