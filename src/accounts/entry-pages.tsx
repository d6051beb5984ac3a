import { Actions, Button, Card, Form, type FormState, Notice, PageHead, Rich, TextInput, useTexts, ZoneSelect } from '../ui/index.ts';
import { shortestPassword } from './account.ts';
import { KithMark } from './pages.tsx';
import { texts } from './texts.ts';

type EntryProps = {
  readonly about: 'setup' | 'join' | 'register';
  readonly action: string;
  readonly zone: string;
  /** Whose invitation this is; it cannot be changed. */
  readonly email?: string | null | undefined;
  /** Where the sample people can be asked for. */
  readonly sample?: string | undefined;
  readonly state?: FormState | undefined;
  readonly often?: number | undefined;
};

/** An account in one form: the first of an instance, by invitation, or because everyone may. */
export function EntryPage({ about, action, zone, email, sample, state, often }: EntryProps) {
  const t = useTexts(texts);
  return (
    <>
      <PageHead above={<KithMark />} title={t(`${about}.title`)} lead={t(about === 'register' ? 'join.lead' : `${about}.lead`)} />
      {often !== undefined && <Notice tone="care">{t('signIn.often', { count: often })}</Notice>}
      <Card>
        <Form action={action} state={state}>
          <TextInput name="name" label={t('account.name')} hint={t('account.nameHint')} autocomplete="name" required />
          <TextInput name="email" type="email" label={t('account.email')} hint={t('account.emailHint')} autocomplete="username" value={email ?? undefined} readOnly={Boolean(email)} required />
          <TextInput name="password" type="password" label={t('account.password')} hint={t('account.passwordHint', { count: shortestPassword })} autocomplete="new-password" optional />
          <ZoneSelect name="zone" label={t('account.zone')} hint={t('account.zoneHint')} value={zone} guess={!state} />
          <Actions><Button look="main">{t(about === 'setup' ? 'setup.go' : 'join.go')}</Button></Actions>
        </Form>
      </Card>
      {sample && <Sample action={sample} />}
      {about === 'register' && <p><Rich parts={t.parts('register.have')} tags={{ link: text => <a href="/sign-in">{text}</a> }} /></p>}
    </>
  );
}

function Sample({ action }: { readonly action: string }) {
  const t = useTexts(texts);
  return (
    <Card title={t('setup.sampleTitle')}>
      <p>{t('setup.sample')}</p>
      <Form action={action} id="sample"><Actions><Button>{t('setup.sampleGo')}</Button></Actions></Form>
    </Card>
  );
}
