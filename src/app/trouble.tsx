import type { View } from '../kit/route.ts';
import { LinkButton, PageHead, useTexts } from '../ui/index.ts';
import { texts } from './texts.ts';

export const noSuchPage = (): View => ({ title: '404', status: 404, body: <Trouble kind="lost" /> });

export const somethingWentWrong = (): View => ({ title: '500', status: 500, body: <Trouble kind="trouble" /> });

function Trouble({ kind }: { readonly kind: 'lost' | 'trouble' }) {
  const t = useTexts(texts);
  return (
    <>
      <PageHead title={t(`app.${kind}.title`)} lead={t(`app.${kind}.lead`)} />
      <p><LinkButton href="/">{t('app.back')}</LinkButton></p>
    </>
  );
}
