import { Meetings } from '../meetings/index.ts';
import { askedIn, hasAnswered, type Poll, stateOf } from '../polls/index.ts';
import { Card, EmptyState, LinkButton, Row, Tag, useReader, useTexts, When, dayText } from '../ui/index.ts';
import { texts } from './texts.ts';

/** The member's polls, those that are open first. */
export function ListPage({ polls }: { readonly polls: readonly Poll[] }) {
  const t = useTexts(texts);
  const begin = <LinkButton look="main" icon="plus" href="/polls/new">{t('list.new')}</LinkButton>;
  return (
    <Meetings side="polls" lead={polls.length > 0 ? t('list.lead') : undefined}>
      {polls.length > 0 && <Row>{begin}</Row>}
      {polls.length === 0 ? <EmptyState icon="circles" title={t('list.none')} actions={begin}>{t('list.noneBody')}</EmptyState> : polls.map(poll => <PollCard key={poll.id} poll={poll} />)}
    </Meetings>
  );
}

function PollCard({ poll }: { readonly poll: Poll; readonly key?: string }) {
  const t = useTexts(texts);
  const reader = useReader();
  const asked = askedIn(poll);
  const found = stateOf(poll) === 'found' ? poll : undefined;
  return (
    <Card title={<a href={`/polls/${poll.id}`}>{poll.title}</a>} aside={<StateTag poll={poll} />}>
      <p class="soft">
        {t('list.answered', { count: asked.length, answered: asked.filter(each => hasAnswered(poll, each)).length })}
        {stateOf(poll) === 'open' && <> · {t('list.until', { day: dayText(reader, poll.deadlineAt) })}</>}
        {found?.closedAt && <> · <When at={found.closedAt} as="ago" /></>}
      </p>
    </Card>
  );
}

/** In what state a poll is, in a word. */
export function StateTag({ poll }: { readonly poll: Poll }) {
  const t = useTexts(texts);
  const state = stateOf(poll);
  if (state === 'open' && poll.toldAt) return <Tag tone="coffee">{t('state.decide')}</Tag>;
  return <Tag tone={state === 'found' ? 'good' : state === 'open' ? 'lake' : 'plain'}>{t(`state.${state}`)}</Tag>;
}
