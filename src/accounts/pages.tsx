import { Actions, Button, Form, type FormState, Notice, PageHead, TextInput, useTexts } from '../ui/index.ts';
import { texts } from './texts.ts';

type SignInProps = { readonly next: string; readonly state?: FormState; readonly trouble?: 'wrong' | 'often' | undefined };

export function SignInPage({ next, state, trouble }: SignInProps) {
  const t = useTexts(texts);
  return (
    <>
      <PageHead title={t('signIn.title')} lead={t('signIn.lead')} />
      {trouble && <Notice tone="care">{t(`signIn.${trouble}`)}</Notice>}
      <Form action={`/sign-in?next=${encodeURIComponent(next)}`} {...(state && { state })}>
        <TextInput name="email" type="email" label={t('signIn.email')} autocomplete="username" required />
        <TextInput name="password" type="password" label={t('signIn.password')} autocomplete="current-password" required />
        <Actions><Button>{t('signIn.go')}</Button></Actions>
      </Form>
    </>
  );
}
