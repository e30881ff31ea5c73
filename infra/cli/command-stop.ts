/** Ends a command with a sentence: it was called wrongly (64), or its input cannot be read (2). */
export class CommandStop extends Error {
  override readonly name = 'CommandStop';
  readonly exitCode: 2 | 64;

  constructor(exitCode: 2 | 64, message: string, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
