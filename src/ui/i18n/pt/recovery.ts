import { count } from './count.ts';

/** Ways back in. */
export const recovery = {
  newPassword: {
    title: 'Escolher uma nova palavra-passe',
    cohort:
      'Por precaução, tem de mudar a palavra-passe antes de continuar. Os seus serviços continuam os mesmos.',
    identifier: 'O seu identificador EduConnect',
    otherSessions: 'Os aparelhos já ligados a esta conta serão desligados.',
    submit: 'Guardar esta palavra-passe',
  },
  done: {
    title: 'Palavra-passe guardada',
    text: 'A sua nova palavra-passe foi guardada e a sua sessão está iniciada. A antiga deixou de funcionar.',
    identifier: 'O seu identificador EduConnect, a guardar',
    toServices: 'Ir para os meus serviços',
    toService: 'Continuar para o serviço',
  },
  proof: {
    title: 'Vamos verificar que é mesmo você',
    intro:
      'Esta palavra-passe é talvez conhecida por outra pessoa. Para proteger a conta, é necessária outra prova antes de escolher uma nova.',
    sms: (number: string) => `Receber um código por SMS no ${number}`,
    email: (address: string) => `Receber uma ligação por email em ${address}`,
    emailSent: (minutes: number) =>
      `Acaba de ser enviada uma mensagem. Abra-a no prazo de ${count.minutes(minutes)} e siga a ligação para escolher uma nova palavra-passe.`,
    none: 'Esta conta não tem endereço de email confirmado nem telemóvel verificado: só a escola do aluno lhe pode devolver o acesso.',
    school: 'Já não tem acesso a este telefone nem a esta caixa de correio?',
    askSchool: 'Peça à escola do aluno que verifique a sua identidade e reponha o seu acesso.',
    tooMany: (minutes: number) =>
      `Foram pedidas demasiadas mensagens. Tente novamente daqui a ${count.minutes(minutes)}.`,
  },
  lost: {
    identifier: {
      title: 'Identificador perdido',
      guardian:
        'Indique um endereço de email confirmado ou um telemóvel conhecidos do EduConnect: ser-lhe-ão enviados os identificadores que lhes estão associados.',
      pupil:
        'Indique o endereço de email que confirmou: ser-lhe-ão enviados os identificadores que lhe estão associados.',
      submit: 'Receber o meu identificador',
    },
    password: {
      title: 'Palavra-passe perdida',
      guardian:
        'Indique o seu identificador e o endereço de email confirmado ou o telemóvel verificado da sua conta. Receberá uma ligação ou um código para escolher uma nova palavra-passe.',
      pupil:
        'Indique o seu identificador e o endereço de email que confirmou. Receberá uma ligação para escolher uma nova palavra-passe.',
      submit: 'Continuar',
    },
    school: {
      title: 'Pedir à escola',
      guardian:
        'Sem endereço de email nem telemóvel associados à sua conta, a escola do aluno pode devolver-lhe o acesso. Indique o seu identificador: a escola verá o seu pedido.',
      pupil:
        'Sem endereço de email confirmado, a sua escola pode devolver-lhe o acesso. Indique o seu identificador: a escola verá o seu pedido.',
      submit: 'Avisar a escola',
    },
    identifierLabel: 'Identificador',
    identifierHint: 'Por exemplo: n.ferrand12',
    contactLabel: 'Endereço de email ou número de telemóvel',
    contactHint: 'Por exemplo: nome.apelido@exemple.fr, ou 06 39 98 01 23',
    emailLabel: 'Endereço de email',
    emailHint: 'O que indicou ao ativar a sua conta, ou o dos seus pais.',
    problems: {
      identifierMissing: 'Indique o seu identificador.',
      guardian: {
        missing: 'Indique um endereço de email ou um número de telemóvel.',
        malformed: 'Não é um endereço de email nem um número de telefone completos.',
        'not-a-number': 'Isto não é um número de telefone. Exemplo: 06 39 98 01 23.',
        landline:
          'É um número de telefone fixo: não recebe SMS. Indique um telemóvel ou um endereço de email.',
        special:
          'Os números que começam por 08 não recebem SMS. Indique um telemóvel ou um endereço de email.',
        foreign: 'Não podemos enviar SMS para um número estrangeiro. Indique antes o seu endereço de email.',
        'not-reachable':
          'Não podemos enviar SMS para este número. Indique um telemóvel francês ou um endereço de email.',
      },
      pupil: {
        missing: 'Indique o seu endereço de email.',
        malformed: 'Este endereço de email não está completo. Exemplo: nome.apelido@exemple.fr',
        'not-a-number': 'Indique um endereço de email.',
        landline: 'Indique um endereço de email.',
        special: 'Indique um endereço de email.',
        foreign: 'Indique um endereço de email.',
        'not-reachable': 'Indique um endereço de email.',
      },
    },
    tooMany: {
      title: 'Demasiados pedidos',
      text: (minutes: number) =>
        `Foram pedidas demasiadas mensagens com estas informações ou a partir deste acesso à internet. Tente novamente daqui a ${count.minutes(minutes)}.`,
    },
    noIdentifier: 'Também perdi o meu identificador',
    notActivated: 'Ainda não ativei a minha conta',
    askSchool: {
      guardian: 'Já não tenho acesso a este endereço nem a este telemóvel',
      pupil: 'Não dei um endereço ou já não tenho acesso a ele',
    },
    pupilSchool: 'Não tem endereço de email? Peça o seu identificador ao diretor de turma ou à secretaria.',
    back: 'Voltar ao início de sessão',
  },
  asked: {
    title: 'Veja as suas mensagens',
    email: 'Se este endereço for o de uma conta EduConnect, acaba de lhe ser enviada uma mensagem.',
    sms: 'Se este telemóvel for o de uma conta EduConnect, acaba de lhe ser enviado um SMS.',
    linkLife: (minutes: number) =>
      `A ligação que contém é válida durante ${count.minutes(minutes)} e só serve uma vez.`,
    nothing: 'Não recebeu nada?',
    spam: 'Uma mensagem pode demorar alguns minutos a chegar: veja também no correio não desejado.',
    smsLate: 'Um SMS pode demorar alguns minutos a chegar.',
    onlyKnown:
      'Nada é enviado para um endereço ou um telemóvel que não seja o da conta: experimente talvez outro endereço.',
    franceConnect: 'Se ativou a sua conta com o FranceConnect, escolha FranceConnect ao iniciar sessão.',
    again: 'Recomeçar com outras informações',
    schoolTitle: 'Pedido registado',
    school: 'Se este identificador for o de uma conta, a escola do aluno verá o seu pedido.',
    schoolNext: {
      guardian:
        'Dirija-se à secretaria ou à direção: depois de verificarem quem é, entregar-lhe-ão uma nova palavra-passe provisória.',
      pupil:
        'Dirija-se ao diretor de turma ou à secretaria: entregar-lhe-ão uma nova palavra-passe provisória.',
    },
    back: 'Voltar ao início de sessão',
  },
  told: {
    title: 'Nenhuma palavra-passe a mudar',
    reasons: {
      franceconnect:
        'A sua conta não tem palavra-passe EduConnect: abre-se com o FranceConnect. Escolha FranceConnect na página de início de sessão.',
      'not-activated':
        'A sua conta ainda não está ativada. Na página de início de sessão, utilize a folha entregue pela escola ou escolha «Não tenho identificador».',
      ended:
        'Esta conta está suspensa, encerrada ou reunida com outra. A escola do aluno pode dizer-lhe porquê e ajudá-lo.',
    },
    signIn: 'Ir para a página de início de sessão',
  },
  code: {
    title: 'Código recebido por SMS',
    sentTo: (number: string) => `Acaba de ser enviado um SMS para o ${number}.`,
    sentIfKnown: (number: string) =>
      `Se estas informações forem as de uma conta, acaba de ser enviado um SMS para o ${number}.`,
    resent: 'Foi pedido um novo código. O anterior já não é válido.',
    label: (minutes: number) => `Introduzo o código recebido por SMS (código válido ${minutes} min)`,
    submit: 'Continuar',
    notReceived: 'Não recebi o código',
  },
  notReceived: {
    title: 'Não recebi o código',
    intro: 'Um SMS pode demorar alguns minutos a chegar. Se não chegar:',
    reasons: [
      'as informações que introduziu talvez não sejam as que conhecemos: nesse caso não é enviado nenhum código;',
      'o seu telefone está talvez desligado ou sem rede, ou mudou recentemente de operador;',
      'os SMS de números curtos estão talvez bloqueados na sua linha.',
    ],
    health: {
      good: 'Neste momento, os SMS chegam normalmente, em menos de um minuto.',
      slow: 'Neste momento, os SMS chegam com atraso. Aguarde alguns minutos antes de pedir outro.',
      failing: 'Neste momento, muitos SMS não chegam. Escolha antes outro meio, ou volte mais tarde.',
    },
    progress: {
      waiting: 'O seu SMS aguarda envio. Espere mais um pouco.',
      sent: 'O seu SMS foi entregue ao operador, que ainda não confirmou a receção pelo seu telefone.',
      delivered: 'O operador indica que o seu telefone recebeu o SMS.',
      failed: 'O operador não conseguiu entregar o SMS ao seu telefone. Escolha antes outro meio.',
    },
    resendIn: (seconds: number) =>
      seconds === 1
        ? 'Poderá pedir um novo código daqui a 1 segundo.'
        : `Poderá pedir um novo código daqui a ${seconds} segundos.`,
    resend: 'Receber um novo código',
    tooMany: (minutes: number) =>
      `Foram pedidos demasiados códigos. Tente novamente daqui a ${count.minutes(minutes)}.`,
    otherWays: 'Os outros meios',
    ways: {
      back: 'Recebi o meu código',
      change: 'Corrigir o meu nome ou o meu número',
      franceConnect: 'Utilizar o FranceConnect',
      identifier: 'Já ativei a minha conta: recuperar o meu identificador por email',
      email: 'Receber antes uma ligação por email',
      emailDetail: 'Com um endereço de email que confirmou.',
      school: 'Pedir ajuda à escola',
      schoolDetail: 'A escola pode entregar-lhe um identificador e uma palavra-passe provisória.',
    },
  },
  link: {
    title: 'Nova palavra-passe',
    text: 'Prima o botão para escolher uma nova palavra-passe. Esta ligação só serve uma vez.',
    submit: 'Escolher uma nova palavra-passe',
  },
};
