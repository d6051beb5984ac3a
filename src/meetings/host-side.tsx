import { Actions, Button, Card, Checkbox, CopyText, EmptyState, Form, type FormState, Grid, LinkButton, Notice, Row, Section, Tag, TextArea, TextInput, useTexts } from '../ui/index.ts';
import { Meetings } from './frame.tsx';
import type { MeetingType } from './meeting-type.ts';
import type { HostPage as Page } from './host-page.ts';
import { texts } from './texts.ts';

type PageProps = { readonly page: Page; readonly types: readonly MeetingType[]; readonly url: string; readonly mails: boolean; readonly state?: FormState | undefined };

/** A member's own side of their public page: open or closed, what it says, what it offers. */
export function HostSide({ page, types, url, mails, state }: PageProps) {
  const t = useTexts(texts);
  const open = page.openedAt !== null;
  return (
    <Meetings side="page" lead={t('page.lead')}>
      {!mails && <Notice>{t('page.noMail')}</Notice>}
      <Card title={t(open ? 'page.open' : 'page.closed')}>
        <p class="soft">{t(open ? 'page.openBody' : 'page.closedBody')}</p>
        <CopyText label={t('page.link')} value={url} />
        <Row>
          <Form id="open" action="/meetings/open" inline><input type="hidden" name="open" value={open ? '' : 'yes'} /><Button look={open ? 'quiet' : 'main'}>{t(open ? 'page.closes' : 'page.opens')}</Button></Form>
          <LinkButton href="/meetings/preview">{t('page.preview')}</LinkButton>
        </Row>
      </Card>
      <Section title={t('types.title')} aside={<LinkButton icon="plus" href="/meetings/types/new">{t('types.add')}</LinkButton>}>
        {types.length === 0 ? <EmptyState title={t('types.none')}>{t('types.noneBody')}</EmptyState> : <Grid>{types.map(type => <TypeCard key={type.id} type={type} />)}</Grid>}
      </Section>
      <Section title={t('words.title')}>
        <Form id="words" action="/meetings/words" state={{ values: { ...page, ...state?.values }, errors: state?.errors }}>
          <TextInput name="headline" label={t('words.headline')} hint={t('words.headlineHint')} maxLength={160} />
          <TextArea name="words" label={t('words.words')} hint={t('words.wordsHint')} rows={4} limit={2000} />
          {mails && <><Checkbox name="remindHost" label={t('words.remindHost')} checked={page.remindHost} /><Checkbox name="remindGuest" label={t('words.remindGuest')} checked={page.remindGuest} /></>}
          <Actions><Button look={open ? 'main' : 'quiet'}>{t('save')}</Button></Actions>
        </Form>
      </Section>
    </Meetings>
  );
}

function TypeCard({ type }: { readonly type: MeetingType; readonly key?: string }) {
  const t = useTexts(texts);
  const name = type.name || t(`kind.${type.kind}`);
  return (
    <Card title={name} level={3} aside={type.audience !== 'everyone' && <Tag>{t(`tag.${type.audience}`)}</Tag>}>
      <p class="soft">{t('type.lead', { minutes: type.durationMinutes, how: t(`type.how.${type.mode}`) })}{type.place && `, ${type.place}`}</p>
      <p><LinkButton size="small" href={`/meetings/types/${type.id}`} label={t('types.editNamed', { name })}>{t('types.edit')}</LinkButton></p>
    </Card>
  );
}
