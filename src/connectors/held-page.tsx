import { Confirm, Fold, PageHead, useTexts } from '../ui/index.ts';
import { texts } from './texts.ts';

type HeldProps = { readonly host: string; readonly at: string; readonly connector?: boolean | undefined };

/** What is held about whoever holds the link, and the way to have it taken away. */
export function Held({ host, at, connector }: HeldProps) {
  const t = useTexts(texts);
  return (
    <Fold summary={t('guest.held')}>
      <p>{connector ? t('connector.held.body', { name: host }) : t('guest.held.body', { host })}</p>
      <p><a href={`${at}/forget`}>{t('guest.forget')}</a></p>
    </Fold>
  );
}

/** Nothing is asked any more of whoever holds the link. */
export function OverPage(props: HeldProps) {
  const t = useTexts(texts);
  return <><PageHead title={t('guest.over')} lead={t('guest.over.lead')} /><Held {...props} /></>;
}

export function ForgetPage({ at, more }: { readonly at: string; readonly more?: string | undefined }) {
  const t = useTexts(texts);
  return <Confirm title={t('guest.forget.title')} action={`${at}/forget`} yes={t('guest.forget')} no={t('guest.forget.no')} back={at} grave>{more ? `${t('guest.forget.body')} ${more}` : t('guest.forget.body')}</Confirm>;
}

/** Whoever introduces two sees that one is gone; whoever asked for an introduction sees nothing change. */
export function ForgottenPage({ lead }: { readonly lead: string | undefined }) {
  const t = useTexts(texts);
  return <PageHead title={t('guest.forgotten')} lead={lead ?? t('connector.forgotten.lead')} />;
}
