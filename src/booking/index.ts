export { bookingRoutes } from './web.ts';
export { bookingApi } from './api-guest.ts';
export { bookMeeting } from './book.ts';
export { type Booking, SlotTaken } from './booking.ts';
export { remindTask } from './jobs.ts';
export { takeCalendarReply } from './take-calendar-reply.ts';
