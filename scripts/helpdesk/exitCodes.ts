/** How the command ends. */
export const exitCodes = {
  done: 0,
  /** The relying party refused. */
  refused: 1,
  /** The command line is not usable. */
  usage: 2,
  /** No relying party could be reached. */
  unreachable: 3,
} as const;

/** Ends the command with words for the operator. */
export class HelpDeskError extends Error {
  override readonly name = 'HelpDeskError';
  readonly exitCode: number;

  constructor(message: string, exitCode: number) {
    super(message);
    this.exitCode = exitCode;
  }
}
