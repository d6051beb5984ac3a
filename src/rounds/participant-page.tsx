import { Button, Card, Checkbox, Confirm, dateText, Fold, Form, type FormState, Notice, PageHead, Row, Stack, TextInput, useReader, useTexts, ZoneSelect } from '../ui/index.ts';
import { listFormat } from '../time/intl.ts';
import { weekdays } from '../time/weekdays.ts';
import type { Participant, RoundGroup } from '../groups/index.ts';
import type { ShownPairing } from '../draws/index.ts';
import { texts } from './texts.ts';

export type MineProps = {
  readonly group: RoundGroup;
  readonly me: Participant;
  readonly host: string;
  readonly at: string;
  readonly resting: boolean;
  /** The round that is open, and whether they are out of it. */
  readonly open?: { readonly beginsOn: string; readonly out: boolean } | undefined;
  /** Of the latest round that is drawn: the day it begins, and with whom they have coffee. */
  readonly now?: { readonly beginsOn: string; readonly pairings: readonly ShownPairing[] } | undefined;
  readonly earlier: readonly ShownPairing[];
  readonly others: readonly { readonly id: string; readonly name: string; readonly email: string }[];
  readonly never: readonly string[];
  /** The link went to nobody else, so that what was said in confidence may be shown. */
  readonly theirs: boolean;
  /** They have an account here with the address that the link went to. */
  readonly hasAccount: boolean;
  /** What they typed of themselves, and of their rest, where it needs another look. */
  readonly about?: FormState | undefined;
  readonly rest?: FormState | undefined;
  /** What they said of themselves, or whom they would rather not meet, was kept just now. */
  readonly saved: boolean;
};

/** The page behind a participant's link: in or out, a rest, what they say of themselves, and whom they met. */
export function ParticipantPage(props: MineProps) {
  const t = useTexts(texts);
  const { group, host } = props;
  return (
    <Stack gap={6}>
      <PageHead title={t('mine.title', { group: group.name })} lead={t('mine.lead', { host })} />
      {props.saved && <div role="status"><Notice tone="good">{t('mine.saved')}</Notice></div>}
      {props.now?.pairings.map(pairing => <Now key={pairing.id} {...props} beginsOn={props.now!.beginsOn} pairing={pairing} />)}
      <ThisTime {...props} />
      {props.earlier.length > 0 && <Met {...props} />}
      <About {...props} />
      <Never {...props} />
      <Fold summary={t('mine.held')}><p>{t('mine.held.body', { host })}</p><p><a href={`${props.at}/leave`}>{t('mine.leave')}</a></p></Fold>
    </Stack>
  );
}

/** With whom they have coffee this time, why, and how to reach them. */
function Now({ beginsOn, pairing, me, host, others, at }: MineProps & { readonly beginsOn: string; readonly pairing: ShownPairing; readonly key?: string }) {
  const t = useTexts(texts);
  const reader = useReader();
  const partners = pairing.members.filter(member => member.participant !== me.id).map(member => ({ name: member.name, email: others.find(other => other.id === member.participant)?.email ?? '' }));
  return (
    <Card title={t('mine.now', { names: listFormat(reader.tag).format(partners.map(({ name }) => name)) })}>
      <p class="soft">{t('mine.round', { round: String(pairing.round), day: dateText(reader, beginsOn, 'full') })}</p>
      {pairing.because.length > 0 && <p>{t('mine.why', { because: pairing.because.join(' ') })}</p>}
      {partners.map(({ name, email }) => <p key={name}>{email ? <>{t('mine.reach', { name })} <a href={`mailto:${email}`}>{email}</a>.</> : t('mine.noReach', { host, name })}</p>)}
      <DidYouMeet pairing={pairing} me={me} at={at} />
    </Card>
  );
}

function ThisTime({ open, resting, me, at, theirs, rest }: MineProps) {
  const t = useTexts(texts);
  const reader = useReader();
  const day = (date: string) => dateText(reader, date, 'full');
  if (resting) return <Card title={me.pausedUntil ? t('mine.pausedUntil', { day: day(me.pausedUntil) }) : t('mine.paused')}><Form id="back" action={`${at}/back`}><Button look="main" icon="cup">{t('mine.back')}</Button></Form></Card>;
  return (
    <Card title={open ? t(open.out ? 'mine.isOut' : 'mine.asked', { day: day(open.beginsOn) }) : t('mine.nothing')}>
      {!open && <p class="soft">{t(theirs ? 'mine.hear' : 'mine.look')}</p>}
      {open && (
        <Row>
          <Form id="in" action={`${at}/answer`} inline><input type="hidden" name="answer" value="in" /><Button look={open.out ? 'main' : 'quiet'} icon="check">{t('mine.in')}</Button></Form>
          <Form id="out" action={`${at}/answer`} inline><input type="hidden" name="answer" value="out" /><Button look="quiet">{t('mine.out')}</Button></Form>
        </Row>
      )}
      <Fold summary={t('mine.pause')} open={rest !== undefined}>
        <Form id="pause" action={`${at}/pause`} state={rest}><TextInput name="until" type="date" label={t('mine.pause.until')} hint={t('mine.pause.hint')} optional /><Button look="quiet">{t('mine.pause.do')}</Button></Form>
      </Fold>
    </Card>
  );
}

function Met({ earlier, me, at }: MineProps) {
  const t = useTexts(texts);
  return (
    <Card title={t('mine.history')}>
      {earlier.map(pairing => (
        <div key={pairing.id} class="stack gap-2">
          <strong>{t('mine.with', { round: String(pairing.round), names: pairing.members.filter(member => member.participant !== me.id).map(member => member.name).join(', ') })}</strong>
          <DidYouMeet pairing={pairing} me={me} at={at} />
        </div>
      ))}
    </Card>
  );
}

function DidYouMeet({ pairing: { id, members }, me, at }: Pick<MineProps, 'me' | 'at'> & { readonly pairing: ShownPairing }) {
  const t = useTexts(texts);
  const mine = members.find(member => member.participant === me.id)!;
  const names = members.filter(member => member !== mine).map(member => member.name).join(', ');
  return (
    <>
      <p role={mine.met ? 'status' : undefined}>{t(mine.met ? `mine.met.${mine.met}` : 'mine.didYou')}</p>
      <Form id={`met-${id}`} action={`${at}/met`} inline label={t('mine.met', { names })}>
        <input type="hidden" name="seat" value={mine.id} />
        {(['yes', 'no', 'again'] as const).map(value => <Button key={value} look={mine.met === value ? 'main' : 'quiet'} size="small" name="met" value={value}>{t(`met.${value}`)}</Button>)}
      </Form>
    </>
  );
}

function About({ me, at, hasAccount, about }: MineProps) {
  const t = useTexts(texts);
  const [rule] = me.hours;
  return (
    <Card title={t('mine.about')}>
      <Form id="about" action={`${at}/about`} state={about}>
        <ZoneSelect name="zone" label={t('mine.zone')} value={me.zone} />
        <fieldset class="group"><legend>{t('mine.days')}</legend>{weekdays.map(day => <Checkbox key={day} name="days" value={day} label={t(`day.${day}`)} checked={rule?.days.includes(day) ?? false} />)}</fieldset>
        <Row><TextInput name="from" type="time" label={t('mine.from')} value={rule?.from} /><TextInput name="to" type="time" label={t('mine.to')} value={rule?.to} /></Row>
        <TextInput name="interests" label={t('mine.interests')} hint={t('mine.words.hint')} value={me.interests.join(', ')} optional />
        <TextInput name="asks" label={t('mine.asks')} hint={t('mine.words.hint')} value={me.asks.join(', ')} optional />
        <TextInput name="offers" label={t('mine.offers')} hint={t('mine.words.hint')} value={me.offers.join(', ')} optional />
        <TextInput name="team" label={t('mine.team')} value={me.team} optional />
        <TextInput name="place" label={t('mine.place')} value={me.place} optional />
        <TextInput name="seniority" type="number" min={1} max={7} label={t('mine.seniority')} hint={t('mine.seniority.hint')} value={me.seniority ?? undefined} optional />
        <TextInput name="wants" type="number" min={1} max={3} label={t('mine.wants')} hint={t('mine.wants.hint')} value={me.wants} />
        <TextInput name="bookingUrl" type="url" label={t('mine.booking')} hint={t('mine.booking.hint')} value={me.bookingUrl} optional />
        {hasAccount && <Checkbox name="calendar" label={t('mine.calendar')} hint={t('mine.calendar.hint')} checked={me.calendarUsedAt !== null} />}
        <Button look="main" icon="check">{t('mine.save')}</Button>
      </Form>
    </Card>
  );
}

function Never({ others, never, theirs, at }: MineProps) {
  const t = useTexts(texts);
  if (others.length === 0) return null;
  return (
    <Fold summary={t('mine.never')}>
      <Form id="never" action={`${at}/never`}>
        <p class="hint">{t('mine.never.hint')}</p>
        {!theirs && <p class="hint">{t('mine.never.unseen')}</p>}
        {others.map(other => <Checkbox key={other.id} name="other" value={other.id} label={other.name} checked={never.includes(other.id)} />)}
        <Button look="quiet">{t('mine.save')}</Button>
        {!theirs && <Button look="bare" name="clear" value="1">{t('mine.never.clear')}</Button>}
      </Form>
    </Fold>
  );
}

export function LeavePage({ at, group }: { readonly at: string; readonly group: string }) {
  const t = useTexts(texts);
  return <Confirm title={t('mine.leave.title', { group })} action={`${at}/leave`} yes={t('mine.leave')} no={t('mine.leave.no')} back={at} grave>{t('mine.leave.body')}</Confirm>;
}

export function LeftPage() {
  const t = useTexts(texts);
  return <PageHead title={t('mine.left')} lead={t('mine.left.lead')} />;
}
