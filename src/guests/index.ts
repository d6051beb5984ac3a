export { guestsApi } from './api.ts';
export { GuestFields } from './book-form.tsx';
export { GuestRefused, readGuestWords } from './guest-input.ts';
export { closedView } from './closed-page.tsx';
export { sayFaults, sayTooOften } from './say-faults.ts';
export { tooOften } from './too-often.ts';
export { tooOftenView } from './too-often-page.tsx';
export { guestRoutes } from './web.ts';
export { linkRoute } from './web-link.ts';
