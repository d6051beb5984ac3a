/** A message as a file tells of it. People are named by their `seq` among the incoming people of the same transaction. */
export type IncomingMessage = {
  readonly seq: number;
  readonly source: string;
  /** Where it stands, for whoever asks why it was left out. */
  readonly file: string;
  readonly line: number;
  readonly sender: number;
  readonly recipients: readonly number[];
  /** ISO instant in UTC. */
  readonly at: string;
  readonly thread: string;
  readonly threadTitle: string;
  readonly subject: string;
  readonly body: string;
};

export type TakenInMessages = { readonly created: number; readonly updated: number; readonly unchanged: number };
