import { isForHost, isPossible, type RankedTime } from '../ballots/index.ts';
import { askedIn, hasAnswered, type Participant, type Poll, sayTime, stateOf } from '../polls/index.ts';
import { Button, Card, Columns, Confirm, CopyText, dayText, Form, instantText, LinkButton, Notice, PageHead, PlainList, Quote, Row, Section, Stack, Tag, Tags, useReader, useTexts, When, zoneText } from '../ui/index.ts';
import { type PollProps, PollSide } from './poll-side.tsx';
import { texts } from './texts.ts';

/** The host's page of one poll: how the times stand and why, and who is asked. */
export function PollPage(props: PollProps) {
  const { poll, ranked } = props;
  const t = useTexts(texts);
  const reader = useReader();
  const open = stateOf(poll) === 'open';
  return (
    <>
      <PageHead title={poll.title} above={<a href="/polls">{t('list.title')}</a>} lead={t('one.lead', { how: [t(`mode.${poll.mode}`), poll.place].filter(Boolean).join(', '), minutes: poll.minutes, deadline: instantText(reader, poll.deadlineAt, 'weekday') })} />
      <StateNotice {...props} />
      <Columns aside={<PollSide {...props} />}>
        {open && (
          <Section title={t('one.best')} note={t('one.bestNote', { zone: zoneText(reader, poll.times[0]!.start) })}>
            {ranked.map((time, place) => <TimeCard key={time.id} poll={poll} time={time} isBest={place === 0 && isPossible(time)} />)}
          </Section>
        )}
        <People {...props} />
      </Columns>
    </>
  );
}

function StateNotice({ poll, foundAt, mails }: PollProps) {
  const t = useTexts(texts);
  const reader = useReader();
  const state = stateOf(poll);
  const waiting = askedIn(poll).filter(each => !hasAnswered(poll, each)).length;
  if (state === 'called-off') return <Off poll={poll} mails={mails} />;
  if (state === 'found') {
    const actions = poll.booking && <LinkButton look="main" icon="calendar" href={`/bookings/${poll.booking}`}>{t('one.meeting')}</LinkButton>;
    return <Notice tone="good" title={foundAt ? t('one.found', { when: instantText(reader, foundAt) }) : undefined} actions={actions}>{t(mails ? 'one.foundBody' : 'one.foundBodyNoMail')}</Notice>;
  }
  if (poll.toldAt) return <Notice title={t('one.decide')}>{t('one.decideBody')}</Notice>;
  return <p>{t('one.waiting', { count: waiting })} {t(poll.closing === 'ask' ? 'one.asks' : poll.isShared ? 'one.atDeadline' : 'one.itself')}</p>;
}

/** Called off, before a time was found or after: what was said, and who knows of it. */
function Off({ poll, mails }: Pick<PollProps, 'poll' | 'mails'>) {
  const t = useTexts(texts);
  const told = t(!mails ? 'one.offNoMail' : poll.booking ? 'one.cancelledBody' : 'one.offBody');
  return (
    <>
      <Notice title={t(poll.booking ? 'one.cancelled' : 'one.off')} actions={<LinkButton href="/polls/new">{t('list.new')}</LinkButton>}>{told}</Notice>
      {poll.offWords && <Quote>{poll.offWords}</Quote>}
    </>
  );
}

function TimeCard({ poll, time, isBest }: { readonly poll: Poll; readonly time: RankedTime; readonly isBest: boolean; readonly key?: string }) {
  const t = useTexts(texts);
  const reader = useReader();
  const when = instantText(reader, time.start * 60_000);
  return (
    <Card level={3} title={<>{dayText(reader, time.start * 60_000, 'full')}, <When at={time.start * 60_000} as="time" /></>} aside={isBest && <Tag tone="good">{t('one.first')}</Tag>}>
      <p>{sayTime(reader, poll, time).join(' ')}</p>
      {isForHost(time) && <Row><LinkButton look={isBest ? 'main' : 'quiet'} sheet href={`/polls/${poll.id}/take/${time.id}`} label={t('one.takeNamed', { when })}>{t('one.take')}</LinkButton></Row>}
    </Card>
  );
}

function People({ poll, mails, links }: PollProps) {
  const t = useTexts(texts);
  return (
    <Section title={t('one.people')}>
      {poll.participants.length === 0 && <p class="soft">{t('one.nobody')}</p>}
      {links.shared && stateOf(poll) === 'open' && <CopyText label={t('one.share')} value={links.shared} />}
      {poll.participants.length > 0 && <Card><PlainList>{poll.participants.map(each => <PersonLine key={each.id} poll={poll} participant={each} mails={mails} links={links} />)}</PlainList></Card>}
    </Section>
  );
}

type LineProps = { readonly poll: Poll; readonly participant: Participant; readonly mails: boolean; readonly links: PollProps['links']; readonly key?: string };

function PersonLine({ poll, participant, mails, links }: LineProps) {
  const t = useTexts(texts);
  const { name, person, answeredAt, forgottenAt, mustCome, cameByLink, note, email } = participant;
  if (forgottenAt) return <p class="soft">{t('one.gonePerson')}</p>;
  return (
    <Stack gap={2}>
      <Row spread>
        <span>{person ? <a href={`/people/${person}`}>{name}</a> : name} {email && <span class="soft">{email}</span>}</span>
        <Tags>
          {mustCome && <Tag tone="coffee">{t('one.must')}</Tag>}
          {cameByLink && <Tag>{t('one.byLink')}</Tag>}
          {answeredAt && hasAnswered(poll, participant) ? <Tag tone="good" icon="check"><Answered at={answeredAt} /></Tag> : <Tag>{t('one.notYet')}</Tag>}
        </Tags>
      </Row>
      {note && <Quote>{note}</Quote>}
      <Reach poll={poll} participant={participant} mails={mails} links={links} />
    </Stack>
  );
}

/** Whoever is awaited is written to once more; where no mail reaches them, their link is passed on, which says in the end what came of it. */
function Reach({ poll, participant, mails, links }: LineProps) {
  const t = useTexts(texts);
  const { id, name, email } = participant;
  const open = stateOf(poll) === 'open';
  if (open && hasAnswered(poll, participant)) return null;
  if (!mails || email === '') return <CopyText label={t('one.link', { name })} value={links.of(id)} />;
  return open && <Form id={`again-${id}`} action={`/polls/${poll.id}/people/${id}/letter`} inline><Button look="bare" size="small" icon="letter" label={t('one.againNamed', { name })}>{t('one.again')}</Button></Form>;
}

function Answered({ at }: { readonly at: Date }) {
  const t = useTexts(texts);
  const [before, after] = t('one.answered', { when: '\0' }).split('\0');
  return <>{before}<When at={at} as="ago" />{after}</>;
}

/** Whether to take a time: a page of its own, since everyone is written to. */
export function TakePage({ poll, time, mails }: { readonly poll: Poll; readonly time: RankedTime; readonly mails: boolean }) {
  const t = useTexts(texts);
  const reader = useReader();
  return (
    <Confirm title={t('take.title', { when: instantText(reader, time.start * 60_000) })} action={`/polls/${poll.id}/take/${time.id}`} yes={t('take.yes')} no={t('take.no')} back={`/polls/${poll.id}`}>
      <p>{sayTime(reader, poll, time).join(' ')}</p>
      <p>{t(mails ? 'take.body' : 'take.bodyNoMail')}</p>
    </Confirm>
  );
}

