import type { ComponentChildren } from 'preact';
import { meetingWith } from '../booking/index.ts';
import type { FormState } from '../ui/index.ts';
import { Avatar, Fold, LinkButton, Notice, PageHead, ReadBy, useReader, useTexts } from '../ui/index.ts';
import { BookForm, type FormProps } from './book-form.tsx';
import { paragraphs, typeLead } from './invitation-page.tsx';
import { texts } from './texts.ts';
import { nearest } from './times-by-day.ts';
import { TimesPart, type TimesProps } from './times-part.tsx';

type PageProps = Omit<FormProps, 'shown' | 'host' | 'choices'> & Omit<TimesProps, 'host'> & {
  readonly host: { readonly name: string; readonly handle: string };
  /** Why it was not booked, above what was typed. */
  readonly trouble?: { readonly taken: true } | { readonly often: number } | { readonly gone: true } | undefined;
  readonly state: FormState;
  /** The guest’s clock says that they are far from where this would be. */
  readonly isFar?: boolean | undefined;
};

/** The times of one kind of meeting, and the form once one is chosen. */
export function TimesPage({ host, type, state, trouble, isFar, ...props }: PageProps) {
  const { shown, days } = props;
  const near = trouble && 'taken' in trouble ? nearest(days.flatMap(day => day.starts), Date.parse(shown.start ?? '') / 60_000, 6) : undefined;
  const t = useTexts(texts);
  const reader = useReader();
  const name = host.name.split(' ')[0] ?? host.name;
  const form = shown.start && <BookForm {...props} choices={near} shown={{ ...shown, start: shown.start }} type={type} host={name} state={state} />;
  return (
    <ReadBy value={{ ...reader, zone: shown.zone }}>
      <PageHead face={<Avatar name={host.name} size="big" />} above={<a href={`/@${host.handle}`}>{host.name}</a>} title={meetingWith(reader, type, name)} lead={typeLead(t, type)} />
      {paragraphs(type.words).map(paragraph => <p key={paragraph}>{paragraph}</p>)}
      {trouble && <Trouble trouble={trouble} />}
      {isFar && <Notice actions={<LinkButton href={`/@${host.handle}`}>{t('far.others')}</LinkButton>}>{t('far.body', { place: type.place })}</Notice>}
      {form}
      {form ? <Fold summary={t('book.other')}><TimesPart {...props} host={name} /></Fold> : <TimesPart {...props} host={name} />}
    </ReadBy>
  );
}

function Trouble({ trouble }: { readonly trouble: NonNullable<PageProps['trouble']> }): ComponentChildren {
  const t = useTexts(texts);
  if ('often' in trouble) return <Notice tone="care">{t('often', { count: trouble.often })}</Notice>;
  if ('gone' in trouble) return <Notice tone="care">{t('gone')}</Notice>;
  return <Notice tone="care" title={t('taken.title')}>{t('taken.body')}</Notice>;
}
