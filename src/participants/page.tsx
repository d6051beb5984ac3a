import type { Host } from '../accounts/index.ts';
import { marks } from '../ballots/index.ts';
import { askedIn, hasAnswered, listed, type Participant, type Poll, type PollTime, stateOf } from '../polls/index.ts';
import { dateInZone } from '../time/instant-in-zone.ts';
import { Actions, Button, Card, CopyText, Form, type FormState, instantText, LinkButton, Notice, PageHead, Quote, ReadBy, Section, Segments, Stack, TextInput, timeText, useReader, useTexts, zoneText, dateText, ZoneSelect } from '../ui/index.ts';
import { texts } from './texts.ts';

export type ParticipantProps = {
  readonly host: Host;
  readonly poll: Poll;
  /** Nobody where it is the shared link. */
  readonly participant: Participant | undefined;
  /** The address of this page, and the whole one. */
  readonly at: string;
  readonly site: string;
  readonly zone: string;
  readonly zoneGiven: boolean;
  readonly mails: boolean;
  readonly state?: FormState | undefined;
  readonly done?: boolean | undefined;
  readonly trouble?: { readonly often: number } | 'known' | 'written' | 'over' | undefined;
  /** Once a time is found: when, and the page of the meeting for whoever comes. */
  readonly found?: { readonly start: Date; readonly meeting: string | undefined } | undefined;
};

/** What somebody sees who is asked when they can: once their answer is in, once a time is found. */
export function ParticipantPage(props: ParticipantProps) {
  const { host, poll, participant, zone, at } = props;
  const t = useTexts(texts);
  const reader = { ...useReader(), zone };
  const open = stateOf(poll) === 'open';
  return (
    <ReadBy value={reader}>
      <PageHead title={open ? t('title') : poll.title} lead={open ? t('lead', { host: host.name, title: poll.title }) : undefined} above={host.name} />
      <Said {...props} />
      {open ? <Asked {...props} /> : <Over {...props} />}
      {participant && <p class="soft"><a href={`${at}/held`}>{t('held')}</a></p>}
    </ReadBy>
  );
}

/** What just happened. */
function Said({ host, trouble, done, mails, participant, site, at }: ParticipantProps) {
  const t = useTexts(texts);
  if (trouble === 'known' || trouble === 'written') return <Notice tone="care" title={t('known')}>{t(trouble === 'written' ? 'knownWritten' : 'knownBody', { host: host.name })}</Notice>;
  if (trouble === 'over') return <Notice tone="care">{t('over')}</Notice>;
  if (trouble) return <Notice tone="care">{t('often', { count: trouble.often })}</Notice>;
  if (!done) return null;
  return <Notice tone="good" title={t('done', { host: host.name })}>{t(mails ? 'doneBody' : 'doneBodyNoMail')}{participant?.cameByLink && <CopyText label={t('keep')} value={`${site}${at}`} />}</Notice>;
}

function Asked(props: ParticipantProps) {
  const { host, poll, participant, at, zone, mails, state } = props;
  const t = useTexts(texts);
  const reader = useReader();
  return (
    <div id="times">
      <Stack gap={6}>
        <About {...props} />
        <Stack gap={4}>
          <ZoneChoice {...props} />
          <Form id="answer" action={at} state={state}>
            <input type="hidden" name="timeZone" value={zone} /><input type="hidden" name="shown" value={poll.times.map(({ id }) => id).join(' ')} />
            <Hints {...props} />
            {daysOf(poll.times, zone).map(([date, times]) => (
              <Section key={date} title={dateText(reader, date, 'full')}>
                <div>{times.map(time => <TimeRow key={time.id} {...props} time={time} />)}</div>
              </Section>
            ))}
            {!participant && <WhoFields host={host.name} />}
            <TextInput name="note" label={t('note', { host: host.name })} value={participant?.note} maxLength={500} optional />
            <Actions note={mails ? t('about') : undefined}><Button look="main" icon="check">{t(participant?.answeredAt ? 'again' : 'send')}</Button><Button name="none" value="1">{t('none')}</Button></Actions>
          </Form>
        </Stack>
      </Stack>
    </div>
  );
}

function Hints({ poll, participant, state }: ParticipantProps) {
  const t = useTexts(texts);
  const isLater = participant?.answeredAt && !hasAnswered(poll, participant);
  return (
    <>
      <p class="hint">{t(isLater ? 'added' : 'hint')}</p>
      {state?.errors?.marks && <p class="error" role="alert">{state.errors.marks}</p>}
    </>
  );
}

/** Whoever comes by the shared link says who they are. */
function WhoFields({ host }: { readonly host: string }) {
  const t = useTexts(texts);
  return (
    <>
      <TextInput name="name" label={t('name')} autocomplete="name" required />
      <TextInput name="email" type="email" label={t('email')} hint={t('emailHint', { host })} autocomplete="email" required />
    </>
  );
}

/** What it is, until when, and how many have answered; who they are only where the host said so. */
function About({ poll, participant }: ParticipantProps) {
  const t = useTexts(texts);
  const reader = useReader();
  const asked = askedIn(poll);
  const others = poll.namesShown ? asked.filter(each => each.id !== participant?.id).map(({ name }) => name) : [];
  return (
    <>
      {poll.words && <p class="as-written">{poll.words}</p>}
      <p class="soft">
        {t(`how.${poll.mode}`, { minutes: poll.minutes })}{poll.mode === 'in-person' && `, ${poll.place}`}. {t('until', { deadline: instantText(reader, poll.deadlineAt, 'weekday') })}. {t('answered', { count: asked.filter(each => hasAnswered(poll, each)).length })}
        {others.length > 0 && <> {t('names', { names: listed(reader, others, 12) })}</>}
      </p>
    </>
  );
}

const icons = { 'works': 'check', 'if-need-be': 'minus', 'does-not': 'cross' } as const;

/** One time with three answers. How many can is said to whoever has answered: before that it would sway them. */
function TimeRow({ poll, participant, time }: ParticipantProps & { readonly time: PollTime; readonly key?: string }) {
  const t = useTexts(texts);
  const reader = useReader();
  const end = new Date(time.start.getTime() + poll.minutes * 60_000);
  const can = askedIn(poll).filter(({ marks: said }) => said[time.id] === 'works' || said[time.id] === 'if-need-be');
  const told = poll.namesShown && can.length > 0 ? t('canNames', { names: listed(reader, can.map(({ name }) => name), 6) }) : t('can', { count: can.length });
  return (
    <Segments name={`mark-${time.id}`} label={`${instantText(reader, time.start)}${participant?.answeredAt ? `, ${told}` : ''}`} value={participant?.answeredAt ? participant.marks[time.id] : undefined}
      face={<><span>{timeText(reader, time.start)}–{timeText(reader, end)}</span>{participant?.answeredAt && <small>{told}</small>}</>}
      options={marks.map(value => ({ value, label: t(`mark.${value}`), icon: icons[value] }))} />
  );
}

/** Names the zone always; script puts in that of the device. */
function ZoneChoice({ poll, at, zone, zoneGiven }: ParticipantProps) {
  const t = useTexts(texts);
  const reader = useReader();
  return (
    <details class="fold" data-zone-ask={zoneGiven ? undefined : ''}>
      <summary>{t('zone', { zone: zoneText(reader, poll.times[0]!.start) })} <span class="as-link">{t('zone.change')}</span></summary>
      <Form id="zone" method="get" action={at} enhance="#times" inline>
        <ZoneSelect name="zone" label={t('zone.label')} value={zone} />
        <Button>{t('zone.show')}</Button>
      </Form>
    </details>
  );
}

const daysOf = (times: readonly PollTime[], zone: string): readonly (readonly [string, readonly PollTime[]])[] => [...Map.groupBy(times, ({ start }) => dateInZone(zone, start.getTime() / 60_000))];

function Over({ host, poll, found, participant }: ParticipantProps) {
  const t = useTexts(texts);
  const reader = useReader();
  if (stateOf(poll) === 'called-off') return <Off host={host} poll={poll} when={found?.start} />;
  if (!participant || !found) return <Notice title={t('foundOther')} />;
  return (
    <Card title={t('found', { when: instantText(reader, found.start) })}>
      <p>{t(found.meeting ? 'foundYou' : 'foundWithout')}</p>
      {found.meeting && <Actions><LinkButton look="main" icon="calendar" href={found.meeting}>{t('meeting')}</LinkButton><LinkButton icon="download" href={`${found.meeting}/invite.ics`}>{t('file')}</LinkButton></Actions>}
    </Card>
  );
}

/** It was let be, or the meeting was called off after it was found: which, and what the host said. */
function Off({ host, poll, when }: Pick<ParticipantProps, 'host' | 'poll'> & { readonly when: Date | undefined }) {
  const t = useTexts(texts);
  const reader = useReader();
  return (
    <>
      <Notice title={t('off')}>{when ? t('offFound', { when: instantText(reader, when) }) : t('offBody', { host: host.name })}</Notice>
      {poll.offWords && <Quote>{poll.offWords}</Quote>}
    </>
  );
}
