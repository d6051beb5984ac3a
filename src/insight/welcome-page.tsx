import type { ComponentChildren } from 'preact';
import { HowToGetIt } from '../imports/index.ts';
import { Actions, LinkButton, PageHead, useTexts } from '../ui/index.ts';
import { texts } from './texts.ts';

/** What somebody sees who has brought nobody yet, or whose people are on their way. */
export function WelcomePage({ name, onTheirWay }: { readonly name: string; readonly onTheirWay: ComponentChildren }) {
  const t = useTexts(texts);
  const head = <PageHead title={t('welcome.title', { name })} lead={t('welcome.lead')} />;
  if (onTheirWay) return <>{head}{onTheirWay}</>;
  return (
    <>
      {head}
      <Actions><LinkButton look="main" icon="upload" href="/imports">{t('welcome.go')}</LinkButton><LinkButton href="/people/new">{t('welcome.person')}</LinkButton></Actions>
      <HowToGetIt />
      <p class="soft">{t('welcome.else')}</p>
    </>
  );
}
