import { Actions, Button, Card, Checkbox, Form, type FormState, PageHead, TextArea, TextInput, useTexts } from '../ui/index.ts';
import type { Offered } from './offered.ts';
import { texts } from './texts.ts';

type AskProps = {
  readonly connector: Offered;
  readonly me: string;
  readonly target?: Offered | undefined;
  /** How often they were asked lately, where that is often. */
  readonly tired?: number | undefined;
  readonly state?: FormState | undefined;
};

/** Ask somebody for an introduction. */
export function AskPage({ connector, me, target, tired, state }: AskProps) {
  const t = useTexts(texts);
  const name = connector.fullName;
  const hope = target && [target.fullName, target.work].filter(Boolean).join(', ');
  return (
    <>
      <PageHead above={<a href="/introductions">{t('list.title')}</a>} title={t('ask.title', { name })} lead={t('ask.lead')} />
      <Form action="/introductions/ask" state={state}>
        <input type="hidden" name="connector" value={connector.id} />
        {target && <input type="hidden" name="target" value={target.id} />}
        <Card>
          <TextInput name="hopesFor" label={t('ask.hope')} hint={t('ask.hope.hint')} value={hope} required />
          <TextArea name="reason" label={t('ask.reason', { name })} hint={t('ask.reason.hint', { name })} rows={3} required limit={1000} />
          <TextArea name="forwardable" label={t('ask.forwardable')} hint={t('ask.forwardable.hint')} rows={6} required limit={2000} value={t('ask.forwardable.draft', { me, hope: '' }).replace('  ', ' ')} />
          <p class="soft">{connector.email ? t('ask.mail', { email: connector.email }) : t('ask.byHand')}</p>
          {tired !== undefined && <Checkbox name="anyway" label={t('ask.anyway')} hint={t('ask.tired', { name, count: tired })} />}
        </Card>
        <Actions><Button look="main" icon="letter">{t('ask.send', { name })}</Button></Actions>
      </Form>
    </>
  );
}
