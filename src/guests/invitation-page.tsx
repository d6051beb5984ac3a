import type { Host } from '../accounts/index.ts';
import { type HostPage, meetingName, type MeetingType, type Mode } from '../meetings/index.ts';
import { Avatar, Card, EmptyState, Grid, Icon, type IconName, LinkButton, PageHead, Prose, useReader, useTexts } from '../ui/index.ts';
import { texts } from './texts.ts';

type PageProps = { readonly host: Pick<Host, 'name' | 'handle'>; readonly page: Pick<HostPage, 'headline' | 'words'>; readonly types: readonly MeetingType[] };

/** A member's open invitation: who they are, in their own words, and the ways to meet them. */
export function InvitationPage({ host, page, types }: PageProps) {
  const t = useTexts(texts);
  return (
    <>
      <PageHead face={<Avatar name={host.name} size="big" />} title={t('page.title', { host: host.name })} lead={page.headline || undefined} />
      <Prose>{paragraphs(page.words || t('page.words')).map(paragraph => <p key={paragraph}>{paragraph}</p>)}</Prose>
      {types.length === 0 && <EmptyState title={t('page.none')}>{t('page.noneBody', { host: host.name })}</EmptyState>}
      <Grid>{types.map(type => <TypeCard key={type.id} host={host} type={type} />)}</Grid>
    </>
  );
}

export const paragraphs = (text: string): readonly string[] => text.split(/\n\s*\n/).map(each => each.trim()).filter(Boolean);

const pictures: Readonly<Record<Mode, IconName>> = { virtual: 'video', phone: 'phone', 'in-person': 'place' };
const kindPictures: Partial<Record<MeetingType['kind'], IconName>> = { coffee: 'cup', walk: 'walk' };

function TypeCard({ host, type }: { readonly host: PageProps['host']; readonly type: MeetingType; readonly key?: string }) {
  const t = useTexts(texts);
  const name = meetingName(useReader(), type);
  return (
    <Card title={<><Icon name={kindPictures[type.kind] ?? pictures[type.mode]} /> {name}</>}>
      <p class="soft">{typeLead(t, type)}</p>
      {type.words && <p>{type.words}</p>}
      <p><LinkButton href={`/@${host.handle}/${type.slug}`} label={`${name}: ${t('page.pick')}`}>{t('page.pick')}</LinkButton></p>
    </Card>
  );
}

/** “30 minutes, by video.” */
export function typeLead(t: ReturnType<typeof texts>, type: Pick<MeetingType, 'durationMinutes' | 'mode' | 'place'>): string {
  const [length, how] = [t('length', { count: type.durationMinutes }), t(`how.${type.mode}`)];
  return type.mode === 'in-person' && type.place ? t('leadPlace', { length, how, place: type.place }) : t('lead', { length, how });
}
