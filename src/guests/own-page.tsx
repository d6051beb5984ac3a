import type { ComponentChildren } from 'preact';
import type { Host } from '../accounts/index.ts';
import { type Booking, bookingName, eventOf, type Guest, isOver, roomAddress, type Site, turned, whereOf } from '../booking/index.ts';
import { calendarLinks } from '../icalendar/index.ts';
import { Button, Card, CopyText, Details, Form, LinkButton, Notice, PageHead, ReadBy, Row, Section, Stack, useReader, useTexts, When } from '../ui/index.ts';
import { texts } from './texts.ts';

export type OwnProps = {
  readonly host: Host;
  readonly booking: Booking;
  readonly guest: Guest;
  readonly site: Site;
  readonly mails: boolean;
  /** What was just done, by its name. */
  readonly done?: 'moved' | 'turned' | 'proposed' | 'kept' | 'taken' | 'over' | 'declined' | undefined;
  readonly isNew?: boolean | undefined;
  /** Where the same kind of meeting can be booked again. */
  readonly again: string | undefined;
};

/** A guest's own page of a meeting. */
export function OwnPage(props: OwnProps) {
  const { host, booking, guest, done } = props;
  const t = useTexts(texts);
  const reader = { ...useReader(), zone: guest.zone };
  const over = isOver(booking, reader.now);
  return (
    <ReadBy value={reader}>
      <PageHead title={bookingName(reader, booking, { host, guest })} lead={<When at={booking.start} />} above={<a href={`/@${host.handle}`}>{host.name}</a>} />
      {done && <Notice tone={['taken', 'over'].includes(done) ? 'care' : 'good'}>{t(`done.${done}`, { host: host.name })}</Notice>}
      {over ? <Over {...props} /> : <Coming {...props} />}
      <p class="soft"><a href={`/meet/${guest.key}/held`}>{t('own.held')}</a></p>
    </ReadBy>
  );
}

function Over({ booking, host, again }: OwnProps) {
  const t = useTexts(texts);
  const byHost = booking.cancelledBy === 'host';
  return (
    <>
      {booking.cancelledAt
        ? <Notice title={t('own.cancelled')}>{t(byHost ? 'own.cancelledByHost' : 'own.cancelledByGuest', { host: host.name })} {byHost && booking.cancelWords}</Notice>
        : <Notice title={t('own.over')}>{t('own.overBody')}</Notice>}
      {again && <Row><LinkButton look={booking.cancelledAt ? 'main' : 'quiet'} href={again}>{t('own.again')}</LinkButton></Row>}
    </>
  );
}

function Coming(props: OwnProps) {
  const { booking, guest, mails, site, isNew } = props;
  const t = useTexts(texts);
  const first = guest.role === 'guest';
  return (
    <Stack gap={6}>
      {isNew && <Notice tone="good" title={t('own.booked')}>{mails ? t('own.mailed', { email: guest.email }) : t('own.noMail')}</Notice>}
      {guest.role === 'third' && <p>{t('third.lead', { guest: booking.guests[0]!.name })}</p>}
      <Proposals {...props} />
      <Facts {...props} />
      <Calendar {...props} />
      {first && <Section title={t('own.link')}><p class="soft">{t('own.lead')}</p><CopyText label={t('own.link')} value={`${site.url}/meet/${guest.key}`} /></Section>}
      {first ? <Changes booking={booking} guest={guest} /> : <Form action={`/meet/${guest.key}/decline`} id="out"><Row><Button>{t('third.out')}</Button></Row></Form>}
    </Stack>
  );
}

function Facts({ booking, guest, host, site }: OwnProps) {
  const t = useTexts(texts);
  const reader = useReader();
  const others = guest.role === 'participant' && !booking.namesShown ? [] : booking.guests.filter(each => each.id !== guest.id && each.name);
  const rows: (readonly [string, ComponentChildren])[] = [
    [t('own.when'), <When at={booking.start} />],
    ...(host.zone === guest.zone ? [] : [[t('own.host', { host: host.name }), <ReadBy value={{ ...reader, zone: host.zone }}><When at={booking.start} /></ReadBy>] as const]),
    [t('own.where'), booking.mode === 'virtual' ? <a href={roomAddress(site.videoUrl, booking)} rel="noreferrer">{t('own.enter')}</a> : whereOf(reader, booking, host.name, site, guest)],
    ...(guest.role === 'guest' && booking.why ? [[t('own.why'), booking.why] as const, [t('own.question'), booking.question] as const] : []),
    ...others.map(each => [each.role === 'third' ? t('own.third') : t('own.who'), each.answer === 'declined' ? t('own.cannot', { name: each.name }) : each.name] as const),
  ];
  return <Card><Details rows={rows} /></Card>;
}

function Calendar({ booking, guest, host, site }: OwnProps) {
  const t = useTexts(texts);
  const reader = useReader();
  const { google, outlook } = calendarLinks(eventOf(reader, booking, { host, guest }, site, reader.now));
  return (
    <Section title={t('own.calendar')}>
      <Row>
        <LinkButton icon="download" href={`/meet/${guest.key}/invite.ics`}>{t('own.ics')}</LinkButton>
        <LinkButton external href={google}>{t('own.google')}</LinkButton>
        <LinkButton external href={outlook}>{t('own.outlook')}</LinkButton>
      </Row>
    </Section>
  );
}

/** What may be done with it; each is one action. */
function Changes({ booking, guest }: Pick<OwnProps, 'booking' | 'guest'>) {
  const t = useTexts(texts);
  const [to] = turned(booking) ?? [];
  const at = (rest: string): string => `/meet/${guest.key}/${rest}`;
  return (
    <Row>
      {booking.typeId && <LinkButton icon="calendar" href={at('times')}>{t('own.move')}</LinkButton>}
      {to && <Form action={at('turn')} id="turn" inline><input type="hidden" name="to" value={to} /><Button>{t(`own.turn.${to}`)}</Button></Form>}
      <LinkButton href={at('propose')}>{t('own.propose')}</LinkButton>
      <LinkButton look="bare" href={at('cancel')}>{t('own.cancel')}</LinkButton>
    </Row>
  );
}

function Proposals({ booking, guest, host }: OwnProps) {
  const t = useTexts(texts);
  const proposal = booking.proposals[0];
  if (!proposal || guest.role !== 'guest') return null;
  if (proposal.by === 'guest') return <Notice>{t('own.proposed', { host: host.name })}</Notice>;
  return (
    <Card title={t('own.hostProposed', { host: host.name })}>
      {proposal.note && <p>{proposal.note}</p>}
      {proposal.starts.map(start => (
        <Form key={start.toISOString()} action={`/meet/${guest.key}/accept`} id={`p${start.getTime()}`} inline>
          <input type="hidden" name="start" value={start.toISOString()} />
          <span><When at={start} /></span> <Button>{t('own.take')}</Button>
        </Form>
      ))}
      <Form action={`/meet/${guest.key}/keep`} id="keep"><Row><Button look="bare">{t('own.keep')}</Button></Row></Form>
    </Card>
  );
}
