import type { ComponentChildren } from 'preact';
import { type Member, shortestPassword } from '../accounts/index.ts';
import {
  Actions, Button, Card, CopyText, dayText, Form, type FormState, LinkButton, Notice, PageHead, RadioGroup, Rich, Row, Section, Select, Stack, Tabs, Tag,
  TextInput, useReader, useTexts, When, ZoneSelect,
} from '../ui/index.ts';
import { texts } from './texts.ts';

export type Side = 'you' | 'signIn' | 'reminders' | 'mailbox' | 'programs' | 'invitations';

const sides: readonly (readonly [Side, string])[] = [['you', '/settings'], ['signIn', '/settings/sign-in'], ['reminders', '/settings/reminders'], ['mailbox', '/settings/mailbox'], ['programs', '/settings/programs'], ['invitations', '/settings/invitations']];

/** The frame of every page of settings, whichever domain it belongs to. */
export function Settings({ side, lead, children }: { readonly side: Side; readonly lead?: string | undefined; readonly children: ComponentChildren }) {
  const t = useTexts(texts);
  return (
    <Stack gap={6}>
      <PageHead title={t('settings.title')} />
      <Tabs label={t('settings.sides')} tabs={sides.map(([name, href]) => ({ href, label: t(`settings.${name}`), current: name === side }))} />
      {lead && <p>{lead}</p>}
      {children}
    </Stack>
  );
}

const languages = [{ value: 'en-GB', label: 'English (United Kingdom)' }, { value: 'en-US', label: 'English (United States)' }, { value: 'de', label: 'Deutsch' }] as const;

type YouProps = { readonly me: Member; readonly url: string; /** Whether the page for guests is open. */ readonly open: boolean; readonly state?: FormState | undefined };

export function YouPage({ me, url, open, state }: YouProps) {
  const t = useTexts(texts);
  const known = languages.some(({ value }) => value === me.locale);
  const values = { name: me.name, handle: me.handle, zone: me.zone, locale: me.locale === 'en' ? 'en-GB' : me.locale, ...state?.values };
  return (
    <Settings side="you" lead={t('you.lead')}>
      <Form action="/settings" state={{ values, errors: state?.errors }}>
        <TextInput name="name" label={t('you.name')} hint={t('you.nameHint')} autocomplete="name" required />
        <TextInput name="handle" label={t('you.handle')} hint={t(open ? 'you.handleHint' : 'you.handleHintClosed', { address: `${url}/@${me.handle}` })} spellcheck={false} required />
        <ZoneSelect name="zone" label={t('you.zone')} hint={t('you.zoneHint')} value={me.zone} />
        <Select name="locale" label={t('you.language')} hint={t('you.languageHint')} options={[...languages, ...(known || me.locale === 'en' ? [] : [{ value: me.locale, label: me.locale }])]} />
        <Actions note={t('you.email', { email: me.email })}><Button look="main">{t('settings.save')}</Button></Actions>
      </Form>
      {!open && <p><Rich parts={t.parts('you.closed')} tags={{ link: text => <a href="/meetings">{text}</a> }} /></p>}
      <Section title={t('you.back')}><p>{t('you.backLead')}</p><Row><LinkButton href="/activity" icon="undo">{t('you.lately')}</LinkButton></Row></Section>
      <Section title={t('you.leaving')}><Row><LinkButton href="/settings/delete" sheet>{t('you.delete')}</LinkButton></Row></Section>
    </Settings>
  );
}

export type ShownSession = { readonly id: string; readonly browser?: string; readonly system?: string; readonly address: string | null; readonly begun: Date; readonly seen: Date; readonly here: boolean };
export type ShownPasskey = { readonly id: string; readonly name: string; readonly createdAt: Date };

type SignInSideProps = { readonly password: boolean; readonly passkeys: readonly ShownPasskey[]; readonly sessions: readonly ShownSession[]; readonly url: string; readonly state?: FormState | undefined };

export function SignInSide({ password, passkeys, sessions, url, state }: SignInSideProps) {
  const t = useTexts(texts);
  return (
    <Settings side="signIn">
      <Section title={t('password.title')}>
        {!password && <p>{t('password.none')}</p>}
        <Form action="/settings/password" id="password" state={state}>
          {password && <TextInput name="current" type="password" label={t('password.current')} autocomplete="current-password" required />}
          <TextInput name="password" type="password" label={t('password.new')} hint={t('password.newHint', { count: shortestPassword })} autocomplete="new-password" required />
          <Actions note={t('password.note')}><Button>{t(password ? 'password.change' : 'password.set')}</Button></Actions>
        </Form>
      </Section>
      <Passkeys passkeys={passkeys} url={url} />
      <Sessions sessions={sessions} />
    </Settings>
  );
}

function Passkeys({ passkeys, url }: { readonly passkeys: readonly ShownPasskey[]; readonly url: string }) {
  const t = useTexts(texts);
  return (
    <Section title={t('passkey.title')}>
      <p>{t('passkey.lead')}</p>
      {passkeys.map(key => <Passkey key={key.id} passkey={key} />)}
      <div><button type="button" class="btn" data-passkey-add="/settings/passkeys" hidden>{t('passkey.add')}</button></div>
      <p class="hint" data-passkey-needs>{t('passkey.needs', { address: url })}</p>
      <template id="passkey-failed"><Notice tone="care">{t('passkey.failed')}</Notice></template>
    </Section>
  );
}

function Passkey({ passkey: { id, name, createdAt } }: { readonly passkey: ShownPasskey; readonly key?: string }) {
  const t = useTexts(texts);
  const day = dayText(useReader(), createdAt);
  return (
    <Card>
      <Form action={`/settings/passkeys/${id}`} id={`key-${id}`} inline>
        <TextInput name="name" label={t('passkey.name', { day })} value={name} maxLength={100} required />
        <Button>{t('passkey.rename')}</Button>
        <Button look="bare" formAction={`/settings/passkeys/${id}/remove`} formNoValidate label={t('passkey.removeNamed', { name })}>{t('passkey.remove')}</Button>
      </Form>
    </Card>
  );
}

function Sessions({ sessions }: { readonly sessions: readonly ShownSession[] }) {
  const t = useTexts(texts);
  const device = ({ browser, system }: ShownSession) => system ? t('session.on', { browser: browser ?? t('session.unknown'), system }) : browser ?? t('session.unknown');
  return (
    <Section title={t('session.title')} id="sessions">
      <Card>
        {sessions.map(session => (
          <Entry key={session.id} title={<>{device(session)} {session.here && <Tag tone="lake">{t('session.here')}</Tag>}</>}
            note={<>{t('session.from', { address: session.address || t('session.nowhere') })} · {t('session.seen')} <When at={session.seen} as="ago" />, <When at={session.seen} as="time" /> · {t('session.begun')} <When at={session.begun} as="day" />, <When at={session.begun} as="time" /></>}>
            {!session.here && <Post action="/settings/sessions/end" name="session" value={session.id} label={t('session.endNamed', { device: device(session) })}>{t('session.end')}</Post>}
          </Entry>
        ))}
      </Card>
      {sessions.length > 1 && <Row><Post action="/settings/sessions/end" name="session" value="others">{t('session.endOthers')}</Post></Row>}
    </Section>
  );
}

type EntryProps = { readonly title: ComponentChildren; readonly note: ComponentChildren; readonly children: ComponentChildren; readonly key?: string };

/** One of several: what it is, what is known of it, and what can be done with it. */
function Entry({ title, note, children }: EntryProps) {
  return (
    <Row spread keep>
      <div><div>{title}</div><small class="hint">{note}</small></div>
      {children}
    </Row>
  );
}

type PostProps = { readonly action: string; readonly name?: string; readonly value?: string; readonly label?: string; readonly children: ComponentChildren };

/** One small button that does one thing. */
function Post({ action, name, value, label, children }: PostProps) {
  return <form method="post" action={action}><Button size="small" name={name} value={value} label={label}>{children}</Button></form>;
}

export type ShownToken = { readonly id: string; readonly name: string; readonly scope: 'read' | 'write'; readonly createdAt: Date; readonly lastUsedAt: Date | null };

type ProgramsProps = { readonly url: string; readonly tokens: readonly ShownToken[]; /** Made a moment ago, and never shown again. */ readonly made?: { readonly name: string; readonly token: string } | undefined };

export function ProgramsSide({ url, tokens, made }: ProgramsProps) {
  const t = useTexts(texts);
  return (
    <Settings side="programs" lead={t('token.lead')}>
      {made && <Notice tone="good" title={t('token.once', { name: made.name })}><CopyText label={t('token.value')} value={made.token} /></Notice>}
      <Section title={t('token.title')}>
        {tokens.length === 0 ? <p>{t('token.none')}</p> : (
          <Card>
            {tokens.map(({ id, name, scope, createdAt, lastUsedAt }) => (
              <Entry key={id} title={name} note={<>{t(`token.${scope}`)} · {t('token.made')} <When at={createdAt} as="day" /> · {lastUsedAt ? <>{t('token.used')} <When at={lastUsedAt} as="ago" /></> : t('token.unused')}</>}>
                <Post action={`/settings/programs/${id}/revoke`} label={t('token.revokeNamed', { name })}>{t('token.revoke')}</Post>
              </Entry>
            ))}
          </Card>
        )}
      </Section>
      <Section title={t('token.new')}>
        <Form action="/settings/programs">
          <TextInput name="name" label={t('token.name')} hint={t('token.nameHint')} maxLength={100} required />
          <RadioGroup name="scope" legend={t('token.scope')} value="read" tiles options={[{ value: 'read', label: t('token.read'), hint: t('token.readHint') }, { value: 'write', label: t('token.write'), hint: t('token.writeHint') }]} />
          <Actions><Button look="main">{t('token.make')}</Button></Actions>
        </Form>
      </Section>
      <Section title={t('api.title')}>
        <p><Rich parts={t.parts('api.lead')} tags={{ link: text => <a href="/api/v1/openapi.json">{text}</a> }} /></p>
        <CopyText label={t('api.example')} value={`curl -H "Authorization: Bearer TOKEN" ${url}/api/v1/report`} />
      </Section>
    </Settings>
  );
}

export type ShownInvitation = { readonly id: string; readonly email: string | null; readonly expiresAt: Date };

type InvitationsProps = {
  readonly closed: boolean;
  readonly invitations: readonly ShownInvitation[];
  readonly made?: { readonly url: string; readonly email: string; readonly mail: string } | undefined;
  readonly state?: FormState | undefined;
};

export function InvitationsSide({ closed, invitations, made, state }: InvitationsProps) {
  const t = useTexts(texts);
  const said = made?.mail === 'sent' ? 'invite.sent' : made?.mail === 'failed' ? 'invite.notSent' : undefined;
  return (
    <Settings side="invitations" lead={t(closed ? 'invite.closed' : 'invite.lead')}>
      {made && <Notice tone={said === 'invite.notSent' ? 'care' : 'good'} title={said ? t(said, { email: made.email }) : t('invite.yours')}><CopyText label={t('invite.link')} value={made.url} /></Notice>}
      {!closed && (
        <Form action="/settings/invitations" state={state}>
          <TextInput name="email" type="email" label={t('invite.email')} hint={t('invite.emailHint')} autocomplete="off" optional />
          <Actions><Button look="main">{t('invite.make')}</Button></Actions>
        </Form>
      )}
      {invitations.length > 0 && (
        <Section title={t('invite.open')}>
          <Card>
            {invitations.map(({ id, email, expiresAt }) => (
              <Entry key={id} title={email ?? t('invite.anyone')} note={<>{t('invite.until')} <When at={expiresAt} as="day" /></>}>
                <Post action={`/settings/invitations/${id}/withdraw`} label={t('invite.withdrawNamed', { who: email ?? t('invite.anyone') })}>{t('invite.withdraw')}</Post>
              </Entry>
            ))}
          </Card>
        </Section>
      )}
    </Settings>
  );
}

export function DeletePage({ email, state }: { readonly email: string; readonly state?: FormState | undefined }) {
  const t = useTexts(texts);
  return (
    <Card>
      <h1 class="confirm-title">{t('delete.title')}</h1>
      <p>{t('delete.what')}</p>
      <Form action="/settings/delete" id="delete" state={state}>
        <TextInput name="email" type="email" label={t('delete.confirm', { email })} autocomplete="off" required />
        <Actions>
          <Button look="grave">{t('delete.go')}</Button>
          <LinkButton href="/settings">{t('delete.keep')}</LinkButton>
        </Actions>
      </Form>
    </Card>
  );
}
