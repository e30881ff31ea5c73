/** The command was called wrongly (exit 64), or its input cannot be read (exit 2). */
export class DemoStop extends Error {
  override readonly name = 'DemoStop';
  readonly exitCode: 2 | 64;

  constructor(exitCode: 2 | 64, message: string, options?: ErrorOptions) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
