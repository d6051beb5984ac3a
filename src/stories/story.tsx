import type { ComponentChildren } from 'preact';
import { utcDay } from '../time/calendar-day.ts';
import { AsWritten, Card, Day, type IconName, LinkButton, type Moment as Drawn, PageHead, type Reader, Section, Timeline, useReader, useTexts, When } from '../ui/index.ts';
import { ConversationWords, kindIcons, sayDay, titleOf } from '../conversations/index.ts';
import type { AskedMoment, Moment } from './moment.ts';
import { sayAsked } from './say-asked.ts';
import { texts } from './texts.ts';

type StoryProps = {
  readonly person: { readonly id: string; readonly givenName: string; readonly fullName: string };
  readonly moments: readonly Moment[];
  readonly next: string | undefined;
  /** Whether this is a page further back. */
  readonly earlier: boolean;
};

/** Everything exchanged with a person, the latest first, page by page. */
export function Story({ person, moments, next, earlier }: StoryProps) {
  const t = useTexts(texts);
  const reader = useReader();
  const at = `/people/${person.id}`;
  const heads = threadHeads(moments);
  return (
    <Section id="story" title={t('story.title')}>
      {moments.length === 0 ? <p class="soft">{t('story.none')}</p> : <Timeline label={t('story.label')} moments={moments.map(moment => drawn(t, reader, person, moment, true, heads.has(moment.id)))} />}
      {(earlier || next) && (
        <p class="actions">
          {next && <LinkButton href={`${at}?after=${next}#story`}>{t('story.earlier')}</LinkButton>}
          {earlier && <LinkButton look="bare" href={`${at}#story`}>{t('story.latest')}</LinkButton>}
        </p>
      )}
    </Section>
  );
}

/** One thread with a person, the first message first. */
export function ThreadPage({ person, moments }: Pick<StoryProps, 'person' | 'moments'>) {
  const t = useTexts(texts);
  const reader = useReader();
  const title = moments.map(moment => moment.kind === 'message' ? moment.threadTitle || moment.subject : '').find(Boolean);
  return (
    <>
      <PageHead above={<a href={`/people/${person.id}#story`}>{t('thread.back')}</a>} title={t('thread.title', { name: person.fullName })} lead={title && t('story.subject', { subject: title })} />
      <Card><Timeline label={t('thread.label')} moments={moments.map(moment => drawn(t, reader, person, moment, false, false))} /></Card>
    </>
  );
}

/** A few moments in short, for a page about something else. */
export function drawnMoments(reader: Reader, person: Person, moments: readonly Moment[], most: number): readonly Drawn[] {
  const t = texts(reader);
  return moments.map(moment => ({ ...drawn(t, reader, person, moment, true, false), children: <InShort words={wordsOf(moment)} most={most} /> }));
}

const wordsOf = (moment: Moment): string => moment.kind === 'message' || moment.kind === 'note' ? moment.body : moment.kind === 'outreach' ? askedFirst(moment) : moment.kind === 'invitation' ? moment.message : moment.kind === 'conversation' ? moment.conversation.summary : '';

const InShort = ({ words, most }: { readonly words: string; readonly most: number }) => words ? <p class="soft">{beginning(words.replace(/\s+/g, ' '), most)}</p> : null;

/** The latest message of each thread, where several threads run through each other: there the thread can be read by itself. */
function threadHeads(moments: readonly Moment[]): ReadonlySet<string> {
  const heads = new Map<string, string>();
  for (const moment of moments) if (moment.kind === 'message' && moment.thread && !heads.has(moment.thread)) heads.set(moment.thread, moment.id);
  return new Set(heads.size > 1 ? heads.values() : []);
}

type T = ReturnType<typeof texts>;
type Person = StoryProps['person'];

function drawn(t: T, reader: Reader, person: Person, moment: Moment, inStory: boolean, head: boolean): Drawn {
  const name = person.givenName || person.fullName;
  const when = sayWhen(t, reader, moment, inStory);
  const { icon, title, side } = told(t, reader, name, moment);
  return { key: moment.id, icon, side, when, title, children: <Words person={person} moment={moment} inStory={inStory} head={head} /> };
}

function sayWhen(t: T, reader: Reader, moment: Moment, inStory: boolean): ComponentChildren {
  if (moment.kind === 'conversation') return sayDay(reader, moment.conversation);
  if (!moment.at) return t('story.undated');
  if (moment.kind === 'connected') return <Day on={utcDay(moment.at)} ago={inStory} style="long" />; // archives tell the day alone
  return <When at={moment.at} as={inStory ? 'ago' : 'whole'} />;
}

function told(t: T, reader: Reader, name: string, moment: Moment): { readonly icon: IconName; readonly title: ComponentChildren; readonly side?: 'mine' | 'theirs' } {
  if (moment.kind === 'connected') return { icon: 'join', title: t('story.connected') };
  if (moment.kind === 'conversation') return { icon: kindIcons[moment.conversation.kind], title: <a href={`/conversations/${moment.conversation.id}`}>{titleOf(reader, moment.conversation)}</a> };
  if (moment.kind === 'outreach') {
    const said = sayAsked(t, name, moment);
    return { ...said, title: <a href={`/outreach/${moment.card}`}>{said.title}</a> };
  }
  if (moment.kind === 'note') return { icon: 'edit', title: t('story.note'), side: 'mine' };
  const side = moment.fromMe ? 'mine' : 'theirs';
  if (moment.kind === 'invitation') return { icon: 'link', side, title: moment.fromMe ? t('story.youInvited') : t('story.theyInvited', { name }) };
  return { icon: 'letter', side, title: moment.fromMe ? t('story.youWrote') : t('story.theyWrote', { name }) };
}

function Words({ person, moment, inStory, head }: { readonly person: Person; readonly moment: Moment; readonly inStory: boolean; readonly head: boolean }) {
  const t = useTexts(texts);
  if (moment.kind === 'connected') return null;
  if (moment.kind === 'conversation') return <ConversationWords conversation={moment.conversation} />;
  if (moment.kind === 'outreach') return <AskedWords moment={moment} />;
  if (moment.kind === 'note') return <AsWritten>{beginning(moment.body, 200)}</AsWritten>;
  if (moment.kind === 'invitation') return <>{moment.message && <LongWords text={moment.message} />}{moment.withdrawnAt && <p class="soft">{t('story.withdrawn')}</p>}</>;
  return (
    <>
      {moment.subject && inStory && <p class="soft">{t('story.subject', { subject: moment.subject })}</p>}
      <LongWords text={moment.body} />
      {head && <p><a href={`/people/${person.id}?thread=${encodeURIComponent(moment.thread)}`}><small>{t('story.thread')}</small></a></p>}
    </>
  );
}

/** Why they were asked stands once, where it began. */
const askedFirst = ({ step, reason }: AskedMoment): string => step === 'sent' ? reason : '';

/** The reason; what was written opens beneath it, since an archive that is imported later tells it once more. */
function AskedWords({ moment }: { readonly moment: AskedMoment }) {
  const t = useTexts(texts);
  const reason = askedFirst(moment);
  return (
    <>
      {reason && <p>{reason}</p>}
      {moment.words && <details class="behind"><summary>{t('story.asked.words')}</summary><AsWritten>{moment.words}</AsWritten></details>}
    </>
  );
}

const shownAtFirst = 600;

/** A long text shows its beginning; the rest opens without script. */
function LongWords({ text }: { readonly text: string }) {
  const t = useTexts(texts);
  if (text.length <= shownAtFirst * 1.3) return <AsWritten>{text}</AsWritten>;
  const first = beginning(text, shownAtFirst);
  return (
    <>
      <AsWritten>{first}</AsWritten>
      <details class="behind"><summary>{t('story.whole')}</summary><AsWritten>{text.slice(first.length - 2).trimStart()}</AsWritten></details>
    </>
  );
}

/** The first words of a text, as many as fit; ` …` where there are more. */
function beginning(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.lastIndexOf(' ', most);
  return `${text.slice(0, cut > most / 2 ? cut : most)} …`;
}
