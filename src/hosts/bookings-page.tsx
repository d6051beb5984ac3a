import { type Booking, companyOf, guestOf } from '../booking/index.ts';
import { meetingName, Meetings } from '../meetings/index.ts';
import { Card, EmptyState, FaceLine, Filters, LinkButton, Row, Tag, useReader, useTexts, When } from '../ui/index.ts';
import { texts } from './texts.ts';

type PageProps = { readonly bookings: readonly Booking[]; readonly which: 'coming' | 'past' };

/** A member's meetings: those to come, or those that are over. */
export function BookingsPage({ bookings, which }: PageProps) {
  const t = useTexts(texts);
  const sides = [{ href: '/bookings', label: t('booked.coming'), current: which === 'coming' }, { href: '/bookings?side=past', label: t('booked.past'), current: which === 'past' }];
  return (
    <Meetings side="booked" lead={which === 'coming' ? t('booked.lead', { count: bookings.length }) : undefined}>
      <Row spread><Filters label={t('booked.sides')} filters={sides} /><a href="/meetings/why">{t('why.link')}</a></Row>
      {bookings.length === 0 && <Empty which={which} />}
      {bookings.map(booking => <BookingLine key={booking.id} booking={booking} />)}
    </Meetings>
  );
}

function Empty({ which }: Pick<PageProps, 'which'>) {
  const t = useTexts(texts);
  if (which === 'past') return <EmptyState icon="calendar" title={t('booked.noPast')}>{t('booked.noPastBody')}</EmptyState>;
  return <EmptyState icon="cup" title={t('booked.none')} actions={<LinkButton look="main" href="/meetings">{t('booked.open')}</LinkButton>}>{t('booked.noneBody')}</EmptyState>;
}

function BookingLine({ booking }: { readonly booking: Booking; readonly key?: string }) {
  const t = useTexts(texts);
  const reader = useReader();
  const guest = guestOf(booking);
  const name = (guest.name && companyOf(reader, booking)) || t('booked.forgotten');
  return (
    <Card>
      <Row spread><FaceLine name={name} href={`/bookings/${booking.id}`} note={<>{meetingName(reader, { ...booking, name: booking.title })} · <When at={booking.start} /></>} /><Marks booking={booking} /></Row>
      {booking.question && <p class="soft">{booking.question}</p>}
    </Card>
  );
}

function Marks({ booking }: { readonly booking: Booking }) {
  const t = useTexts(texts);
  if (booking.cancelledAt) return <Tag>{t('booked.cancelled')}</Tag>;
  if (booking.proposals.some(({ by }) => by === 'guest')) return <Tag tone="lake">{t('booked.proposed')}</Tag>;
  return guestOf(booking).answer === 'declined' ? <Tag tone="care">{t('booked.declined')}</Tag> : null;
}
