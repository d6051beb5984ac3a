import type { ComponentChildren } from 'preact';
import { Card, dateOf, ItemCard, LinkButton, PlainList, Row, TwoLines, useReader, useTexts } from '../ui/index.ts';
import { PromisesCard } from '../promises/index.ts';
import { texts } from './texts.ts';
import type { Conversation } from './conversation.ts';
import { isOver, kindIcons, sayDay, sayWhen, titleOf } from './say-conversation.ts';
import type { Talk } from './talk.ts';

type TalkProps = { readonly person: { readonly id: string; readonly fullName: string }; readonly talk: Talk; /** When to be in touch next. */ readonly children?: ComponentChildren };

/** Conversations to come and to write down with somebody, and what was promised; for their page. */
export function TalkCards({ person, talk, children }: TalkProps) {
  const t = useTexts(texts);
  return (
    <>
      <Card id="conversations" title={t('title')} aside={<LinkButton look="bare" size="small" icon="book" href={`/people/${person.id}/brief`}>{t('brief')}</LinkButton>}>
        {children}
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

/** The step that comes before whatever a history suggests: to prepare what is near, or to write down what was. */
export function NextTalk({ conversation }: { readonly conversation: Conversation }) {
  const t = useTexts(texts);
  const reader = useReader();
  const over = isOver(conversation, reader.now, dateOf(reader, reader.now));
  const to = `/conversations/${conversation.id}`;
  return (
    <ItemCard icon={kindIcons[conversation.kind]} kind={t('next')} title={t(over ? 'next.told' : 'next.talk', { day: sayDay(reader, conversation) })}
      actions={over ? <LinkButton look="main" icon="edit" href={`${to}/edit`}>{t('tellIt')}</LinkButton> : <LinkButton look="main" icon="book" href={`${to}/brief`}>{t('next.brief')}</LinkButton>} />
  );
}

function Open({ conversation }: { readonly conversation: Conversation; readonly key?: string }) {
  const t = useTexts(texts);
  const reader = useReader();
  const over = isOver(conversation, reader.now, dateOf(reader, reader.now));
  return <TwoLines below={`${sayWhen(reader, conversation)} · ${over ? t('unwritten') : t('state.planned')}`}><a href={`/conversations/${conversation.id}`}>{titleOf(reader, conversation)}</a></TwoLines>;
}
