import type { ComponentChildren } from 'preact';
import { Actions, Button, Card, Form, type FormState, LinkButton, Mark, Notice, PageHead, Rich, Stack, TextInput, useTexts } from '../ui/index.ts';
import { texts } from './texts.ts';

type SignInProps = {
  readonly next: string;
  readonly open: boolean;
  readonly state?: FormState | undefined;
  readonly trouble?: 'wrong' | 'noEmail' | undefined;
  /** Seconds to wait. */
  readonly often?: number | undefined;
};

/** One form: its first button takes the password, the second sends a link to the same address. */
export function SignInPage({ next, open, state, trouble, often }: SignInProps) {
  const t = useTexts(texts);
  const to = next === '/' ? '' : `?next=${encodeURIComponent(next)}`;
  return (
    <>
      <PageHead above={<KithMark />} title={t('signIn.title')} lead={t('signIn.lead')} />
      {trouble && <Notice tone="care">{t(`signIn.${trouble}`)}</Notice>}
      {often !== undefined && <Notice tone="care">{t('signIn.often', { count: often })}</Notice>}
      <Card>
        <Form action={`/sign-in${to}`} state={state}>
          <TextInput name="email" type="email" label={t('signIn.email')} autocomplete="username webauthn" required />
          <TextInput name="password" type="password" label={t('signIn.password')} autocomplete="current-password" required />
          <Actions>
            <Button look="main">{t('signIn.go')}</Button>
            <Button formAction={`/sign-in/link${to}`} formNoValidate>{t('signIn.link')}</Button>
            <PasskeyButton to={`/sign-in/passkey${to}`} />
          </Actions>
        </Form>
      </Card>
      {open && <p><Rich parts={t.parts('signIn.register')} tags={{ link: text => <a href="/register">{text}</a> }} /></p>}
    </>
  );
}

/** Whose door this is. */
export const KithMark = () => <span class="mark"><Mark />Kith</span>;

/** Shown by script, where the browser knows passkeys. */
function PasskeyButton({ to }: { readonly to: string }) {
  const t = useTexts(texts);
  return (
    <>
      <button type="button" class="btn" data-passkey-sign-in={to} hidden>{t('signIn.passkey')}</button>
      <template id="passkey-failed"><Notice tone="care">{t('signIn.passkeyFailed')}</Notice></template>
    </>
  );
}

/** What an instance without accounts says to everybody. */
export function NewInstancePage() {
  const t = useTexts(texts);
  return (
    <>
      <PageHead above={<KithMark />} title={t('new.title')} lead={t('new.lead')} />
      <Card>
        <p>{t('new.where')}</p>
        <p><Rich parts={t.parts('new.command')} tags={{ code: text => <code>{text}</code> }} /></p>
      </Card>
    </>
  );
}

type LinkSentProps = { readonly email: string; readonly minutes: number; readonly mailed: boolean };

/** The same words whether there is an account or not. */
export function LinkSentPage({ email, minutes, mailed }: LinkSentProps) {
  const t = useTexts(texts);
  return (
    <>
      <PageHead title={t(mailed ? 'link.title' : 'link.operatorTitle')} lead={t(mailed ? 'link.sent' : 'link.printed', { email, minutes })} />
      <p><LinkButton href="/sign-in">{t('link.back')}</LinkButton></p>
    </>
  );
}

export function ConfirmSentPage({ email }: { readonly email: string }) {
  const t = useTexts(texts);
  return <PageHead title={t('confirm.title')} lead={t('confirm.sent', { email })} />;
}

type OnePressProps = { readonly about: 'link' | 'confirm'; readonly action: string };

/** A link from a letter opens this: whatever follows links in mail by itself does not press the button. */
export function OnePressPage({ about, action }: OnePressProps) {
  const t = useTexts(texts);
  return (
    <>
      <PageHead title={t(`${about}.open`)} lead={t(`${about}.openLead`)} />
      <Form action={action}>
        <Actions><Button look="main">{about === 'link' ? t('signIn.go') : t('confirm.go')}</Button></Actions>
      </Form>
    </>
  );
}

type SpentProps = { readonly about: 'link' | 'confirm' | 'setup' | 'join'; readonly minutes?: number };

/** A link that opens nothing any more: why, and the next step. */
export function SpentPage({ about, minutes = 0 }: SpentProps) {
  const t = useTexts(texts);
  return <Refusal title={t(`${about}.spent`)} lead={about === 'link' ? t('link.spentLead', { minutes }) : t(`${about}.spentLead`)} />;
}

export function RegistrationClosedPage() {
  const t = useTexts(texts);
  return <Refusal title={t('register.closed')} lead={t('register.closedLead')} />;
}

function Refusal({ title, lead }: { readonly title: ComponentChildren; readonly lead: ComponentChildren }) {
  const t = useTexts(texts);
  return (
    <Stack gap={6}>
      <PageHead title={title} lead={lead} />
      <p><LinkButton href="/sign-in">{t('link.back')}</LinkButton></p>
    </Stack>
  );
}
