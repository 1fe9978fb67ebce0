import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Flow, FlowKind, FlowStep } from '../../activation/flow.ts';
import { findFlow } from '../../activation/flow.store.ts';
import { NumberedError } from '../../platform/errors/catalogue.ts';
import { PORTAL_COOKIES, type Portal } from '../portal.ts';

/** The screen of each step of each journey. */
const STEP_PATHS: { readonly [K in FlowKind]: Readonly<Record<FlowStep<K>, string>> } = {
  sms: {
    code: '/activation/sms/code',
    children: '/activation/sms/enfants',
    password: '/activation/sms/mot-de-passe',
    done: '/activation/sms/fin',
    known: '/activation/sms/compte-existant',
  },
  franceconnect: {
    mobile: '/activation/franceconnect/portable',
    code: '/activation/franceconnect/code',
    mismatch: '/activation/franceconnect/nom',
    password: '/activation/franceconnect/identifiants',
    children: '/activation/franceconnect/enfants',
    done: '/activation/franceconnect/fin',
    linked: '/activation/franceconnect/rattache',
  },
  guardian: { form: '/activation/responsable', mail: '/activation/responsable/courriel' },
  pupil: { form: '/activation/eleve', done: '/activation/eleve/fin' },
  legacy: {
    confirm: '/activation/ancien-compte',
    password: '/activation/ancien-compte/mot-de-passe',
    children: '/activation/ancien-compte/enfants',
    'birth-date': '/activation/ancien-compte/naissance',
    done: '/activation/ancien-compte/fin',
    known: '/activation/ancien-compte/compte-existant',
    refused: '/activation/ancien-compte/refus',
  },
  recovery: {
    proof: '/nouveau-mot-de-passe/preuve',
    code: '/nouveau-mot-de-passe/code',
    password: '/nouveau-mot-de-passe',
    done: '/nouveau-mot-de-passe/fin',
    told: '/nouveau-mot-de-passe/compte',
  },
  account: { mobile: '/mon-compte/portable/code', prove: '/mon-compte/verification/code' },
  wake: { asleep: '/connexion/reveil', awake: '/connexion/reveil/fin' },
};

/** The screen where a journey stands. */
export function toStep(flow: Pick<Flow, 'kind' | 'step'>): string {
  return (STEP_PATHS[flow.kind] as Record<string, string>)[flow.step]!;
}

/** The journeys that share the screens of the code and of the children: each has them under its own address. */
export type ProvingJourney = 'sms' | 'franceconnect';
export const PROVING_JOURNEYS: readonly ProvingJourney[] = ['sms', 'franceconnect'];

/** The journey of this browser; undefined when there is none, or it is past its time. */
export function flowOf(portal: Portal, request: FastifyRequest): Promise<Flow | undefined> {
  const token = portal.cookies.read(request, PORTAL_COOKIES.flow);
  return token === undefined ? Promise.resolve(undefined) : findFlow(portal.app.database.query, token);
}

export type StepHandler = (flow: Flow, request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/**
 * Guards a screen of a journey: a person who stands at another step (Back, reload, a second tab, a form sent
 * twice) is led there; one who has no journey gets the numbered page « démarche interrompue ».
 */
export function atStep<K extends FlowKind>(
  portal: Portal,
  kind: K,
  step: FlowStep<K> | readonly FlowStep<K>[],
  handler: StepHandler,
) {
  const steps: readonly FlowStep[] = typeof step === 'string' ? [step] : step;
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const flow = await flowOf(portal, request);
    if (flow === undefined) throw new NumberedError('journey-lost');
    if (flow.kind !== kind || !steps.includes(flow.step)) return reply.redirect(toStep(flow), 303);
    return handler(flow, request, reply);
  };
}

/** Leads a browser to where its journey stands now. */
export async function toPresentStep(
  portal: Portal,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const flow = await flowOf(portal, request);
  if (flow === undefined) throw new NumberedError('journey-lost');
  return reply.redirect(toStep(flow), 303);
}
