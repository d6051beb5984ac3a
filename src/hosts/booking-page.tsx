import type { ComponentChildren } from 'preact';
import { type Booking, companyOf, guestOf, isOfSeveral, isOver, meetingWith, ProposeFields, roomAddress, sayAnswer, type Site, turned, whereOf } from '../booking/index.ts';
import type { Conversation } from '../conversations/index.ts';
import type { Tongue } from '../kit/texts.ts';
import { Actions, Avatar, Button, Card, Columns, CopyText, Details, Field, Fold, Form, LinkButton, Notice, PageHead, Quote, ReadBy, Row, Stack, TextArea, useReader, useTexts, When, zoneText } from '../ui/index.ts';
import { isBehind } from './did-not-meet.ts';
import { texts } from './texts.ts';

export type BookingProps = { readonly booking: Booking; readonly host: string; readonly site: Site; readonly mails: boolean; /** Whether a cancellation can be taken back. */ readonly canReopen: boolean; readonly talk: Conversation | undefined };

/** The host's page of one meeting. */
export function BookingPage(props: BookingProps) {
  const { booking, mails } = props;
  const t = useTexts(texts);
  const reader = useReader();
  const guest = guestOf(booking);
  const name = nameFor(reader, booking);
  const over = isOver(booking, reader.now);
  return (
    <>
      <PageHead face={<Avatar name={guest.name || name} size="big" />} above={<a href="/bookings">{t('booked.title')}</a>} title={meetingWith(reader, { ...booking, name: booking.title }, name)} lead={<When at={booking.start} />}
        actions={booking.mode === 'virtual' && !over ? <LinkButton look="main" icon="video" external href={roomAddress(props.site.videoUrl, booking)}>{t('one.enter')}</LinkButton> : undefined} />
      {booking.cancelledAt && <Cancelled {...props} name={name} />}
      {isBehind(booking, reader.now) && <Behind {...props} name={name} />}
      {!mails && !over && <Notice>{t('one.noMail', { guest: name })}</Notice>}
      {!over && <Proposals booking={booking} name={name} />}
      <Columns aside={!over && <Changes booking={booking} name={name} mails={mails} />}>
        {isOfSeveral(booking) ? <><Several {...props} />{!mails && <TheirLinks {...props} />}</> : <Facts {...props} name={name} />}
      </Columns>
    </>
  );
}

/** Called off: what was said, and the way back where there is one. */
function Cancelled({ booking, canReopen, name }: BookingProps & { readonly name: string }) {
  const t = useTexts(texts);
  const isMine = booking.cancelledBy === 'host' && booking.start > useReader().now;
  return (
    <>
      <Notice title={t('one.cancelled')}>{t(booking.cancelledBy === 'guest' ? 'one.byGuest' : 'one.byHost', { guest: name })} {booking.cancelWords} {isMine && !canReopen && t('one.told', { guest: name })}</Notice>
      {isMine && <Row>{canReopen && <Form id="reopen" action={`/bookings/${booking.id}/reopen`} inline><Button>{t('one.reopen')}</Button></Form>}<OfferAgain booking={booking} name={name} /></Row>}
    </>
  );
}

/** It had its time: either there is something to write down, or it did not come about, which is nobody's fault. */
function Behind({ booking, talk, name }: BookingProps & { readonly name: string }) {
  const t = useTexts(texts);
  if (!talk || talk.writtenAt) return null;
  if (talk.missedAt) return <Notice title={t('one.missed')} actions={<OfferAgain booking={booking} name={name} />}>{t('one.missedBody')}</Notice>;
  return (
    <Row>
      <LinkButton look="main" icon="edit" href={`/conversations/${talk.id}/edit`}>{t('one.writeDown')}</LinkButton>
      <Form id="missed" action={`/bookings/${booking.id}/missed`} inline><Button>{t('one.notMet')}</Button></Form>
    </Row>
  );
}

const OfferAgain = ({ booking: { person }, name }: ChangesProps) => person && <LinkButton icon="clock" href={`/suggestions/new?person=${person}`}>{useTexts(texts)('one.offerAgain', { guest: name })}</LinkButton>;

/** With whom the host meets, or that their data were deleted. */
const nameFor = (reader: Tongue, booking: Booking): string => (guestOf(booking).name && companyOf(reader, booking)) || texts(reader)('booked.forgotten');

function Facts({ booking, host, site, name }: BookingProps & { readonly name: string }) {
  const t = useTexts(texts);
  const reader = useReader();
  const guest = guestOf(booking);
  const third = booking.guests.find(({ role }) => role === 'third');
  const rows: (readonly [string, ComponentChildren])[] = [
    [t('one.when'), <When at={booking.start} />],
    ...(guest.zone === reader.zone || guest.forgottenAt ? [] : [[t('one.theirs', { guest: name }), <ReadBy value={{ ...reader, zone: guest.zone }}><When at={booking.start} /></ReadBy>] as const]),
    [t('one.where'), whereOf(reader, booking, host, site)],
    ...(guest.email ? [[t('one.email'), <a href={`mailto:${guest.email}`}>{guest.email}</a>] as const] : []), ...(guest.phone ? [[t('one.phone'), guest.phone] as const] : []),
    ...(third?.name ? [[t('one.third'), <>{third.name}, <a href={`mailto:${third.email}`}>{third.email}</a>: {sayAnswer(reader, third.answer)}</>] as const] : []),
    [t('one.answer'), sayAnswer(reader, guest.answer)], ...booking.forwarded.map(({ name: other, email, answer }) => [t('one.forwarded'), `${other || email}: ${sayAnswer(reader, answer)}`] as const), ...booking.answers.filter(({ answer }) => answer).map(({ question, answer }) => [question, answer] as const),
  ];
  return (
    <>
      {booking.why && <Card title={t('one.why')}><Quote>{booking.why}</Quote></Card>}
      {booking.question && <Card title={t('one.question')}><Quote>{booking.question}</Quote></Card>}
      <Card><Details rows={rows} /></Card>
      <Ways booking={booking} />
    </>
  );
}

function Ways({ booking }: Pick<BookingProps, 'booking'>) {
  const t = useTexts(texts);
  return (
    <Row>
      {booking.person && <LinkButton icon="person" href={`/people/${booking.person}`}>{t('one.person')}</LinkButton>}
      {booking.conversation && <LinkButton icon="book" href={`/conversations/${booking.conversation}`}>{t('one.brief')}</LinkButton>}
      {booking.guests.some(({ role }) => role === 'third') && <LinkButton icon="circles" href={`/polls/new?three&booking=${booking.id}`}>{t('one.forThree')}</LinkButton>}
      <LinkButton icon="download" href={`/bookings/${booking.id}/invite.ics`}>{t('one.ics')}</LinkButton>
    </Row>
  );
}

/** Several who found a time together: each with their answer and their own clock. */
function Several({ booking, host, site }: BookingProps) {
  const t = useTexts(texts);
  const reader = useReader();
  const rows: (readonly [string, ComponentChildren])[] = [
    [t('one.when'), <When at={booking.start} />], [t('one.where'), whereOf(reader, booking, host, site)],
    ...booking.guests.map(guest => [guest.name || t('booked.forgotten'), guest.forgottenAt ? '' : <>{sayAnswer(reader, guest.answer)} · <ReadBy value={{ ...reader, zone: guest.zone }}><When at={booking.start} as="time" /> {zoneText({ ...reader, zone: guest.zone }, booking.start)}</ReadBy>{guest.email && <> · <a href={`mailto:${guest.email}`}>{guest.email}</a></>}</>] as const),
    ...booking.forwarded.map(({ name: other, email, answer }) => [t('one.forwarded'), `${other || email}: ${sayAnswer(reader, answer)}`] as const),
  ];
  return <><Card><Details rows={rows} /></Card><Ways booking={{ ...booking, person: null }} /></>;
}

/** Where no mail goes out, the host passes on to everyone the page that says when, where, or that it is called off. */
function TheirLinks({ booking, site }: BookingProps) {
  const t = useTexts(texts);
  return <Stack>{booking.guests.filter(({ forgottenAt }) => !forgottenAt).map(({ id, name, key }) => <CopyText key={id} label={t('one.theirLink', { name })} value={`${site.url}/meet/${key}`} />)}</Stack>;
}

type ChangesProps = { readonly booking: Booking; readonly name: string };

function Changes({ booking, name, mails }: ChangesProps & Pick<BookingProps, 'mails'>) {
  const t = useTexts(texts);
  const [to] = turned(booking) ?? [];
  const at = (rest: string): string => `/bookings/${booking.id}/${rest}`;
  return (
    <Stack>
      {to && <Form id="turn" action={at('turn')}><input type="hidden" name="to" value={to} /><Button>{t(`one.turn.${to}`)}</Button></Form>}
      <Fold summary={t('one.move')}>
        <p class="hint">{t('one.moveLead')}</p>
        <Form id="move" action={at('move')}>
          <Field name="start" label={t('one.moveTo')} control={wires => <input type="datetime-local" step={300} {...wires} />} />
          <Actions><Button>{t('one.moveGo')}</Button></Actions>
        </Form>
      </Fold>
      {!isOfSeveral(booking) && <Fold summary={t('one.propose')}><p class="hint">{t('one.proposeLead', { guest: name })}</p><Form id="propose" action={at('propose')}><ProposeFields /></Form></Fold>}
      <Fold summary={t('one.cancel')}>
        <p class="hint">{t(mails ? 'one.cancelMailed' : 'one.cancelQuiet', { guest: name })}</p>
        <Form id="cancel" action={at('cancel')}><TextArea name="words" label={t('one.cancelWords', { guest: name })} rows={2} optional /><Actions><Button look="grave">{t('one.cancelGo')}</Button></Actions></Form>
      </Fold>
    </Stack>
  );
}

function Proposals({ booking, name }: ChangesProps) {
  const t = useTexts(texts);
  const proposal = booking.proposals[0];
  if (!proposal) return null;
  if (proposal.by === 'host') return <Notice>{t('one.youProposed', { guest: name })}</Notice>;
  return (
    <Card title={t('one.theyPropose', { guest: name })}>
      {proposal.note && <p>{proposal.note}</p>}
      {proposal.starts.map(start => (
        <Form key={start.toISOString()} id={`p${start.getTime()}`} action={`/bookings/${booking.id}/accept`} inline>
          <input type="hidden" name="start" value={start.toISOString()} /><span><When at={start} /></span><Button>{t('one.take')}</Button>
        </Form>
      ))}
      <Form id="keep" action={`/bookings/${booking.id}/keep`}><Row><Button look="bare">{t('one.keep')}</Button></Row></Form>
    </Card>
  );
}
