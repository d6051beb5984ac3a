import { Card, PlainList, useTexts } from '../ui/index.ts';
import { texts } from './texts.ts';

type CardProps = { readonly person: string; readonly polls: readonly { readonly id: string; readonly title: string }[] };

/** On a person's page: times that are sought with them, and the way to one for three. */
export function PollsCard({ person, polls }: CardProps) {
  const t = useTexts(texts);
  return (
    <Card title={t('card.title')}>
      {polls.length > 0 && <PlainList>{polls.map(({ id, title }) => <a key={id} href={`/polls/${id}`}>{t('card.open', { title })}</a>)}</PlainList>}
      <p><a href={`/polls/new?three&person=${person}`}>{t('card.three')}</a></p>
    </Card>
  );
}
