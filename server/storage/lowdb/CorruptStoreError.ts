/** The file is not what this program writes. It stays as it is; a person decides. */
export class CorruptStoreError extends Error {
  override readonly name = 'CorruptStoreError';
  readonly file: string;

  constructor(file: string, fault: string) {
    super(
      `The data file ${file} cannot be used: ${fault}. It was not changed. ` +
        'Put a good copy in its place, or move it away to begin with no data.',
    );
    this.file = file;
  }
}
