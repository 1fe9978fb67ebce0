import { z } from 'zod';

const text = z.string().max(8192);

/** What our page sends of a device's answer. Anything else is dropped. */
const shapes = {
  create: z.object({
    id: text,
    rawId: text,
    type: z.literal('public-key'),
    clientExtensionResults: z.object({}).default({}),
    response: z.object({
      clientDataJSON: text,
      attestationObject: text,
      transports: z.array(z.string().max(20)).max(8).default([]),
    }),
  }),
  get: z.object({
    id: text,
    rawId: text,
    type: z.literal('public-key'),
    clientExtensionResults: z.object({}).default({}),
    response: z.object({ clientDataJSON: text, authenticatorData: text, signature: text }),
  }),
};

export type CreateResponse = z.infer<typeof shapes.create>;
export type GetResponse = z.infer<typeof shapes.get>;

/** A device's answer, and the challenge that it says to answer; undefined when it is not one. */
export function readPasskeyResponse<K extends keyof typeof shapes>(
  kind: K,
  sent: string,
): { response: z.infer<(typeof shapes)[K]>; challenge: string } | undefined {
  try {
    const response = shapes[kind].parse(JSON.parse(sent)) as z.infer<(typeof shapes)[K]>;
    const client = JSON.parse(
      Buffer.from(response.response.clientDataJSON, 'base64url').toString('utf8'),
    ) as { challenge?: unknown };
    return typeof client.challenge === 'string' ? { response, challenge: client.challenge } : undefined;
  } catch {
    return undefined;
  }
}
