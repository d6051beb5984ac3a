import { Actions, Button, Card, type Column, CopyText, dateText, Form, type FormState, PageHead, percentText, Row, Section, Table, Tag, Tags, TextArea, TextInput, useReader, useTexts } from '../ui/index.ts';
import { type Participant, participantState, type RoundGroup } from './group.ts';
import type { Round, ShownPairing } from './round.ts';
import { texts } from './texts.ts';

export type DrawnRound = { readonly round: Round; readonly pairings: readonly ShownPairing[] };
type GroupProps = {
  readonly group: RoundGroup;
  readonly people: readonly Participant[];
  /** The round that is open, and how many are in. */
  readonly open?: { readonly beginsOn: string; readonly count: number } | undefined;
  readonly drawn: readonly DrawnRound[];
  readonly linkOf: (participant: string) => string;
  readonly mailReady: boolean;
  readonly state?: FormState | undefined;
};

/** One group, for whoever organises it. */
export function GroupPage({ group, people, open, drawn, linkOf, mailReady, state }: GroupProps) {
  const t = useTexts(texts);
  const reader = useReader();
  const day = (date: string) => dateText(reader, date, 'full');
  const lead = group.endedAt ? t('one.isEnded') : open ? t('one.open', { day: day(open.beginsOn), count: open.count }) : t('one.next', { day: day(group.nextOn) });
  return (
    <>
      <PageHead above={<a href="/rounds">{t('list.title')}</a>} title={group.name} lead={lead} />
      <Tags><Tag>{t(`every.${group.everyWeeks}`)}</Tag><Tag>{t(`size.${group.size}`)}</Tag><Tag>{t(`emphasis.${group.emphasis}`)}</Tag></Tags>
      {!group.endedAt && people.length > 1 && <Form id="draw" inline action={`/rounds/${group.id}/draw`}><Button look="main" icon="cup">{t('one.draw')}</Button></Form>}
      <Section title={t('one.people')} note={t('one.private')}>
        {people.length > 0 && <People people={people} linkOf={linkOf} mailReady={mailReady} />}
        {!group.endedAt && <AddPeople group={group} state={state} />}
      </Section>
      <Section title={t('one.history')}>
        {drawn.length === 0 ? <p class="soft">{t('one.none')}</p> : drawn.map(each => <Drawn key={each.round.id} drawn={each} />)}
      </Section>
      {!group.endedAt && <Form id="end" inline action={`/rounds/${group.id}/end`}><Button look="quiet">{t('one.end')}</Button></Form>}
    </>
  );
}

function People({ people, linkOf, mailReady }: Pick<GroupProps, 'people' | 'linkOf' | 'mailReady'>) {
  const t = useTexts(texts);
  const today = useReader().now.toISOString().slice(0, 10);
  const columns: readonly Column<Participant>[] = [
    { key: 'who', head: t('one.person'), cell: person => person.person ? <a href={`/people/${person.person}`}>{person.name}</a> : person.name },
    { key: 'state', head: t('one.state'), cell: person => <Tag tone={participantState(person, today) === 'in' ? 'good' : 'plain'}>{t(`state.${participantState(person, today)}`)}</Tag> },
    { key: 'link', head: t('one.link'), cell: person => person.email && mailReady ? <span class="soft">{person.email}</span> : <CopyText label={t('one.noMail')} value={linkOf(person.id)} /> },
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

function Drawn({ drawn: { round, pairings } }: { readonly drawn: DrawnRound }) {
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
        {pairings.map(pairing => <li key={pairing.id}><Row><strong>{pairing.members.map(member => member.name).join(', ')}</strong></Row>{pairing.because.length > 0 && <p class="soft">{pairing.because.join(' ')}</p>}</li>)}
      </ul>
    </Card>
  );
}
