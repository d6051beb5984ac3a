import type { ComponentChildren } from 'preact';
import { linkOf, writeTo } from '../identities/index.ts';
import { Avatar, Card, Columns, dateOf, dateText, ItemCard, LinkButton, Menu, PageHead, type Reader, relativeDay, useReader, useTexts, Details } from '../ui/index.ts';
import { labelWords, sayRhythm } from './label-words.ts';
import { nextStep } from './next-step.ts';
import type { Person } from './person.ts';
import { LabelsCard } from './person-labels.tsx';
import { Notes } from './person-notes.tsx';
import { ReachCard, WorkCard } from './person-reach.tsx';
import { texts } from './texts.ts';

type PersonProps = {
  readonly person: Person;
  readonly tags: readonly { readonly name: string }[];
  /** What other parts of the product know of them: everything exchanged, in order; and small cards for the side. */
  readonly story?: ComponentChildren;
  readonly beside?: ComponentChildren;
  /** What comes before their notes: the next conversation, promises. */
  readonly first?: ComponentChildren;
  /** The next step, where something nearer is known than the history suggests. */
  readonly next?: ComponentChildren;
};

/** Everything there is about one person. */
export function PersonPage({ person, tags, story, beside, first, next }: PersonProps) {
  const t = useTexts(texts);
  const reader = useReader();
  return (
    <>
      <PageHead
        face={<Avatar name={person.fullName} size="big" photo={person.photo ?? undefined} />}
        above={<a href="/people">{t('people.title')}</a>}
        title={person.fullName} lead={sayWho(t, reader, person)} actions={<PersonActions person={person} />}
      />
      <Columns leadLabel={t('person.about', { name: person.fullName })} lead={<><ReachCard person={person} /><LabelsCard person={person} tags={tags} /><WorkCard positions={person.positions} /></>} asideLabel={t('person.beside', { name: person.fullName })} aside={beside}>
        {next ?? <Next person={person} />}
        {first}
        <HowWeKnow person={person} />
        <Notes person={person} />
        {story}
      </Columns>
    </>
  );
}

type T = ReturnType<typeof texts>;

/** A sentence or two: what they do, where, since when. */
function sayWho(t: T, reader: Reader, { title, company, city, nickname, connectedOn, vanishedOn }: Person): string {
  const work = title && company ? t('person.workAt', { title, company }) : title || company;
  const place = work && city ? t('person.in', { work, city }) : work || (city && t('person.onlyIn', { city }));
  const who = [nickname && t('person.called', { nickname }), place].filter(Boolean).join(', ');
  const since = vanishedOn ? t('person.vanished', { month: dateText(reader, vanishedOn, 'month') }) : connectedOn ? t('person.since', { month: dateText(reader, connectedOn, 'month') }) : '';
  return [who && `${who[0]!.toLocaleUpperCase(reader.tag)}${who.slice(1)}.`, since].filter(Boolean).join(' ');
}

function PersonActions({ person: { id, identities } }: { readonly person: Person }) {
  const t = useTexts(texts);
  const address = writeTo(identities);
  return (
    <>
      {address && <LinkButton icon={address.kind === 'email' ? 'letter' : 'link'} href={linkOf(address)} external={address.kind === 'profile'}>{t(address.kind === 'email' ? 'person.write' : 'person.open')}</LinkButton>}
      <Menu label={t('person.more')} icon="more" compact end items={[
        { label: t('person.edit'), href: `/people/${id}/edit`, icon: 'edit' },
        { label: t('person.delete'), href: `/people/${id}/delete`, icon: 'trash', sheet: true },
      ]} />
    </>
  );
}

/** What the history suggests, in one sentence. */
function Next({ person }: { readonly person: Person }) {
  const t = useTexts(texts);
  const words = useTexts(labelWords);
  const reader = useReader();
  const { kind, at } = nextStep(person, reader.now, dateOf(reader, reader.now));
  const name = person.givenName || person.fullName;
  const ago = at ? relativeDay(reader, at) : '';
  return <ItemCard icon="loop" kind={t('next.kind')} title={t(`next.${kind}`, { name, ago, rhythm: sayRhythm(words, person.rhythmDays) })}
    actions={kind === 'patience' || kind === 'inTouch' ? undefined : <LinkButton look="main" icon="outreach" href={`/outreach/new?${new URLSearchParams({ person: person.id, kind: letters[kind] })}`}>{t('next.act', { name })}</LinkButton>} />;
}

/** What one would write at each step: an ask of outreach. */
const letters = { answer: 'own', followUp: 'own', checkIn: 'check-in', named: 'check-in', dormant: 'reconnect', quiet: 'reconnect', never: 'ask', new: 'ask' } as const;

function HowWeKnow({ person: { id, howMet, whyConnected } }: { readonly person: Person }) {
  const t = useTexts(texts);
  const rows = ([[t('how.met'), howMet], [t('how.why'), whyConnected]] as const).filter(([, words]) => words);
  return (
    <Card title={t('how.title')} aside={<LinkButton look="bare" size="small" icon="edit" href={`/people/${id}/edit`}>{rows.length > 0 ? t('labels.change') : t('how.write')}</LinkButton>}>
      {rows.length > 0 ? <Details rows={rows} /> : <p class="soft">{t('how.none')}</p>}
    </Card>
  );
}
