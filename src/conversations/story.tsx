import { AsWritten, Card, type IconName, LinkButton, type Moment as Drawn, PageHead, Section, Timeline, useTexts, When } from '../ui/index.ts';
import type { Moment } from './moment.ts';
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
  const at = `/people/${person.id}`;
  return (
    <Section id="story" title={t('story.title')}>
      {moments.length === 0 ? <p class="soft">{t('story.none')}</p> : <Timeline label={t('story.label')} moments={moments.map(moment => drawn(t, person, moment, true))} />}
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
  const title = moments.map(moment => moment.kind === 'message' ? moment.threadTitle || moment.subject : '').find(Boolean);
  return (
    <>
      <PageHead above={<a href={`/people/${person.id}#story`}>{t('thread.back')}</a>} title={t('thread.title', { name: person.fullName })} lead={title && t('story.subject', { subject: title })} />
      <Card><Timeline label={t('thread.label')} moments={moments.map(moment => drawn(t, person, moment, false))} /></Card>
    </>
  );
}

type T = ReturnType<typeof texts>;
type Person = StoryProps['person'];

function drawn(t: T, person: Person, moment: Moment, linked: boolean): Drawn {
  const name = person.givenName || person.fullName;
  const when = moment.at ? <When at={moment.at} as={linked ? 'ago' : 'whole'} /> : t('story.undated');
  const { icon, title, side } = told(t, name, moment);
  return { key: moment.id, icon, side, when, title, children: <Words person={person} moment={moment} linked={linked} /> };
}

function told(t: T, name: string, moment: Moment): { readonly icon: IconName; readonly title: string; readonly side?: 'mine' | 'theirs' } {
  if (moment.kind === 'connected') return { icon: 'join', title: t('story.connected') };
  if (moment.kind === 'note') return { icon: 'edit', title: t('story.note'), side: 'mine' };
  const side = moment.fromMe ? 'mine' : 'theirs';
  if (moment.kind === 'invitation') return { icon: 'link', side, title: moment.fromMe ? t('story.youInvited') : t('story.theyInvited', { name }) };
  return { icon: 'letter', side, title: moment.fromMe ? t('story.youWrote') : t('story.theyWrote', { name }) };
}

function Words({ person, moment, linked }: { readonly person: Person; readonly moment: Moment; readonly linked: boolean }) {
  const t = useTexts(texts);
  if (moment.kind === 'connected') return null;
  if (moment.kind === 'note') return <LongWords text={moment.body} />;
  if (moment.kind === 'invitation') return <>{moment.message && <LongWords text={moment.message} />}{moment.withdrawnAt && <p class="soft">{t('story.withdrawn')}</p>}</>;
  return (
    <>
      {moment.subject && linked && <p class="soft">{t('story.subject', { subject: moment.subject })}</p>}
      <LongWords text={moment.body} />
      {linked && moment.thread && <p><a href={`/people/${person.id}?thread=${encodeURIComponent(moment.thread)}`}><small>{t('story.thread')}</small></a></p>}
    </>
  );
}

const shownAtFirst = 600;

/** A long text shows its beginning; the rest opens without script. */
function LongWords({ text }: { readonly text: string }) {
  const t = useTexts(texts);
  if (text.length <= shownAtFirst * 1.3) return <AsWritten>{text}</AsWritten>;
  const cut = text.lastIndexOf(' ', shownAtFirst);
  const at = cut > shownAtFirst / 2 ? cut : shownAtFirst;
  return (
    <>
      <AsWritten>{`${text.slice(0, at)} …`}</AsWritten>
      <details class="behind"><summary>{t('story.whole')}</summary><AsWritten>{text.slice(at).trimStart()}</AsWritten></details>
    </>
  );
}
