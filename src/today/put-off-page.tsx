import { Actions, Button, Form, type FormState, LinkButton, PageHead, TextInput, useTexts } from '../ui/index.ts';
import { texts } from './texts.ts';

/** A day of one's own choice for an item. */
export function PutOffPage({ item, least, most, state }: { readonly item: string; readonly least: string; readonly most: string | undefined; readonly state: FormState }) {
  const t = useTexts(texts);
  return (
    <>
      <PageHead title={t('putOff.title')} />
      <Form action="/today/put-off" state={state}>
        <input type="hidden" name="item" value={item} />
        <TextInput name="until" type="date" label={t('putOff.day')} min={least} max={most !== undefined && most >= least ? most : undefined} required />
        <Actions><Button look="main">{t('putOff.go')}</Button><LinkButton href="/today">{t('putOff.back')}</LinkButton></Actions>
      </Form>
    </>
  );
}
