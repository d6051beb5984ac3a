import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import { texts } from './texts.ts';
import { useTexts } from './reader.ts';
import { Button, LinkButton } from './button.tsx';

type DialogProps = { readonly id: string; readonly title: ComponentChildren; readonly children: ComponentChildren };

/** A sheet above the page, opened by `<Button opens={id}>` with or without script. */
export function Dialog({ id, title, children }: DialogProps) {
  const t = useTexts(texts);
  return (
    <dialog id={id} class="dialog" popover="auto" aria-labelledby={`${id}-title`}>
      <header class="dialog-head">
        <h2 id={`${id}-title`}>{title}</h2>
        <button type="button" class="btn bare round" popovertarget={id} popovertargetaction="hide" aria-label={t('ui.close')}>
          <Icon name="cross" />
        </button>
      </header>
      <div class="stack">{children}</div>
    </dialog>
  );
}

type ConfirmProps = {
  readonly title: ComponentChildren;
  /** What will happen, what stays, and whether it can be taken back. */
  readonly children: ComponentChildren;
  readonly action: string;
  readonly yes: ComponentChildren;
  readonly no: ComponentChildren;
  readonly back: string;
  readonly grave?: boolean | undefined;
  readonly fields?: Readonly<Record<string, string>> | undefined;
};

/** A question asked before something weighty. It fills a page of its own; a `LinkButton sheet` to that page shows it as a dialog where script runs. */
export function Confirm({ title, children, action, yes, no, back, grave, fields = {} }: ConfirmProps) {
  return (
    <form class="card confirm stack gap-4" method="post" action={action}>
      <h1 class="confirm-title">{title}</h1>
      <div class="stack">{children}</div>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div class="actions">
        <Button look={grave ? 'grave' : 'main'}>{yes}</Button>
        <LinkButton href={back}>{no}</LinkButton>
      </div>
    </form>
  );
}
