/** An invitation as a file tells of it; `other` is the other side's `seq` among the incoming people of the same transaction. */
export type IncomingInvitation = {
  readonly source: string;
  readonly fromMe: boolean;
  readonly other: number;
  /** ISO instant, or null where the file's date could not be read. */
  readonly sentAt: string | null;
  readonly message: string;
};

export type TakenInInvitations = { readonly created: number; readonly updated: number; readonly unchanged: number };
