import { AsWritten, Button, Card, CopyText, Form, type FormState, PageHead, TextArea, useReader, useTexts } from '../ui/index.ts';
import { OutcomeTiles } from './outcome-tiles.tsx';
import { RequestTag } from './request-card.tsx';
import { type IntroductionRequest, requestState } from './request.ts';
import { texts } from './texts.ts';

type Props = { readonly request: IntroductionRequest; readonly link: string; readonly mailReady: boolean; readonly state?: FormState | undefined };

/** One request for an introduction, for whoever made it. */
export function RequestPage({ request, link, mailReady, state }: Props) {
  const t = useTexts(texts);
  const { id, name, hopesFor, reason, forwardable, email } = request;
  const now = requestState(request, useReader().now);
  const open = now === 'waiting' || now === 'yes' || now === 'later';
  return (
    <>
      <PageHead above={<a href="/introductions">{t('list.title')}</a>} title={t('asking.title', { name })} lead={<>{t('asking.hope')}: {hopesFor}</>} />
      <p><RequestTag request={request} /></p>
      {open && (!email || !mailReady) && <Card title={t('asking.link', { name })}><CopyText label={t('asking.link.hint')} value={`${reason}\n\n${link}`} long /></Card>}
      <Card title={t('asking.reason')}><AsWritten>{reason}</AsWritten></Card>
      <Card title={t('asking.forwardable')}><AsWritten>{forwardable}</AsWritten></Card>
      {now !== 'withdrawn' && now !== 'no' && <Outcome request={request} />}
      {request.introducedAt && <Thanks request={request} state={state} />}
      {open && <Form id="withdraw" inline action={`/introductions/requests/${id}/withdraw`}><Button look="quiet" icon="undo">{t('asking.withdraw')}</Button></Form>}
    </>
  );
}

function Outcome({ request: { id, outcome } }: Pick<Props, 'request'>) {
  const t = useTexts(texts);
  return (
    <Card title={t('asking.outcome')}>
      <Form id="outcome" action={`/introductions/requests/${id}/outcome`}>
        <OutcomeTiles legend={t('asking.introduced')} outcome={outcome} />
        <Button look="quiet" icon="check">{t('asking.save')}</Button>
      </Form>
    </Card>
  );
}

function Thanks({ request: { id, name, thankedAt }, state }: Pick<Props, 'request' | 'state'>) {
  const t = useTexts(texts);
  if (thankedAt) return <p class="soft">{t('asking.wasThanked', { name })}</p>;
  return (
    <Card title={t('asking.thank', { name })}>
      <p class="soft">{t('asking.thank.why')}</p>
      <Form id="thanks" action={`/introductions/requests/${id}/thanks`} state={state}>
        <TextArea name="words" label={t('asking.thank', { name })} hiddenLabel rows={4} value={t('asking.thank.draft')} limit={2000} />
        <Button look="main" icon="letter">{t('asking.thank.send')}</Button>
      </Form>
    </Card>
  );
}
