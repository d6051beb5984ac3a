import type { View, Visitor } from '../kit/route.ts';
import { LinkButton, PageHead, useTexts } from '../ui/index.ts';
import { texts } from './texts.ts';

export const noSuchPage = ({ tongue }: Visitor): View => ({ title: texts(tongue)('app.lost.title'), status: 404, body: <Trouble kind="lost" /> });

export const somethingWentWrong = ({ tongue }: Visitor): View => ({ title: texts(tongue)('app.trouble.title'), status: 500, body: <Trouble kind="trouble" /> });

function Trouble({ kind }: { readonly kind: 'lost' | 'trouble' }) {
  const t = useTexts(texts);
  return (
    <>
      <PageHead title={t(`app.${kind}.title`)} lead={t(`app.${kind}.lead`)} />
      <p><LinkButton href="/">{t('app.back')}</LinkButton></p>
    </>
  );
}
