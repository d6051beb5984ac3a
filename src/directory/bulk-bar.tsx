import type { ComponentChildren } from 'preact';
import { labelWords, RhythmSelect, roles } from '../people/index.ts';
import { Actions, Button, Checkbox, Counted, Dialog, type IconName, Select, Stack, TextInput, useTexts } from '../ui/index.ts';
import { texts } from './texts.ts';

type BarProps = {
  /** How many fit the list's filter, and whether the page shows only some of them. */
  readonly total: number;
  readonly some: boolean;
  /** There are still others than `total` counts. */
  readonly more: boolean;
  readonly tags: readonly { readonly name: string }[];
};

/** What can be done with several people at once: each in a sheet of its own, so that the bar stays one line. */
export function BulkBar({ total, some, more, tags }: BarProps) {
  const t = useTexts(texts);
  const words = useTexts(labelWords);
  return (
    <>
      {some && <Checkbox name="all" label={t(more ? 'bulk.everyone' : 'bulk.all', { count: total })} />}
      <Sheet act="tag" icon="tag" title={t('bulk.tagTitle')} opener={t('bulk.tag')}>
        <TextInput name="tag" label={t('bulk.tagName')} list={tags.map(tag => tag.name)} maxLength={60} autocomplete="off" autoFocus />
        <Actions><Act act="tag" main>{t('bulk.tagAdd')}</Act><Act act="untag">{t('bulk.tagOff')}</Act></Actions>
      </Sheet>
      <Sheet act="role" icon="person" title={t('bulk.roleTitle')} opener={t('bulk.role')}>
        <Select name="role" label={t('bulk.role')} options={roles.map(role => ({ value: role, label: words(`role.${role}`) }))} />
        <Actions><Act act="role" main>{t('bulk.roleGive')}</Act><Act act="unrole">{t('bulk.roleTake')}</Act></Actions>
      </Sheet>
      <Sheet act="rhythm" icon="clock" title={t('bulk.rhythmTitle')} opener={t('bulk.rhythm')}>
        <RhythmSelect />
        <Actions><Act act="rhythm" main>{t('bulk.rhythmSet')}</Act></Actions>
      </Sheet>
      <Sheet act="delete" icon="trash" title={<Counted one={t('bulk.deleteOne')} many={t('bulk.deleteMany', { many: '#' })} all={t(more ? 'bulk.deleteEveryone' : 'bulk.deleteAll', { count: total })}>{t('bulk.deleteTitle')}</Counted>} opener={t('bulk.delete')}>
        <p>{t('bulk.deleteBody')}</p>
        <Actions><Act act="delete" grave>{t('bulk.deleteGo')}</Act><Button closes="bulk-delete">{t('bulk.deleteNo')}</Button></Actions>
      </Sheet>
    </>
  );
}

type SheetProps = { readonly act: string; readonly icon: IconName; readonly title: ComponentChildren; readonly opener: string; readonly children: ComponentChildren };

const Sheet = ({ act, icon, title, opener, children }: SheetProps) => (
  <>
    <Button size="small" icon={icon} opens={`bulk-${act}`}>{opener}</Button>
    <Dialog id={`bulk-${act}`} title={title}><Stack gap={4}>{children}</Stack></Dialog>
  </>
);

type ActProps = { readonly act: string; readonly main?: boolean; readonly grave?: boolean; readonly children: ComponentChildren };

const Act = ({ act, main, grave, children }: ActProps) => (
  <Button look={grave ? 'grave' : main ? 'main' : 'quiet'} formAction={`/people/bulk/${act}`}>{children}</Button>
);
