import { PlainError } from '../kit/plain-error.ts';

/** The embedded server could not be started or joined. The message is a sentence for the operator, followed by the last lines the server wrote, if it wrote any. */
export class PostgresDidNotStart extends PlainError {
  override readonly name = 'PostgresDidNotStart';

  constructor(sentence: string, lastLines = '') {
    super(lastLines === '' ? sentence : `${sentence}\n\n${lastLines}`);
  }
}
