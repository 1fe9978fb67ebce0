import { count } from './count.ts';

/** Activation of an account: alone by SMS, or with the school's letter. */
export const activation = {
  smsForm: {
    title: 'Criar a minha conta',
    intro:
      'Indique o seu apelido e nome próprio e o número de telemóvel que deu à escola do seu filho ou da sua filha.',
    familyName: 'Apelido',
    familyNameHint: 'Apelido de nascimento ou apelido usado',
    givenName: 'Nome próprio',
    mobile: 'Número de telemóvel',
    mobileHint:
      'O número conhecido pela école, pelo collège ou pelo lycée. Serve para verificar a sua identidade.',
    submit: 'Receber o meu código por SMS',
    withoutMobile: 'Não desejo utilizar um telemóvel',
    alreadyHas: 'Já tenho um identificador',
    problems: {
      familyName: { missing: 'Indique o seu apelido.', 'too-long': 'Este apelido é demasiado longo.' },
      givenName: { missing: 'Indique o seu nome próprio.', 'too-long': 'Este nome é demasiado longo.' },
      mobile: {
        missing: 'Indique o seu número de telemóvel.',
        'not-a-number': 'Isto não é um número de telefone. Exemplo: 06 39 98 01 23.',
        landline: 'É um número de telefone fixo: não recebe SMS. Indique um telemóvel.',
        special: 'Os números que começam por 08 não recebem SMS. Indique um telemóvel.',
        foreign:
          'Não podemos enviar SMS para um número estrangeiro. Indique um telemóvel francês ou peça à escola.',
        'not-reachable': 'Não podemos enviar SMS para este número. Indique um telemóvel francês.',
      },
    },
    tooMany: {
      title: 'Demasiados códigos pedidos',
      text: (minutes: number) =>
        `Foram pedidos demasiados códigos para este número ou a partir deste acesso à internet. Tente novamente daqui a ${count.minutes(minutes)}.`,
    },
  },
  withoutMobile: {
    title: 'Sem telemóvel',
    intro: 'Duas formas de ativar a sua conta sem telemóvel:',
    school: 'Peça o seu identificador à escola do seu filho ou da sua filha.',
    schoolDetail:
      'A secretaria ou a direção da escola pode imprimir uma folha com o seu identificador e uma palavra-passe provisória, ou enviá-la.',
    schoolNumber: 'Dê o seu número de telemóvel à escola.',
    schoolNumberDetail:
      'Depois de introduzido na base dos alunos, poderá ser utilizado aqui a partir da tarde do dia seguinte.',
    toShow: 'Para mostrar à escola ou imprimir (em francês)',
    haveLetter: 'Recebi o meu identificador',
    back: 'Voltar ao formulário',
  },
  code: {
    title: 'Ativar a minha conta',
    sentTo: (number: string) =>
      `Se as informações introduzidas forem conhecidas pela escola, acaba de ser enviado um SMS para o ${number}.`,
    label: (minutes: number) =>
      `Introduzo o código de ativação recebido por SMS (código válido ${minutes} min)`,
    submit: 'Continuar',
    notReceived: 'Não recebi o código de ativação por SMS',
    next: 'os meus filhos',
    malformed: 'O código tem 6 algarismos.',
    wrong: (left: number) => `Este código não está certo. Tem ainda ${count.tries(left)}.`,
    dead: 'Este código já não é válido. Peça um novo código.',
    resent: 'Foi pedido um novo código. O anterior já não é válido.',
  },
  children: {
    title: 'Os meus filhos',
    iAm: (name: string) => `Sou ${name}`,
    intro: 'Confirmo a associação das seguintes crianças à minha conta:',
    help: 'Introduza a data de nascimento de cada criança.',
    born: (name: string, title: string | null) =>
      `${name}, ${title === 'Mme' || title === 'Mlle' ? 'nascida' : title === 'M.' ? 'nascido' : 'nascido(a)'} em`,
    errorOf: (name: string, problem: string) => `${name}: ${problem}`,
    notMine: 'Não sou o representante legal deste aluno',
    submit: 'Continuar',
    next: 'a minha palavra-passe',
    askSchool: 'Ativar a minha conta com a ajuda da escola',
    decided: (names: string) => `Já confirmado: ${names}`,
    problems: {
      missing: 'Indique a data de nascimento: dia, mês e ano.',
      wrong: 'Esta data não é a que a escola conhece.',
      blocked:
        'Demasiadas datas incorretas para esta criança. Pode tentar novamente amanhã ou pedir à escola que verifique a data.',
    },
    none: {
      title: 'Nenhuma criança a associar',
      text: 'A sua conta não pode ser ativada porque não tem nenhuma criança associada. Se falta uma criança, peça à escola que verifique se está inscrito como representante legal.',
    },
  },
  password: {
    title: 'A minha palavra-passe',
    identifier: 'O seu identificador EduConnect, a guardar',
    intro: 'Anote este identificador: ser-lhe-á pedido cada vez que iniciar sessão.',
    password: 'Nova palavra-passe',
    confirmation: 'Confirme a sua palavra-passe',
    submit: 'Ativar a minha conta',
    rules: {
      length: 'pelo menos 12 caracteres (16 se só tiver algarismos)',
      free: 'letras, algarismos, espaços, acentos: tudo é permitido',
      personal: 'sem o seu nome, nem o nome ou a data de nascimento dos seus filhos',
      historiqueLength: 'entre 8 e 14 caracteres',
      historiqueKinds: 'só algarismos e letras sem acentos, com pelo menos um algarismo e uma letra',
    },
    problems: {
      'too-short': 'Esta palavra-passe é demasiado curta.',
      'too-short-for-digits': 'Só com algarismos, são precisos pelo menos 16.',
      'too-long': 'Esta palavra-passe é demasiado longa.',
      'needs-letter': 'Acrescente pelo menos uma letra.',
      'needs-digit': 'Acrescente pelo menos um algarismo.',
      'letters-and-digits-only': 'Utilize só algarismos e letras sem acentos.',
      personal:
        'Esta palavra-passe contém um nome ou uma data que outras pessoas conhecem. Escolha outra coisa.',
      common: 'Esta palavra-passe é demasiado conhecida. Escolha outra.',
      predictable:
        'Esta palavra-passe é demasiado fácil de adivinhar. Experimente várias palavras sem relação entre si.',
      leaked:
        'Esta palavra-passe consta de uma lista de palavras-passe roubadas. Escolha outra e mude-a em todos os sítios onde a utiliza.',
      unchanged: 'Escolha uma palavra-passe diferente da antiga.',
      mismatch: 'As duas palavras-passe não são iguais.',
    },
  },
  done: {
    title: 'Conta ativada!',
    text: 'A sua conta foi ativada. Já pode aceder aos seus serviços em linha.',
    identifier: 'O seu identificador EduConnect, a guardar',
    toAccount: 'Ir para a minha conta',
    toService: 'Continuar para o serviço',
    childrenLater:
      'Não foi possível verificar a data de nascimento de uma criança. Pode tentar novamente amanhã em «Os meus filhos».',
  },
  known: {
    title: 'Já tem uma conta',
    text: 'A sua conta EduConnect já está ativada. Inicie sessão com este identificador e a sua palavra-passe.',
    identifier: 'O seu identificador EduConnect',
    signIn: 'Iniciar sessão',
    lostPassword: 'Palavra-passe perdida',
  },
  guardianForm: {
    title: 'Ativação da conta',
    greeting: (name: string) =>
      `Bom dia, ${name}. Indique um endereço de email válido, mude a sua palavra-passe provisória e, para verificação complementar, introduza a data de nascimento de cada criança apresentada.`,
    email: 'Endereço de email',
    emailConfirmation: 'Confirme o seu email',
    emailProblems: {
      malformed: 'Este endereço de email não está completo. Exemplo: nome.apelido@exemple.fr',
      mismatch: 'Os dois endereços de email não são iguais.',
    },
    submit: 'Ativar a minha conta',
    yourAddress: 'O meu endereço de email',
    yourPassword: 'A minha palavra-passe',
    yourChildren: 'Os meus filhos',
  },
  mail: {
    title: 'Confirme o seu endereço de email',
    sent: (email: string) => `Foi enviada uma mensagem para ${email}.`,
    text: (hours: number) =>
      `Abra-a e siga a ligação que contém para concluir a ativação da sua conta. A ligação é válida durante ${count.hours(hours)}.`,
    spam: 'Se não a encontrar, veja na pasta do correio não desejado.',
    resendTitle: 'Não recebeu nada?',
    email: 'Endereço de email',
    emailHint: 'Corrija o endereço, se necessário.',
    resend: 'Reenviar o email',
    resent: 'Foi enviada uma nova mensagem. As ligações anteriores já não são válidas.',
    tooMany: (minutes: number) =>
      `Foram pedidas demasiadas mensagens. Tente novamente daqui a ${count.minutes(minutes)}.`,
  },
  pupilForm: {
    title: 'Ativação da conta',
    greeting: (name: string) =>
      `Bom dia, ${name}. Escolha a sua palavra-passe e indique a sua data de nascimento.`,
    email: 'Endereço de email',
    emailHint:
      'Permite recuperar o identificador ou a palavra-passe. Um aluno menor pode indicar o endereço dos pais.',
    birthDate: 'A minha data de nascimento',
    birthDateProblems: {
      missing: 'Indique a sua data de nascimento: dia, mês e ano.',
      wrong: 'Esta data não é a que a escola conhece.',
    },
    blocked: {
      title: 'Demasiadas datas incorretas',
      text: 'Pode tentar novamente amanhã. Entretanto, peça à sua escola que verifique a sua data de nascimento.',
    },
    submit: 'Ativar a minha conta',
    emailSent: 'Foi enviada uma mensagem para o endereço indicado: siga a ligação para o confirmar.',
  },
  confirmEmail: {
    title: 'Confirmação do endereço de email',
    text: 'Prima o botão para confirmar que este endereço é seu.',
    submit: 'Confirmar o meu endereço',
    doneTitle: 'Endereço de email confirmado',
    done: 'O seu endereço de email está confirmado. Poderá servir para recuperar o seu identificador ou a sua palavra-passe.',
    signIn: 'Iniciar sessão',
  },
};
