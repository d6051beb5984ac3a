import { Meetings } from '../meetings/index.ts';
import { Card, EmptyState, FaceLine, LinkButton, Row, Tag, useReader, useTexts, When } from '../ui/index.ts';
import { sayWishForHost, whatOf } from './say-suggestion.ts';
import type { Suggestion } from './suggestion.ts';
import { texts } from './texts.ts';

/** Meetings that wait for their time; first those that wait for the host. */
export function SuggestionsPage({ suggestions }: { readonly suggestions: readonly Suggestion[] }) {
  const t = useTexts(texts);
  const offer = <LinkButton look={suggestions.length === 0 ? 'main' : 'quiet'} icon="clock" href="/suggestions/new">{t('list.offer')}</LinkButton>;
  return (
    <Meetings side="suggested" lead={t('list.lead', { count: suggestions.length })}>
      {suggestions.length === 0 ? <EmptyState icon="clock" title={t('list.none')} actions={offer}>{t('list.noneBody')}</EmptyState> : <Row>{offer}</Row>}
      {suggestions.map(each => <Line key={each.id} suggestion={each} />)}
    </Meetings>
  );
}

function Line({ suggestion }: { readonly suggestion: Suggestion; readonly key?: string }) {
  const t = useTexts(texts);
  const reader = useReader();
  const { id, name, wishes, turn, zone, question, saidAt } = suggestion;
  const said = turn === 'guest' ? undefined : wishes.length > 0 ? wishes.map(wish => sayWishForHost(reader, wish, zone)).join('; ') : t('list.asks');
  return (
    <Card>
      <Row spread>
        <FaceLine name={name} href={`/suggestions/${id}`} note={<>{whatOf(reader, suggestion)} · <When at={saidAt} as="ago" /></>} />
        <Tag tone={turn === 'host' ? 'coffee' : 'plain'}>{turn === 'host' ? t('list.yours') : t('list.theirs', { name: name.split(' ')[0]! })}</Tag>
      </Row>
      {said && <p>{said}</p>}
      {question && <p class="soft">{question}</p>}
    </Card>
  );
}
