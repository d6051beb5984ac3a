import { Actions, Button, Card, Details, FieldGroup, Fold, Form, type FormState, LinkButton, PageHead, PlainList, Select, Tabs, Tag, TextArea, TextInput, TwoLines, useReader, useTexts } from '../ui/index.ts';
import { type TemplateKind, templateKinds } from './kind.ts';
import { sayKind } from './say-kind.ts';
import { placeholders, type Template } from './template.ts';
import { texts } from './texts.ts';

type Language = 'en' | 'de';
type ListProps = { readonly language: Language; /** Those that the member has worded anew. */ readonly own: ReadonlySet<TemplateKind> };

/** Every ask there is a wording for. */
export function TemplatesPage({ language, own }: ListProps) {
  const t = useTexts(texts);
  const reader = useReader();
  return (
    <>
      <PageHead above={<a href="/outreach">{t('above')}</a>} title={t('templates.title')} lead={t('templates.lead')} actions={<LinkButton href="/outreach/settings" icon="settings">{t('setting.title')}</LinkButton>} />
      <Tabs label={t('templates.language')} tabs={(['en', 'de'] as const).map(each => ({ href: `/outreach/templates?language=${each}`, label: t(`language.${each}`), current: each === language }))} />
      <Card>
        <PlainList>{templateKinds.map(kind => (
          <a key={kind} href={`/outreach/templates/${kind}/${language}`}><TwoLines below={t(`template.${kind}`)}>{sayKind(reader, kind)} {own.has(kind) && <Tag tone="coffee">{t('templates.own')}</Tag>}</TwoLines></a>
        ))}</PlainList>
      </Card>
    </>
  );
}

type OneProps = { readonly kind: TemplateKind; readonly language: Language; readonly template: Template; readonly isOwn: boolean; readonly noteLimit: number; readonly state?: FormState | undefined };

/** One template, to be worded anew; back to Kith's words with one button. */
export function TemplatePage({ kind, language, template, isOwn, noteLimit, state }: OneProps) {
  const t = useTexts(texts);
  const reader = useReader();
  const at = `/outreach/templates/${kind}/${language}`;
  return (
    <>
      <PageHead above={<a href={`/outreach/templates?language=${language}`}>{t('templates.title')}</a>} title={sayKind(reader, kind)} lead={t(`template.${kind}`)} />
      <Form action={at} state={state ?? { values: template }}>
        {kind !== 'follow-up' && <TextInput name="subject" label={t('field.subject')} maxLength={200} autocomplete="off" />}
        <TextArea name="body" label={t('field.body')} rows={16} maxLength={20_000} required />
        <TextArea name="short" label={t('field.short')} hint={t('field.shortHint')} rows={4} maxLength={2000} limit={noteLimit} />
        <Actions>
          <Button look="main">{t('template.save')}</Button>
          {isOwn && <Button icon="undo" formAction={`${at}/reset`}>{t('template.reset')}</Button>}
        </Actions>
      </Form>
      <Fold summary={t('template.placeholders')}><Placeholders language={language} /></Fold>
    </>
  );
}

function Placeholders({ language }: { readonly language: Language }) {
  const t = useTexts(texts);
  const keys = Object.keys(placeholders) as (keyof typeof placeholders)[];
  return (
    <>
      <p class="soft">{t('template.how')}</p>
      <Details rows={keys.map(key => [<code key={key}>{`{${placeholders[key][language === 'de' ? 1 : 0]}}`}</code>, t(`placeholder.${key}`)] as const)} />
    </>
  );
}

/** Who the member is, what a LinkedIn note holds for them, how long they wait. */
export function SettingPage({ state }: { readonly state: FormState }) {
  const t = useTexts(texts);
  const { language } = useReader();
  return (
    <>
      <PageHead above={<a href="/outreach">{t('above')}</a>} title={t('setting.title')} actions={<LinkButton href={`/outreach/templates?language=${language}`} icon="letter">{t('templates.title')}</LinkButton>} />
      <Form action="/outreach/settings" state={state}>
        <TextArea name="aboutMe" label={t('field.aboutMe')} hint={t('field.aboutMeHint')} rows={2} maxLength={300} />
        <FieldGroup legend={t('setting.silence')} hint={t('setting.silenceHint')}><TextInput name="followUpDays" type="number" label={t('setting.days')} min={3} max={120} inputMode="numeric" /></FieldGroup>
        <Select name="noteLimit" label={t('setting.note')} hint={t('setting.noteHint')} options={[{ value: '200', label: t('setting.200') }, { value: '300', label: t('setting.300') }]} />
        <Actions><Button look="main">{t('setting.save')}</Button></Actions>
      </Form>
    </>
  );
}
