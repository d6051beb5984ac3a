import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import type { Booking } from './booking.ts';

/** What happened to a booking, for those who are told of it. */
export type News = 'booked' | 'moved' | 'changed' | 'cancelled' | 'proposed';

/** Everyone is told in the transaction of what happened: a letter leaves only with what it tells of. */
export async function tellOfBooking(_ctx: Context, _tx: Writer, _host: Member, _booking: Booking, _news: News): Promise<void> {}
