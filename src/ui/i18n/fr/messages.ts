import { count } from './count.ts';

/**
 * What is written to people elsewhere than on screens. The texts under `sms` use the GSM-7 alphabet only, so their
 * apostrophes are straight and their spaces ordinary; with the longest values they hold in 160 characters.
 */

const services = 'Services en ligne de l’éducation nationale';
const signature = 'Cordialement,\nL’administrateur des services en ligne\nEduConnect';
const notYou = 'Si vous n’êtes pas à l’origine de cette demande, ne tenez pas compte de ce message.';
const help = 'En cas de problème, vous trouverez toutes les informations nécessaires à cette adresse :';
const linkLife = (hours: number) =>
  `Ce lien sert une seule fois, pendant ${hours} ${hours > 1 ? 'heures' : 'heure'}. La page qu’il ouvre vous demande d’appuyer sur un bouton.`;

export const messages = {
  sms: {
    activationCode: ({ code, minutes }: { code: string; minutes: number }) =>
      `EduConnect : votre code est ${code}. Valable ${minutes} minute${minutes > 1 ? 's' : ''}. Ne le donnez à personne.`,
    recoveryCode: ({ code, minutes }: { code: string; minutes: number }) =>
      `EduConnect : code ${code} pour changer votre mot de passe, valable ${minutes} minute${minutes > 1 ? 's' : ''}. Ne le donnez à personne.`,
    passwordChanged:
      "EduConnect : votre mot de passe vient de changer. Si ce n'est pas vous, prévenez l'établissement scolaire.",
  },
  mail: {
    activateEmail: {
      subject: `${services} - activation du compte`,
      greeting: 'Bonjour,',
      identifier:
        'Vous souhaitez accéder aux services en ligne de l’éducation nationale avec l’identifiant :',
      link: 'Pour activer votre compte, confirmez votre adresse électronique en ouvrant ce lien :',
      linkLife,
      afterwards:
        'Vous pourrez ensuite vous connecter avec cet identifiant et le mot de passe que vous avez choisi.',
      notYou,
      help,
      signature,
    },
    confirmEmail: {
      subject: `${services} - confirmation de l’adresse électronique`,
      greeting: 'Bonjour,',
      identifier: 'Cette adresse électronique a été donnée pour le compte dont l’identifiant est :',
      link: 'Pour la confirmer, ouvrez ce lien :',
      linkLife,
      afterwards: 'Une adresse confirmée permet de retrouver l’accès au compte en cas d’oubli.',
      notYou,
      help,
      signature,
    },
    recoverPassword: {
      subject: `${services} - nouveau mot de passe`,
      greeting: 'Bonjour,',
      identifier: 'Un nouveau mot de passe a été demandé pour le compte dont l’identifiant est :',
      link: 'Pour le choisir, ouvrez ce lien :',
      linkLife: (minutes: number) =>
        `Ce lien sert une seule fois, pendant ${count(minutes, 'minute')}. La page qu’il ouvre vous demande d’appuyer sur un bouton.`,
      notYou:
        'Si vous n’êtes pas à l’origine de cette demande, ne tenez pas compte de ce message : votre mot de passe ne change pas.',
      help,
      signature,
    },
    passwordChanged: {
      subject: `${services} - mot de passe modifié`,
      greeting: 'Bonjour,',
      identifier: 'Le mot de passe a été modifié pour le compte dont l’identifiant est :',
      notYou:
        'Si vous n’êtes pas à l’origine de cette modification, demandez dès maintenant de l’aide à l’établissement scolaire.',
      help,
      signature,
    },
  },
};
