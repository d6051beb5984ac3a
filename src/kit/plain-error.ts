/** What the operator can mend: the message is a sentence that says what is off and what to do, so no stack goes with it. */
export class PlainError extends Error {
  override readonly name: string = 'PlainError';
}
