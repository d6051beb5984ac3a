import { Card, dateOf, LinkButton, PlainList, Row, TwoLines, useReader, useTexts } from '../ui/index.ts';
import { PromisesCard } from '../promises/index.ts';
import { conversationTexts as texts } from './conversation-texts.ts';
import type { Conversation } from './conversation.ts';
import { isOver, sayWhen, titleOf } from './say-conversation.ts';
import type { Talk } from './talk.ts';

type TalkProps = { readonly person: { readonly id: string; readonly fullName: string }; readonly talk: Talk };

/** Conversations to come and to write down with somebody, and what was promised; for their page. */
export function TalkCards({ person, talk }: TalkProps) {
  const t = useTexts(texts);
  return (
    <>
      <Card id="conversations" title={t('title')} aside={<LinkButton look="bare" size="small" icon="book" href={`/people/${person.id}/brief`}>{t('brief')}</LinkButton>}>
        {talk.open.length > 0 && <PlainList>{talk.open.map(each => <Open key={each.id} conversation={each} />)}</PlainList>}
        <Row>
          <LinkButton icon="edit" href={`/conversations/new?person=${person.id}`} keys="w">{t('writeShort')}</LinkButton>
          <LinkButton icon="calendar" href={`/conversations/new?plan&person=${person.id}`}>{t('plan')}</LinkButton>
        </Row>
      </Card>
      <PromisesCard person={person} promises={talk.promises} />
    </>
  );
}

function Open({ conversation }: { readonly conversation: Conversation; readonly key?: string }) {
  const t = useTexts(texts);
  const reader = useReader();
  const over = isOver(conversation, reader.now, dateOf(reader, reader.now));
  return <TwoLines below={`${sayWhen(reader, conversation)} · ${over ? t('unwritten') : t('state.planned')}`}><a href={`/conversations/${conversation.id}`}>{titleOf(reader, conversation)}</a></TwoLines>;
}
