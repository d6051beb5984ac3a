import { say } from './show.ts';

/**
 * Passkeys: the buttons show where the browser knows them. `data-passkey-sign-in` and `data-passkey-add` hold the address that takes
 * the answer; the question is asked at the same address with `/ask`. A field with `autocomplete="… webauthn"` offers them as well.
 */
export function usePasskeys(): void {
  if (!('PublicKeyCredential' in window) || !('parseRequestOptionsFromJSON' in PublicKeyCredential)) return;
  const signIn = reveal('passkeySignIn', button => void carryOut(button.dataset['passkeySignIn']!, get));
  reveal('passkeyAdd', button => void carryOut(button.dataset['passkeyAdd']!, create));
  document.querySelector('[data-passkey-needs]')?.remove();
  if (signIn) void offer(signIn.dataset['passkeySignIn']!);
}

type Ask = (question: object, signal: AbortSignal) => Promise<Credential | null>;

const get = (question: object, signal: AbortSignal, mediation?: CredentialMediationRequirement) =>
  navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(question as PublicKeyCredentialRequestOptionsJSON), signal, ...(mediation && { mediation }) });

const create: Ask = (question, signal) =>
  navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(question as PublicKeyCredentialCreationOptionsJSON), signal });

/** Browsers answer one question at a time: a new one ends the one that waits in the field. */
let waiting = new AbortController();

/** Waits in the field for a passkey to be chosen there. */
async function offer(address: string): Promise<void> {
  if (await PublicKeyCredential.isConditionalMediationAvailable?.()) await carryOut(address, (question, signal) => get(question, signal, 'conditional'));
}

async function carryOut(address: string, ask: Ask): Promise<void> {
  waiting.abort();
  waiting = new AbortController();
  const { signal } = waiting;
  try {
    const [path = '', query] = address.split('?');
    const question = await send(`${path}/ask`, {});
    const credential = await ask(question, signal) as PublicKeyCredential | null;
    if (!credential) return;
    const { next } = await send(query ? `${path}?${query}` : path, credential.toJSON()) as { next: string };
    location.assign(next);
  } catch {
    if (!signal.aborted) say('#passkey-failed');
  }
}

async function send(address: string, body: object): Promise<object> {
  const answer = await fetch(address, { method: 'post', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json() as Promise<object>;
}

function reveal(name: string, press: (button: HTMLElement) => void): HTMLElement | undefined {
  const button = [...document.querySelectorAll<HTMLElement>('button')].find(each => name in each.dataset);
  if (!button) return undefined;
  button.hidden = false;
  button.addEventListener('click', () => press(button));
  return button;
}
