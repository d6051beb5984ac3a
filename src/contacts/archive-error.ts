import { PlainError } from '../kit/plain-error.ts';

export type ArchiveFault =
  | 'empty' | 'not-an-archive' | 'broken-zip' | 'encrypted-zip' | 'unsafe-name' | 'too-large' | 'web-page' | 'spreadsheet'
  | 'no-header' | 'nothing-to-read' | 'unknown-format';

/** A file that cannot be read as a whole. The message says what is wrong, where, and what to do. */
export class ArchiveError extends PlainError {
  override readonly name = 'ArchiveError';
  readonly fault: ArchiveFault;
  readonly file: string;

  constructor(fault: ArchiveFault, file: string, sentence: string) {
    super(sentence);
    this.fault = fault;
    this.file = file;
  }
}
