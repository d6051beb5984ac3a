import type { View, Visitor } from '../kit/route.ts';
import { PageHead } from '../ui/index.ts';
import { texts } from './texts.ts';

/** At an address where no page is open; the same whether there is an account or not. */
export function closedView({ tongue }: Visitor): View {
  const t = texts(tongue);
  return { title: t('closed.title'), status: 404, plain: true, body: <PageHead title={t('closed.title')} lead={t('closed.body')} /> };
}
