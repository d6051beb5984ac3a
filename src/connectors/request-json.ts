import { z } from 'zod';
import type { Context } from '../kit/context.ts';
import { requestAddress } from './link.ts';
import { type IntroductionRequest, requestState } from './request.ts';

/** A request as programs read it; `link` is for whoever was asked. */
export const requestJson = z.object({
  id: z.uuid(), state: z.enum(['waiting', 'yes', 'no', 'later', 'introduced', 'ended', 'withdrawn']), person: z.uuid(), name: z.string(), hopesFor: z.string(), target: z.uuid().nullable(), reason: z.string(), forwardable: z.string(), link: z.string(),
  createdAt: z.string(), expiresAt: z.string(), outcome: z.string().nullable(), thankedAt: z.string().nullable(),
});

export const toRequestJson = (ctx: Context, request: IntroductionRequest): z.infer<typeof requestJson> => {
  const { id, person, name, hopesFor, target, reason, forwardable, outcome } = request;
  return { id, state: requestState(request, ctx.now()), person, name, hopesFor, target, reason, forwardable, link: requestAddress(ctx, id), createdAt: request.createdAt.toISOString(), expiresAt: request.expiresAt.toISOString(), outcome, thankedAt: request.thankedAt?.toISOString() ?? null };
};
