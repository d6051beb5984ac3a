import type { FoundCalendar } from './dav.ts';
import type { Provider } from './provider.ts';

/** A way into a CalDAV server; the password is kept sealed and never shown. */
export type Connection = { readonly id: string; readonly provider: Provider; readonly host: string; readonly server: string; readonly user: string; readonly found: readonly FoundCalendar[]; /** The calendar that bookings are written to. */ readonly writeTo: string | null };
