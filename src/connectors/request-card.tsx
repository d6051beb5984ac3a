import { Card, dateOf, dateText, relativeDay, Tag, type Tone, useReader, useTexts } from '../ui/index.ts';
import { type IntroductionRequest, requestState, type RequestState } from './request.ts';
import { texts } from './texts.ts';

type Props = { readonly request: IntroductionRequest };

/** A request in a list of them. */
export function RequestCard({ request }: Props) {
  const t = useTexts(texts);
  const reader = useReader();
  return (
    <Card level={3} title={<a href={`/introductions/requests/${request.id}`}>{t('request.for', { name: request.name, hope: request.hopesFor })}</a>} aside={<RequestTag request={request} />}>
      <p class="soft">{t('request.begun', { when: relativeDay(reader, dateOf(reader, request.createdAt)) })}</p>
    </Card>
  );
}

/** How a request stands, in a word or two. */
export function RequestTag({ request }: Props) {
  const t = useTexts(texts);
  const reader = useReader();
  const state = requestState(request, reader.now);
  return <Tag tone={tones[state]}>{state === 'later' ? t('request.later', { day: dateText(reader, request.laterOn ?? '', 'long') }) : t(`request.${state}`)}</Tag>;
}

const tones: Readonly<Record<RequestState, Tone>> = { waiting: 'lake', yes: 'good', introduced: 'good', later: 'lake', no: 'plain', ended: 'plain', withdrawn: 'plain' };
