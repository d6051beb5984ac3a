import { utcDay } from '../time/calendar-day.ts';
import { Actions, Button, Card, type Column, CopyText, dateText, Form, type FormState, instantText, LinkButton, Live, Notice, PageHead, percentText, Row, Section, Table, Tag, Tags, TextArea, TextInput, useReader, useTexts } from '../ui/index.ts';
import type { Drawing, Round, ShownPairing } from '../draws/index.ts';
import { DrawingPart } from './drawing-part.tsx';
import { type Participant, participantState, type RoundGroup } from '../groups/index.ts';
import { texts } from './texts.ts';

export type DrawnRound = { readonly round: Round; readonly pairings: readonly ShownPairing[] };
type GroupProps = {
  readonly group: RoundGroup;
  readonly people: readonly Participant[];
  /** The round that is open, and how many are in. */
  readonly open?: { readonly beginsOn: string; readonly drawsAt: Date; readonly count: number; /** How its last draw ended, where that was without a round. */ readonly ended: 'stopped' | 'failed' | undefined } | undefined;
  readonly drawing?: Drawing | undefined;
  readonly drawn: readonly DrawnRound[];
  /** Everybody and every pairing, however many. */
  readonly isWhole: boolean;
  readonly linkOf: (participant: string) => string;
  readonly mailReady: boolean;
  readonly state?: FormState | undefined;
};

const shownPeople = 100, shownPairings = 60;

/** One group, for whoever organises it. */
export function GroupPage({ group, people, open, drawing, drawn, isWhole, linkOf, mailReady, state }: GroupProps) {
  const t = useTexts(texts);
  return (
    <>
      <Head group={group} open={open} />
      <Tags><Tag>{t(`every.${group.everyWeeks}`)}</Tag><Tag>{t(`size.${group.size}`)}</Tag><Tag>{t(`emphasis.${group.emphasis}`)}</Tag>{group.onlyAcross && group.emphasis !== 'anyone' && <Tag>{t('across')}</Tag>}</Tags>
      {!group.endedAt && <Draw group={group} people={people} open={open} drawing={drawing} />}
      <Section title={t('one.people')} note={t('one.private')}>
        {people.length > 0 && <People group={group} people={isWhole ? people : people.slice(0, shownPeople)} linkOf={linkOf} mailReady={mailReady} />}
        {!isWhole && <More count={people.length - shownPeople} group={group} />}
        {!group.endedAt && <AddPeople group={group} state={state} />}
      </Section>
      <Section title={t('one.history')}>
        {drawn.length === 0 ? <p class="soft">{t('one.none')}</p> : drawn.map(each => <Drawn key={each.round.id} drawn={each} group={group} isWhole={isWhole} />)}
      </Section>
      <Form id="end" inline action={`/rounds/${group.id}/${group.endedAt ? 'resume' : 'end'}`}><Button look="quiet">{t(group.endedAt ? 'one.resume' : 'one.end')}</Button></Form>
    </>
  );
}

function Head({ group, open }: Pick<GroupProps, 'group' | 'open'>) {
  const t = useTexts(texts);
  const reader = useReader();
  const day = (date: string) => dateText(reader, date, 'full');
  const lead = group.endedAt ? t('one.isEnded') : open ? t('one.open', { day: day(open.beginsOn), count: open.count }) : t('one.next', { day: day(group.nextOn) });
  const change = !group.endedAt && <LinkButton icon="edit" href={`/rounds/${group.id}/edit`}>{t('one.edit')}</LinkButton>;
  return <PageHead above={<a href="/rounds">{t('list.title')}</a>} title={group.name} lead={lead} actions={change} />;
}

/** Drawing the round: now, how far that is, or how it ended without one. */
function Draw({ group: { id }, people, open, drawing }: Pick<GroupProps, 'group' | 'people' | 'open' | 'drawing'>) {
  const t = useTexts(texts);
  const reader = useReader();
  if (drawing) return <Card title={t('drawing.title')}><Live id="drawing" from={`/rounds/${id}/events`}><DrawingPart drawing={drawing} group={id} /></Live></Card>;
  return (
    <>
      {open?.ended && <Notice tone={open.ended === 'failed' ? 'care' : 'info'}>{t(`drawing.ended.${open.ended}`)} {t('drawing.again', { when: instantText(reader, open.drawsAt) })}</Notice>}
      {people.length > 1 && <p><LinkButton look="main" icon="cup" sheet href={`/rounds/${id}/draw`}>{t('one.draw')}</LinkButton></p>}
    </>
  );
}

function People({ group, people, linkOf, mailReady }: Pick<GroupProps, 'group' | 'people' | 'linkOf' | 'mailReady'>) {
  const t = useTexts(texts);
  const today = utcDay(useReader().now);
  const columns: readonly Column<Participant>[] = [
    { key: 'who', head: t('one.person'), cell: person => person.person ? <a href={`/people/${person.person}`}>{person.name}</a> : person.name },
    { key: 'state', head: t('one.state'), cell: person => <Tag tone={participantState(person, today) === 'in' ? 'good' : 'plain'}>{t(`state.${participantState(person, today)}`)}</Tag> },
    { key: 'link', head: t('one.link'), cell: person => person.email && mailReady ? <span class="soft">{person.email}</span> : <CopyText label={person.email ? t('one.noPost', { email: person.email }) : t('one.noMail')} value={linkOf(person.id)} /> },
    { key: 'remove', head: t('one.change'), cell: person => <form method="post" action={`/rounds/${group.id}/people/${person.id}/remove`}><Button look="bare" size="small" icon="cross" label={t('one.removeWhom', { name: person.name })}>{t('one.remove')}</Button></form> },
  ];
  return <Table caption={t('one.people')} columns={columns} rows={people} rowKey={person => person.id} />;
}

function AddPeople({ group, state }: Pick<GroupProps, 'group' | 'state'>) {
  const t = useTexts(texts);
  return (
    <Card title={t('one.add')}>
      <Form id="add" action={`/rounds/${group.id}/people`} state={state}>
        <TextArea name="lines" label={t('one.add.lines')} hint={t('one.add.lines.hint')} rows={4} />
        <TextInput name="tag" label={t('one.add.tag')} optional />
        <Actions><Button look="quiet" icon="plus">{t('one.add.do')}</Button></Actions>
      </Form>
    </Card>
  );
}

function Drawn({ drawn: { round, pairings }, group, isWhole }: { readonly drawn: DrawnRound } & Pick<GroupProps, 'group' | 'isWhole'>) {
  const t = useTexts(texts);
  const reader = useReader();
  const happened = pairings.filter(pairing => pairing.members.some(member => member.met === 'yes')).length;
  const { weight, bound } = round;
  const gap = weight !== null && bound !== null && bound > 0 ? (bound - weight) / bound : 0;
  const proof = round.proven === false ? t('one.proof.none') : gap > 0 ? t('one.proof.gap', { percent: percentText(reader, gap) }) : t('one.proof');
  return (
    <Card level={3} title={t('one.round', { number: String(round.number), day: dateText(reader, round.beginsOn, 'long') })} aside={<Tag>{t('one.happened', { count: happened })}</Tag>}>
      <p class="soft">{proof}</p>
      <ul class="plain-list">
        {(isWhole ? pairings : pairings.slice(0, shownPairings)).map(pairing => <li key={pairing.id}><Row><strong>{pairing.members.map(member => member.name).join(', ')}</strong></Row>{pairing.because.length > 0 && <p class="soft">{pairing.because.join(' ')}</p>}</li>)}
      </ul>
      {!isWhole && <More count={pairings.length - shownPairings} group={group} />}
    </Card>
  );
}

/** The way to what a long page leaves out. */
function More({ count, group }: { readonly count: number; readonly group: RoundGroup }) {
  const t = useTexts(texts);
  return count > 0 ? <p><a href={`/rounds/${group.id}?all=yes`}>{t('one.more', { count })}</a></p> : null;
}
