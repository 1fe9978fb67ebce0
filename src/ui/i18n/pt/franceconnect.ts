/** Signing in through FranceConnect. */
export const franceConnect = {
  title: 'Aceder aos meus serviços com o FranceConnect',
  intro:
    'Sem identificador nem palavra-passe EduConnect: com a sua conta dos impostos, da Assurance maladie…',
  failure: {
    otherWays: 'Os seus outros meios de iniciar sessão continuam disponíveis:',
    password: 'utilizar o meu identificador EduConnect',
    sms: 'criar a minha conta por SMS',
    school: 'pedir o meu identificador à escola do meu filho ou da minha filha',
    back: 'Voltar ao início de sessão',
    account: 'Voltar à minha conta',
  },
  mobile: {
    title: 'O meu telemóvel',
    next: 'o código recebido por SMS',
    welcome: (name: string) => `Bom dia, ${name}. O FranceConnect confirmou a sua identidade.`,
    intro:
      'Para o primeiro início de sessão, indique o número de telemóvel que deu à escola do seu filho ou da sua filha. É indispensável: permite encontrar os seus filhos.',
    afterPassword:
      'A sua palavra-passe está certa, mas o nome transmitido pelo FranceConnect não é o desta conta. Para os ligar, indique o número de telemóvel conhecido para esta conta: enviaremos um código para ele.',
    label: 'Número de telemóvel',
    hint: 'O número conhecido pela école, pelo collège ou pelo lycée.',
    submit: 'Receber o meu código por SMS',
    change: 'Corrigir o meu número',
    haveAccount: 'Já tenho um identificador EduConnect',
    withoutMobile: 'Não tenho este telefone',
  },
  mismatch: {
    title: 'O nome não corresponde',
    text: 'O código está certo. Mas a escola conhece este número com um apelido ou nome diferente dos transmitidos pelo FranceConnect. Por segurança, não podemos abrir esta conta assim.',
    received: 'O que o FranceConnect nos transmitiu',
    birthName: 'Apelido de nascimento',
    usageName: 'Apelido usado',
    usageNameNone: 'Nenhum',
    givenNames: 'Nomes próprios',
    stepsTitle: 'O que fazer?',
    steps: [
      'Se este telefone é partilhado, inicie sessão no FranceConnect com a identidade do encarregado de educação que a escola conhece por este número.',
      'Se a escola anotou um apelido ou um nome diferente do seu registo civil, peça-lhe que os corrija. A correção fica visível aqui na tarde do dia seguinte, se for feita antes das 15h30.',
    ],
    haveAccount: 'Já tenho um identificador EduConnect',
    anotherNumber: 'Indicar outro número',
    school: 'Ativar a minha conta com a ajuda da escola',
  },
  password: {
    title: 'Ligar o FranceConnect à minha conta',
    intro:
      'Introduza uma última vez o seu identificador e a sua palavra-passe EduConnect. Poderá depois iniciar sessão com o FranceConnect ou continuar com a sua palavra-passe.',
    submit: 'Ligar à minha conta',
    noAccount: 'Não tenho identificador',
    pupil: {
      title: 'Esta conta é de um aluno',
      text: 'O FranceConnect só abre as contas dos encarregados de educação.',
    },
  },
  done: {
    title: 'Conta ativada!',
    text: 'A conta está ativada: pode aceder aos seus serviços com o FranceConnect.',
    next: 'Da próxima vez, escolha «Iniciar sessão com FranceConnect»: nenhuma palavra-passe a decorar.',
    linkedTitle: 'O FranceConnect está ligado à sua conta',
    linked: 'Já pode iniciar sessão com o FranceConnect. Os seus filhos e os seus serviços são os mesmos.',
  },
  account: {
    linked: (date: string) => `Ligado desde ${date}`,
    unlinked: 'Não ligado',
    manage: 'Gerir o FranceConnect',
    linkIntro:
      'Ligue o FranceConnect à sua conta para iniciar sessão sem palavra-passe. Os seus filhos e os seus serviços continuam os mesmos.',
    closed: 'O FranceConnect está momentaneamente indisponível.',
    linkedIntro: 'Pode iniciar sessão nesta conta com o FranceConnect.',
    unlink: 'Deixar de utilizar o FranceConnect',
    unlinkIntro: 'Passará a iniciar sessão com o seu identificador e a sua palavra-passe.',
    unlinkedNow: 'O FranceConnect já não abre esta conta.',
    noPassword: {
      title: 'Crie primeiro uma palavra-passe',
      text: 'Esta conta não tem palavra-passe: sem o FranceConnect, deixaria de poder iniciar sessão.',
      intro: (number: string) =>
        `Enviaremos um código por SMS para o ${number} e depois escolherá uma palavra-passe.`,
      submit: 'Criar uma palavra-passe',
      noMobile: 'Nenhum telemóvel está confirmado para esta conta: peça ajuda à escola.',
      tooMany: 'Foram pedidos demasiados códigos. Tente novamente mais tarde.',
    },
  },
};
