import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';

type Question = { readonly challenge: string; readonly user?: { readonly id: string } };
type Made = { readonly id: string; readonly privateKey: KeyObject; readonly user: string; count: number };

/** What may be off about an answer, to see that it is refused. */
export type Flaw = { readonly origin?: string; readonly challenge?: string; readonly rpId?: string; readonly unverified?: boolean; readonly count?: number };

/**
 * A passkey in software, for tests: ES256, no attestation, the user always verified. Answers as a browser's
 * `PublicKeyCredential.toJSON()` does (W3C Web Authentication, level 3); CBOR by hand, as the two maps it takes are small.
 */
export function softwareAuthenticator(origin: string) {
  const home = new URL(origin);
  let made: Made | undefined;
  const clientData = (type: string, { challenge }: Question, flaw: Flaw) => Buffer.from(JSON.stringify({ type, challenge: flaw.challenge ?? challenge, origin: flaw.origin ?? home.origin, crossOrigin: false }));
  const authData = (flaw: Flaw, extra: Buffer, count: number) => Buffer.concat([
    createHash('sha256').update(flaw.rpId ?? home.hostname).digest(), Buffer.of((flaw.unverified ? 0x01 : 0x05) | (extra.length > 0 ? 0x40 : 0)), uint32(flaw.count ?? count), extra,
  ]);
  return {
    create(question: Question, flaw: Flaw = {}) {
      const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      const id = randomBytes(20);
      made = { id: id.toString('base64url'), privateKey, user: question.user!.id, count: 0 };
      const attested = Buffer.concat([Buffer.alloc(16), uint16(id.length), id, coseKey(publicKey)]);
      const attestationObject = Buffer.concat([Buffer.of(0xa3), text('fmt'), text('none'), text('attStmt'), Buffer.of(0xa0), text('authData'), bytes(authData(flaw, attested, 0))]);
      return answer(made.id, { clientDataJSON: b64(clientData('webauthn.create', question, flaw)), attestationObject: b64(attestationObject), transports: ['internal'] });
    },
    get(question: Question, flaw: Flaw = {}) {
      if (!made) throw new Error('There is no passkey to answer with.');
      const client = clientData('webauthn.get', question, flaw);
      const data = authData(flaw, Buffer.alloc(0), ++made.count);
      const signature = createSign('sha256').update(data).update(createHash('sha256').update(client).digest()).sign(made.privateKey);
      return answer(made.id, { clientDataJSON: b64(client), authenticatorData: b64(data), signature: b64(signature), userHandle: made.user });
    },
  };
}

const answer = (id: string, response: object) => ({ id, rawId: id, type: 'public-key', authenticatorAttachment: 'platform', clientExtensionResults: {}, response });

/** RFC 9052: { kty: EC2, alg: ES256, crv: P-256, x, y }. */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' }) as { x?: string; y?: string };
  return Buffer.concat([Buffer.of(0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21), bytes(Buffer.from(x, 'base64url')), Buffer.of(0x22), bytes(Buffer.from(y, 'base64url'))]);
}

const b64 = (data: Buffer): string => data.toString('base64url');
const text = (word: string): Buffer => Buffer.concat([Buffer.of(0x60 + word.length), Buffer.from(word)]);
const bytes = (data: Buffer): Buffer => Buffer.concat([data.length < 256 ? Buffer.of(0x58, data.length) : Buffer.concat([Buffer.of(0x59), uint16(data.length)]), data]);
const uint16 = (value: number): Buffer => { const out = Buffer.alloc(2); out.writeUInt16BE(value); return out; };
const uint32 = (value: number): Buffer => { const out = Buffer.alloc(4); out.writeUInt32BE(value); return out; };
