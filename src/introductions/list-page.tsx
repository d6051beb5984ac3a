import { type IntroductionRequest, RequestCard } from '../connectors/index.ts';
import { Card, dateOf, dateText, EmptyState, FaceLine, LinkButton, PageHead, Pager, relativeDay, Section, Tag, type Tone, useReader, useTexts } from '../ui/index.ts';
import { type Introduction, type IntroductionState, stateOf } from './introduction.ts';
import { texts } from './texts.ts';

type ListProps = { readonly made: readonly Introduction[]; readonly asked: readonly IntroductionRequest[]; readonly next?: string | undefined; readonly previous?: string | undefined };

/** The introductions that the member made, and those they asked for. */
export function ListPage({ made, asked, next, previous }: ListProps) {
  const t = useTexts(texts);
  return (
    <>
      <PageHead title={t('list.title')} lead={t('list.lead')} actions={<><LinkButton look="main" icon="join" href="/introductions/new">{t('list.offer')}</LinkButton><LinkButton icon="letter" href="/introductions/ask">{t('list.ask')}</LinkButton><LinkButton look="bare" icon="search" href="/ways">{t('list.ways')}</LinkButton></>} />
      <Section title={t('list.made')}>
        {made.length === 0 ? <EmptyState icon="join" title={t('none.title')}>{t('none.body')}</EmptyState> : made.map(each => <Made key={each.id} introduction={each} />)}
      </Section>
      <Section title={t('list.asked')}>
        {asked.length === 0 ? <p class="soft">{t('asked.none')}</p> : asked.map(each => <RequestCard key={each.id} request={each} />)}
      </Section>
      <Pager next={next} previous={previous} />
    </>
  );
}

export const tones: Readonly<Record<IntroductionState, Tone>> = { asked: 'lake', connected: 'good', ended: 'plain', withdrawn: 'plain' };

function Made({ introduction }: { readonly introduction: Introduction }) {
  const t = useTexts(texts);
  const reader = useReader();
  const { id, sides: [one, other], createdAt } = introduction;
  const state = stateOf(introduction, reader.now);
  return (
    <Card level={3} title={<a href={`/introductions/${id}`}>{t('row.pair', { one: one.name, other: other.name })}</a>} aside={<Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>}>
      <p class="soft">{t('row.begun', { when: relativeDay(reader, dateOf(reader, createdAt)) })} {state === 'asked' && t('row.until', { day: dateText(reader, dateOf(reader, introduction.expiresAt), 'long') })}</p>
    </Card>
  );
}

/** Introductions on the page of a person. */
export function IntroductionsCard({ person, introductions }: { readonly person: { readonly id: string; readonly name: string }; readonly introductions: readonly Introduction[] }) {
  const t = useTexts(texts);
  const reader = useReader();
  return (
    <Card title={t('card.title')}>
      {introductions.length > 0 && (
        <ul class="plain-list">
          {introductions.map(each => {
            const other = each.sides.find(side => side.person !== person.id) ?? each.sides[0];
            return <li key={each.id}><FaceLine name={other.name} href={`/introductions/${each.id}`} note={t(`state.${stateOf(each, reader.now)}`)} /></li>;
          })}
        </ul>
      )}
      <p><a href={`/introductions/new?one=${person.id}`}>{t('card.introduce', { name: person.name })}</a></p>
      <p><a href={`/introductions/ask?connector=${person.id}`}>{t('card.ask', { name: person.name })}</a></p>
    </Card>
  );
}
