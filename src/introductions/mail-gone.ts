import { sideAddress } from '../connectors/index.ts';
import type { Context } from '../kit/context.ts';
import { nameInHead, writeLetter } from '../kit/letter.ts';
import { pickTongue } from '../kit/tongue.ts';
import type { OutgoingLetter } from '../post/index.ts';
import type { AskedSide } from './introduction.ts';
import { letter } from './mail.ts';
import { texts } from './texts.ts';

type Instance = Pick<Context, 'settings'>;

/** Both said yes, and the other one had theirs taken away before the letter to the two went out. `crossed`: it may have gone out in that very minute. */
export function goneLetter(ctx: Instance, side: AskedSide, crossed: boolean): OutgoingLetter {
  const tongue = pickTongue(side.language);
  const t = texts(tongue);
  const [{ name }, host] = [side.other, side.host.name];
  return letter(tongue, side, side.host, t('mail.gone.subject', { name }), [
    t('mail.hello', { name: side.name }), t('mail.gone.body', { name }), ...(crossed ? [t('mail.gone.crossed')] : []), t('mail.gone.why', { host }),
    { href: sideAddress(ctx, side.id), label: t('mail.connected.link') },
  ]);
}

/** The same to whoever introduced them, in place of the letter that it worked. */
export function goneToHostLetter(ctx: Instance, gone: AskedSide, left: AskedSide): OutgoingLetter {
  const tongue = pickTongue(gone.language);
  const t = texts(tongue);
  const names = { name: gone.name, other: left.name };
  const { subject, text, html } = writeLetter({
    to: gone.host.email, subject: t('mail.goneHost.subject', names), language: tongue.language,
    paragraphs: [t('mail.goneHost.body', names), { href: `${ctx.settings.url}/introductions/${gone.introduction}`, label: t('mail.done.link') }],
  });
  return { to: { name: nameInHead(gone.host.name), address: gone.host.email }, subject, text, html, automatic: true, about: { kind: 'introduction', id: gone.introduction } };
}
