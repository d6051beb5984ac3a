import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/**
 * A text that is kept and must be read again, such as the password to somebody's calendar: AES-256-GCM under a key that is
 * derived from the instance's secret for this purpose alone (HKDF, RFC 5869). A copy of the database without the secret tells nothing.
 */
export function sealText(secret: string, purpose: string, text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyFor(secret, purpose), nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `1.${Buffer.concat([nonce, sealed, cipher.getAuthTag()]).toString('base64url')}`;
}

/** The text again; undefined where it was sealed under another secret, or altered. */
export function unsealText(secret: string, purpose: string, sealed: string): string | undefined {
  const [version, bytes = ''] = sealed.split('.');
  const all = Buffer.from(bytes, 'base64url');
  if (version !== '1' || all.length < 28) return undefined;
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyFor(secret, purpose), all.subarray(0, 12));
    decipher.setAuthTag(all.subarray(-16));
    return Buffer.concat([decipher.update(all.subarray(12, -16)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

const keyFor = (secret: string, purpose: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', `kith ${purpose}`, 32));
