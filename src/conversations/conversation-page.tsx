import { AsWritten, Card, Day, Details, FaceLine, ItemCard, LinkButton, Menu, Notice, PageHead, PlainList, Stack, useReader, useTexts, When, dateOf } from '../ui/index.ts';
import { type Promised, PromiseRows } from '../promises/index.ts';
import { texts } from './texts.ts';
import type { Conversation } from './conversation.ts';
import { NotMet } from './conversations-page.tsx';
import { isOver, kindIcons, sayThere, titleOf } from './say-conversation.ts';

type PageProps = { readonly conversation: Conversation; readonly promises: readonly Promised[] };

/** One conversation: before it, the way to the brief; after it, how it was. */
export function ConversationPage({ conversation, promises }: PageProps) {
  const t = useTexts(texts);
  const reader = useReader();
  const { id, people, writtenAt } = conversation;
  return (
    <>
      <PageHead above={<a href="/conversations">{t('page.back')}</a>} title={titleOf(reader, conversation)} lead={<MomentOf conversation={conversation} />} actions={<Doings conversation={conversation} />} />
      <Next conversation={conversation} />
      <Card title={t('page.who')}><PlainList>{people.map(person => <FaceLine key={person.id} name={person.name} photo={person.photo ?? undefined} href={`/people/${person.id}`} />)}</PlainList></Card>
      <Where conversation={conversation} />
      {writtenAt && <Told conversation={conversation} />}
      {promises.length > 0 && <Card id="promises" title={t('page.promises')}><PromiseRows named={people.length > 1} promises={promises} /></Card>}
      {!writtenAt && !conversation.missedAt && !conversation.cancelledAt ? null : <p><LinkButton icon="book" href={`/conversations/${id}/brief`}>{t('brief')}</LinkButton></p>}
    </>
  );
}

type One = { readonly conversation: Conversation };

/** Far from today the year is named instead of the day of the week. */
function MomentOf({ conversation: { startsAt, onDay, at } }: One) {
  const style = Math.abs(at.getTime() - useReader().now.getTime()) < 200 * 86_400_000 ? 'full' : 'long';
  return startsAt ? <When at={startsAt} style={style} /> : <Day on={onDay!} style={style} />;
}

function Doings({ conversation: { id, writtenAt } }: One) {
  const t = useTexts(texts);
  return (
    <>
      <LinkButton icon="edit" href={`/conversations/${id}/edit${writtenAt ? '' : '?plan'}`}>{t('change')}</LinkButton>
      <Menu label={t('more')} icon="more" compact end items={[...(writtenAt ? [] : [{ label: t('callOff'), action: `/conversations/${id}/cancel`, icon: 'cross' } as const]), { label: t('delete'), action: `/conversations/${id}/delete`, icon: 'trash' }]} />
    </>
  );
}

/** What to do about it now. */
function Next({ conversation }: One) {
  const t = useTexts(texts);
  const reader = useReader();
  const { id, kind, writtenAt, missedAt, cancelledAt } = conversation;
  if (writtenAt) return null;
  const tell = (words: string) => <LinkButton icon="edit" href={`/conversations/${id}/edit`}>{words}</LinkButton>;
  if (missedAt || cancelledAt) return <Notice tone="info" actions={<><LinkButton icon="calendar" href={`/conversations/${id}/edit?plan`}>{t('page.again')}</LinkButton>{tell(t('page.did'))}</>}>{t(missedAt ? 'page.missed' : 'page.cancelled')}</Notice>;
  if (isOver(conversation, reader.now, dateOf(reader, reader.now))) {
    return <ItemCard icon={kindIcons[kind]} kind={t('unwritten')} title={t('page.ask')} why={t('page.askWhy')} actions={<><LinkButton look="main" icon="edit" href={`/conversations/${id}/edit`}>{t('tellIt')}</LinkButton><NotMet id={id} /></>} />;
  }
  return <ItemCard icon={kindIcons[kind]} kind={t('ahead')} title={t('page.soon')} why={t('page.soonWhy')} actions={<><LinkButton look="main" icon="book" href={`/conversations/${id}/brief`}>{t('brief')}</LinkButton>{tell(t('tellIt'))}</>} />;
}

function Where({ conversation }: One) {
  const t = useTexts(texts);
  const there = sayThere(useReader(), conversation);
  const { place, link } = conversation;
  const rows = [...(there ? [[t('page.when'), there] as const] : []), ...(place ? [[t('page.place'), place] as const] : []), ...(link ? [[t('page.link'), <a href={link} target="_blank" rel="noopener noreferrer">{link}</a>] as const] : [])];
  return rows.length > 0 ? <Card><Details rows={rows} /></Card> : null;
}

function Told({ conversation: { summary, got, gave, seeking, checkInOn } }: One) {
  const t = useTexts(texts);
  const parts = ([[t('page.what'), summary], [t('page.got'), got], [t('page.gave'), gave], [t('page.seeking'), seeking]] as const).filter(([, words]) => words);
  if (parts.length === 0 && !checkInOn) return <p class="soft">{t('page.nothing')}</p>;
  return (
    <Card>
      <Stack gap={4}>
        {parts.map(([title, words]) => <div key={title}><h2 class="card-title">{title}</h2><AsWritten>{words}</AsWritten></div>)}
        {checkInOn && <Details rows={[[t('page.checkIn'), <><Day on={checkInOn} style="long" /> (<Day on={checkInOn} ago />)</>]]} />}
      </Stack>
    </Card>
  );
}

