import { AsWritten, Button, Card, CopyText, Form, type FormState, PageHead, Stack, useReader, useTexts } from '../ui/index.ts';
import { AnswerCard } from './answer-card.tsx';
import { Held, OverPage } from './held-page.tsx';
import { type IntroductionRequest, requestState } from './request.ts';
import { texts } from './texts.ts';

type Props = { readonly request: IntroductionRequest; readonly host: string; readonly at: string; readonly state?: FormState | undefined };

/** The page behind the link of whoever was asked for an introduction. */
export function ConnectorPage({ request, host, at, state }: Props) {
  const t = useTexts(texts);
  const now = requestState(request, useReader().now);
  if (now === 'withdrawn' || now === 'ended') return <OverPage host={host} at={at} connector />;
  return (
    <Stack gap={6}>
      <PageHead title={t('connector.title', { name: host })} lead={t('connector.lead', { hope: request.hopesFor })} />
      <Card title={t('connector.reason')}><AsWritten>{request.reason}</AsWritten></Card>
      {now === 'introduced' ? <p role="status">{t('connector.isDone', { name: host })}</p> : (
        <AnswerCard answered={request.answer && { answer: request.answer, laterOn: request.laterOn }} said={request.answer && t(`connector.saved.${request.answer}`, { name: host })}
          labels={{ yes: t('connector.yes'), no: t('connector.no'), later: t('connector.later') }} expiresAt={request.expiresAt} at={at} state={state} />
      )}
      <Card title={t('connector.forwardable')}>
        <CopyText label={t('connector.forwardable')} value={request.forwardable} long />
        {now === 'yes' && <Form id="done" action={`${at}/forwarded`}><Button look="main" icon="check">{t('connector.done')}</Button></Form>}
      </Card>
      <Held host={host} at={at} connector />
    </Stack>
  );
}
