import { Avatars, Button, Card, Columns, EmptyState, Form, ItemCard, LinkButton, Menu, PageHead, PlainList, Section, Stack, TextInput, TwoLines, useReader, useTexts } from '../ui/index.ts';
import { texts } from './texts.ts';
import type { Conversation } from './conversation.ts';
import { kindIcons, sayThere, sayWhen, sayWhom, titleOf } from './say-conversation.ts';

type PageProps = {
  readonly ahead: readonly Conversation[];
  readonly unwritten: readonly Conversation[];
  readonly behind: readonly Conversation[];
  readonly q: string;
  /** Where the next page of earlier ones begins. */
  readonly next: string | undefined;
  readonly earlier: boolean;
};

/** Conversations: those to come, those to write down, and those that were. */
export function ConversationsPage({ ahead, unwritten, behind, q, next, earlier }: PageProps) {
  const t = useTexts(texts);
  const none = ahead.length + unwritten.length + behind.length === 0 && !q && !earlier;
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} actions={<><LinkButton look="main" icon="edit" href="/conversations/new" keys="w">{t('write')}</LinkButton><LinkButton icon="calendar" href="/conversations/new?plan">{t('plan')}</LinkButton></>} />
      <Columns asideLabel={t('beside')} aside={<Beside />}>
        {none ? <EmptyState icon="cup" title={t('empty.title')} actions={<LinkButton href="/conversations/new">{t('writeShort')}</LinkButton>}>{t('empty.body')}</EmptyState> : (
          <>
            {unwritten.length > 0 && !earlier && <Section id="unwritten" title={t('unwritten')} note={t('unwritten.why')}><Stack>{unwritten.map(each => <ToWrite key={each.id} conversation={each} />)}</Stack></Section>}
            {!earlier && <Section id="ahead" title={t('ahead')}>{ahead.length === 0 ? <p class="soft">{t('ahead.none')}</p> : <Stack>{ahead.map(each => <Ahead key={each.id} conversation={each} />)}</Stack>}</Section>}
            <Behind behind={behind} q={q} next={next} earlier={earlier} />
          </>
        )}
      </Columns>
    </>
  );
}

function Beside() {
  const t = useTexts(texts);
  const link = (href: string, title: string, note: string) => <TwoLines below={note}><a href={href}>{title}</a></TwoLines>;
  return (
    <Card title={t('beside')}>
      <PlainList>{[link('/promises', t('beside.promises'), t('beside.promisesNote')), link('/check-ins', t('beside.checkIns'), t('beside.checkInsNote')), link('/give-and-get', t('beside.giving'), t('beside.givingNote'))]}</PlainList>
    </Card>
  );
}

type One = { readonly conversation: Conversation; readonly key?: string };

function ToWrite({ conversation }: One) {
  const t = useTexts(texts);
  const reader = useReader();
  return (
    <ItemCard
      face={<Faces conversation={conversation} />} icon={kindIcons[conversation.kind]} kind={sayWhen(reader, conversation)} level={3}
      title={<a href={`/conversations/${conversation.id}`}>{titleOf(reader, conversation)}</a>} why={sayWhom(reader, conversation)}
      actions={<><LinkButton look="main" icon="edit" href={`/conversations/${conversation.id}/edit`} label={t('tellItOf', { title: titleOf(reader, conversation) })}>{t('tellIt')}</LinkButton><NotMet id={conversation.id} /></>}
    />
  );
}

export const NotMet = ({ id }: { readonly id: string }) => <form method="post" action={`/conversations/${id}/missed`}><Button>{useTexts(texts)('notMet')}</Button></form>;

function Ahead({ conversation }: One) {
  const t = useTexts(texts);
  const reader = useReader();
  const { id, place, link, kind } = conversation;
  return (
    <ItemCard
      face={<Faces conversation={conversation} />} icon={kindIcons[kind]} kind={sayWhen(reader, conversation)} level={3}
      title={<a href={`/conversations/${id}`}>{titleOf(reader, conversation)}</a>} why={[sayWhom(reader, conversation), place, sayThere(reader, conversation)].filter(Boolean).join('. ') || undefined}
      actions={<>
        <LinkButton look="main" icon="book" href={`/conversations/${id}/brief`} label={t('brief.of', { title: titleOf(reader, conversation) })}>{t('brief')}</LinkButton>
        {link && <LinkButton icon="video" href={link} external>{t('join')}</LinkButton>}
        <Menu label={t('more')} icon="more" compact end items={[{ label: t('change'), href: `/conversations/${id}/edit?plan`, icon: 'edit' }, { label: t('tellIt'), href: `/conversations/${id}/edit`, icon: 'check' }, { label: t('callOff'), action: `/conversations/${id}/cancel`, icon: 'cross' }]} />
      </>}
    />
  );
}

export const Faces = ({ conversation: { people } }: One) => <Avatars people={people.slice(0, 3).map(({ name, photo }) => ({ name, photo: photo ?? undefined }))} more={Math.max(0, people.length - 3)} />;

function Behind({ behind, q, next, earlier }: Pick<PageProps, 'behind' | 'q' | 'next' | 'earlier'>) {
  const t = useTexts(texts);
  return (
    <Section id="behind" title={t('behind')}>
      <Form id="find" method="get" action="/conversations" inline enhance="#behind" label={t('behind.find')} state={{ values: { q } }}>
        <TextInput name="q" type="search" label={t('behind.find')} hiddenLabel placeholder={t('behind.find')} autocomplete="off" />
        <Button icon="search">{t('behind.search')}</Button>
      </Form>
      {behind.length === 0 ? <p class="soft">{q ? t('behind.nothing') : t('page.nothing')}</p> : <Card><PlainList>{behind.map(each => <Past key={each.id} conversation={each} />)}</PlainList></Card>}
      {(next || earlier) && (
        <p class="actions">
          {next && <LinkButton href={`/conversations?${new URLSearchParams({ ...(q && { q }), before: next })}#behind`}>{t('behind.earlier')}</LinkButton>}
          {earlier && <LinkButton look="bare" href="/conversations#behind">{t('behind.latest')}</LinkButton>}
        </p>
      )}
    </Section>
  );
}

function Past({ conversation }: One) {
  const t = useTexts(texts);
  const reader = useReader();
  const { id, missedAt, cancelledAt, summary } = conversation;
  const state = missedAt ? t('state.missed') : cancelledAt ? t('state.cancelled') : '';
  return (
    <span class="person">
      <Faces conversation={conversation} />
      <TwoLines below={<>{[sayWhom(reader, conversation), sayWhen(reader, conversation), state].filter(Boolean).join(' · ')}{summary && <span> · {beginning(summary)}</span>}</>}><a href={`/conversations/${id}`}>{titleOf(reader, conversation)}</a></TwoLines>
    </span>
  );
}

const beginning = (text: string): string => text.length > 120 ? `${text.slice(0, 119).trimEnd()}…` : text;
