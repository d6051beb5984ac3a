import { Button, Card, EmptyState, LinkButton, Notice, PageHead, Row, Stack, Table, Tabs, useReader, useTexts, When } from '../ui/index.ts';
import { type LetterState, letterStates, type PostedLetter } from './letter.ts';
import { sayTrouble } from './say-trouble.ts';
import { texts } from './texts.ts';

type PageProps = {
  readonly state: LetterState;
  readonly letters: readonly PostedLetter[];
  readonly counts: Readonly<Record<LetterState, number>>;
  /** Whether there is a mail server. */
  readonly ready: boolean;
  /** The address of those before. */
  readonly next?: string | undefined;
  /** The page of what a letter is about. */
  about(letter: PostedLetter): string | undefined;
};

/** Everything that goes out by mail, and what became of it. */
export function LettersPage({ state, letters, counts, ready, next, about }: PageProps) {
  const t = useTexts(texts);
  const tabs = letterStates.filter(each => each !== 'resting' || counts.resting > 0 || state === 'resting')
    .map(each => ({ href: `/letters?state=${each}`, label: t(`state.${each}`), count: counts[each], current: each === state }));
  return (
    <>
      <PageHead title={t('letters.title')} lead={t('letters.lead')} />
      {!ready && <Notice tone="care" title={t('noServer.title')}>{t('noServer.body')}</Notice>}
      <Tabs label={t('letters.sides')} tabs={tabs} />
      <div id="list" class="stack gap-4">
        {letters.length === 0 && <EmptyState icon="letter" title={t(`none.${state}.title`)}>{t(`none.${state}.body`)}</EmptyState>}
        {letters.length > 0 && (state === 'sent' ? <Sent letters={letters} about={about} /> : letters.map(letter => <OneLetter key={letter.id} letter={letter} about={about(letter)} />))}
        {next && <Row><LinkButton href={next}>{t('letters.more')}</LinkButton></Row>}
      </div>
    </>
  );
}

function Sent({ letters, about }: Pick<PageProps, 'letters' | 'about'>) {
  const t = useTexts(texts);
  return (
    <Table caption={t('letters.caption.sent')} rows={letters} rowKey={letter => letter.id} columns={[
      { key: 'letter', head: t('column.letter'), cell: letter => <Subject letter={letter} about={about(letter)} /> },
      { key: 'to', head: t('column.to'), cell: letter => sayTo(letter) },
      { key: 'when', head: t('column.when'), cell: letter => letter.sentAt && <><When at={letter.sentAt} as="day" />, <When at={letter.sentAt} as="time" /></> },
    ]} />
  );
}

const Subject = ({ letter, about }: { readonly letter: PostedLetter; readonly about: string | undefined }) => about ? <a href={about}>{letter.subject}</a> : <>{letter.subject}</>;

const sayTo = ({ to, also }: PostedLetter): string => [to, ...also ? [also] : []].map(({ name, address }) => name ? `${name}, ${address}` : address).join('; ');

function OneLetter({ letter, about }: { readonly letter: PostedLetter; readonly about: string | undefined; readonly key?: string }) {
  const t = useTexts(texts);
  const { state, subject, postedAt, tries, dueAt, trouble } = letter;
  const words = { subject, to: letter.to.name || letter.to.address };
  return (
    <Card title={<Subject letter={letter} about={about} />}>
      <Stack gap={2}>
        <small>{t('letters.to', { to: sayTo(letter) })} · {t('letters.posted')} <When at={postedAt} as="ago" />{tries > 0 && ` · ${t('letters.tries', { count: tries })}`}</small>
        <p>{trouble ? sayTrouble(useReader(), letter) : state === 'waiting' ? t('letters.soon') : ''}</p>
        {state === 'waiting' && dueAt && <p class="soft">{t('letters.next')} <When at={dueAt} as="whole" />.</p>}
      </Stack>
      <Row>
        {state === 'resting'
          ? <Post path={`/letters/${letter.id}/retry`} label={t('letters.resumeLabel', words)}>{t('letters.resume')}</Post>
          : trouble && <Post path={`/letters/${letter.id}/retry`} main={state === 'failed'} label={t('letters.retryLabel', words)}>{t('letters.retry')}</Post>}
        {state !== 'resting' && <Post path={`/letters/${letter.id}/rest`} label={t('letters.restLabel', words)}>{t('letters.rest')}</Post>}
      </Row>
    </Card>
  );
}

function Post({ path, main, label, children }: { readonly path: string; readonly main?: boolean; readonly label: string; readonly children: string }) {
  return <form method="post" action={path}><Button look={main ? 'main' : 'quiet'} size="small" label={label}>{children}</Button></form>;
}
