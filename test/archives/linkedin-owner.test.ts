import { describe, expect, it } from 'vitest';
import { gatherOwnerClues, inferOwner, type InferredOwner } from '../../src/archives/owner.ts';
import type { ArchiveEvent } from '../../src/archives/record.ts';
import { ERAS, linkedInFiles, OWNER, type ArchivePlan } from './make-linkedin.ts';
import { readText } from './read.ts';

describe('the owner of an archive', () => {
  it('is found in archives of every year that name anyone by address', async () => {
    for (const era of ERAS) {
      const owner = await ownerOf({ era, connections: 60, invitations: 20, messages: 200 });
      expect(owner, era).toMatchObject({ profile: era === '2018' ? null : `in/${OWNER.slug}`, name: 'Ana Sample', sure: era !== '2018' });
    }
  });

  it('comes with its evidence as a sentence', async () => {
    const owner = await ownerOf({ era: '2026', connections: 60, invitations: 20, messages: 200 });
    expect(owner?.evidence).toMatch(/^Ana Sample stands on your side of 20 of 20 invitations, takes part in (\d+) of \1 messages and bears the name in Profile\.csv\.$/u);
    expect((await ownerOf({ era: '2018', connections: 9, invitations: 2, messages: 9 }))?.evidence).toBe('Profile.csv names Ana Sample, and nothing else in the archive tells more.');
  });

  it('is not sure where two stand in it equally, unless the name decides', () => {
    const clue = { inviter: 0, invitee: 0, sender: 1, recipient: 1 };
    const profiles = [{ ...clue, key: 'in/bo', name: 'Bo Test' }, { ...clue, key: 'in/ana', name: 'Ana Sample, MBA' }];
    const counts = { invitations: 0, messages: 2, profiles };
    expect(inferOwner({ ...counts, profileName: '' })?.sure).toBe(false);
    expect(inferOwner({ ...counts, profileName: 'Ana Sample' })).toMatchObject({ profile: 'in/ana' });
  });

  it('is nobody in an archive that names nobody', () => {
    expect(inferOwner(gatherOwnerClues().clues)).toBeNull();
  });
});

async function ownerOf(plan: ArchivePlan): Promise<InferredOwner | null> {
  const { see, clues } = gatherOwnerClues();
  const files = linkedInFiles(plan).filter(({ name }) => /^(?:profile|invitations|messages)/iu.test(name));
  const read = await Promise.all(files.map((file): Promise<ArchiveEvent[]> => readText(file.name, [...file.text()].join(''))));
  read.flat().forEach(see);
  return inferOwner(clues);
}
