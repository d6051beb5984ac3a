import { Avatar, Card, dateText, EmptyState, ItemCard, LinkButton, PageHead, PlainList, relativeDay, Section, Stack, TwoLines, useReader, useTexts } from '../ui/index.ts';
import type { CheckIn, Drift } from './check-in.ts';
import { texts } from './texts.ts';
import { sayCheckIn, sayDrift } from './say-check-in.ts';

type PageProps = { readonly due: readonly CheckIn[]; readonly drifting: readonly Drift[]; readonly ahead: readonly CheckIn[] };

/** With whom to be in touch: now, before it is long, and in the weeks to come. */
export function CheckInsPage({ due, drifting, ahead }: PageProps) {
  const t = useTexts(texts);
  const shown = new Set(due.map(each => each.person.id));
  const drift = drifting.filter(each => !shown.has(each.person.id));
  const none = due.length + drift.length + ahead.length === 0;
  return (
    <>
      <PageHead above={<a href="/conversations">{t('back')}</a>} title={t('title')} lead={t('lead')} />
      {none ? <EmptyState icon="clock" title={t('none.title')} actions={<LinkButton look="main" href="/people">{t('none.act')}</LinkButton>}>{t('none.body')}</EmptyState> : (
        <Stack gap={6}>
          {due.length > 0 ? <Section id="due" title={t('due')}><Stack>{due.map(each => <Due key={each.person.id} checkIn={each} drift={drifting.find(({ person }) => person.id === each.person.id)} />)}</Stack></Section> : <p class="soft">{t('due.none')}</p>}
          {drift.length > 0 && <Section id="drift" title={t('drift')} note={t('drift.note')}><Stack>{drift.map(each => <Drifting key={each.person.id} drift={each} />)}</Stack></Section>}
          {ahead.length > 0 && <Ahead ahead={ahead} />}
        </Stack>
      )}
    </>
  );
}

function Due({ checkIn, drift }: { readonly checkIn: CheckIn; readonly drift: Drift | undefined; readonly key?: string }) {
  const reader = useReader();
  const { person, company, dueOn } = checkIn;
  const why = [sayCheckIn(reader, checkIn), drift && sayDrift(reader, drift)].filter(Boolean).join(' ');
  return <ItemCard face={<Avatar name={person.name} photo={person.photo ?? undefined} />} icon="clock" kind={[relativeDay(reader, dueOn), company].filter(Boolean).join(' · ')} level={3} title={<a href={`/people/${person.id}`}>{person.name}</a>} why={why} actions={<Ways id={person.id} name={person.givenName || person.name} main />} />;
}

function Drifting({ drift }: { readonly drift: Drift; readonly key?: string }) {
  const reader = useReader();
  const { person, company, lastContactAt } = drift;
  return <ItemCard face={<Avatar name={person.name} photo={person.photo ?? undefined} />} icon="loop" kind={[relativeDay(reader, lastContactAt), company].filter(Boolean).join(' · ')} level={3} title={<a href={`/people/${person.id}`}>{person.name}</a>} why={sayDrift(reader, drift)} actions={<Ways id={person.id} name={person.givenName || person.name} main={false} />} />;
}

/** A few lines, or a conversation, or one that was had already. */
function Ways({ id, name, main }: { readonly id: string; readonly name: string; readonly main: boolean }) {
  const t = useTexts(texts);
  return (
    <>
      <LinkButton look={main ? 'main' : 'quiet'} icon="letter" href={`/outreach/new?person=${id}&kind=${main ? 'check-in' : 'reconnect'}`}>{t('write', { name })}</LinkButton>
      <LinkButton icon="calendar" href={`/conversations/new?plan&person=${id}`} label={t('planWith', { name })}>{t('plan')}</LinkButton>
      <LinkButton icon="edit" href={`/conversations/new?person=${id}`} label={t('hadWith', { name })}>{t('had')}</LinkButton>
    </>
  );
}

function Ahead({ ahead }: { readonly ahead: readonly CheckIn[] }) {
  const t = useTexts(texts);
  const reader = useReader();
  return (
    <Section id="ahead" title={t('ahead')}>
      <Card><PlainList>{ahead.map(({ person, dueOn, named }) => <TwoLines key={person.id} below={`${dateText(reader, dueOn, 'weekday')} (${relativeDay(reader, dueOn)})${named ? ` · ${t('named')}` : ''}`}><a href={`/people/${person.id}`}>{person.name}</a></TwoLines>)}</PlainList></Card>
    </Section>
  );
}
