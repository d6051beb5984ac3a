import { HowToGetIt } from '../imports/index.ts';
import { Actions, LinkButton, PageHead, useTexts } from '../ui/index.ts';
import { texts } from './texts.ts';

/** What somebody sees who has brought nobody yet. */
export function WelcomePage({ name }: { readonly name: string }) {
  const t = useTexts(texts);
  return (
    <>
      <PageHead title={t('welcome.title', { name })} lead={t('welcome.lead')} />
      <Actions><LinkButton look="main" icon="upload" href="/imports">{t('welcome.go')}</LinkButton><LinkButton href="/people/new">{t('welcome.person')}</LinkButton></Actions>
      <HowToGetIt />
      <p class="soft">{t('welcome.else')}</p>
    </>
  );
}
