import { Actions, Card, LinkButton, PageHead, Prose, Rich, useTexts } from '../ui/index.ts';
import { texts } from './texts.ts';

const steps = [1, 2, 3, 4] as const;

/** What somebody sees who has brought nobody yet. */
export function WelcomePage({ name }: { readonly name: string }) {
  const t = useTexts(texts);
  return (
    <>
      <PageHead title={t('welcome.title', { name })} lead={t('welcome.lead')} />
      <Actions><LinkButton look="main" icon="upload" href="/imports">{t('welcome.go')}</LinkButton><LinkButton href="/people/new">{t('welcome.person')}</LinkButton></Actions>
      <Card title={t('welcome.how')}>
        <Prose><ol>
          {steps.map(step => <li key={step}><Rich parts={t.parts(`welcome.step.${step}`)} tags={{ link: text => <a href="https://www.linkedin.com/mypreferences/d/download-my-data" target="_blank" rel="noopener noreferrer">{text}</a> }} /></li>)}
        </ol></Prose>
      </Card>
      <p class="soft">{t('welcome.else')}</p>
    </>
  );
}
