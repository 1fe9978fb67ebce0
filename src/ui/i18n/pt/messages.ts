import { count } from './count.ts';

const services = 'Serviços em linha da educação nacional francesa';
const signature = 'Com os melhores cumprimentos,\nO administrador dos serviços em linha\nEduConnect';
const notYou = 'Se não fez este pedido, ignore esta mensagem.';
const help = 'Em caso de problema, encontra todas as informações necessárias neste endereço:';
const lives = (duration: string) =>
  `Esta ligação só serve uma vez, durante ${duration}. A página que abre pede-lhe que prima um botão.`;
const linkLife = (hours: number) => lives(count.hours(hours));
const common = { greeting: 'Bom dia,', help, signature };

/** What is written to people elsewhere than on screens. SMS keep to GSM-7: letters that it lacks are plain. */
export const messages = {
  sms: {
    activationCode: ({ code, minutes }: { code: string; minutes: number }) =>
      `EduConnect: o seu codigo e ${code}. Valido ${count.minutes(minutes)}. Nao o de a ninguem.`,
    recoveryCode: ({ code, minutes }: { code: string; minutes: number }) =>
      `EduConnect: codigo ${code} para mudar a palavra-passe, valido ${count.minutes(minutes)}. Nao o de a ninguem.`,
    passwordChanged: 'EduConnect: a sua palavra-passe acaba de mudar. Se nao foi o proprio, avise a escola.',
    lostIdentifier: ({ identifiers }: { identifiers: string }) =>
      `EduConnect: identificador pedido: ${identifiers}. Nao de a palavra-passe a ninguem.`,
    notActivated:
      'EduConnect: a sua conta ainda nao esta ativada. Na pagina de inicio de sessao, escolha "Nao tenho identificador".',
    useFranceConnect:
      'EduConnect: a sua conta nao tem palavra-passe. Na pagina de inicio de sessao, escolha FranceConnect.',
    accountEnded: 'EduConnect: a sua conta esta suspensa ou encerrada. Contacte a escola.',
    accountEnding: ({ until }: { until: string }) =>
      `EduConnect: a sua conta nao e utilizada ha muito tempo. Para a manter, inicie sessao antes de ${until}.`,
    childFound:
      'EduConnect: uma escola indica-o como representante legal de uma crianca. Inicie sessao e confirme em "Os meus filhos".',
    mobileChanged: 'EduConnect: este numero ja nao e o da sua conta. Se nao foi o proprio, avise a escola.',
  },
  mail: {
    activateEmail: {
      ...common,
      subject: `${services} - ativação da conta`,
      identifier: 'Deseja aceder aos serviços em linha da educação nacional francesa com o identificador:',
      link: 'Para ativar a sua conta, confirme o seu endereço de email abrindo esta ligação:',
      linkLife,
      afterwards: 'Poderá depois iniciar sessão com este identificador e a palavra-passe que escolheu.',
      notYou,
    },
    confirmEmail: {
      ...common,
      subject: `${services} - confirmação do endereço de email`,
      identifier: 'Este endereço de email foi indicado para a conta cujo identificador é:',
      link: 'Para o confirmar, abra esta ligação:',
      linkLife,
      afterwards: 'Um endereço confirmado permite recuperar o acesso à conta em caso de esquecimento.',
      notYou,
    },
    recoverPassword: {
      ...common,
      subject: `${services} - nova palavra-passe`,
      identifier: 'Foi pedida uma nova palavra-passe para a conta cujo identificador é:',
      link: 'Para a escolher, abra esta ligação:',
      linkLife: (minutes: number) => lives(count.minutes(minutes)),
      notYou: 'Se não fez este pedido, ignore esta mensagem: a sua palavra-passe não muda.',
    },
    passwordChanged: {
      ...common,
      subject: `${services} - palavra-passe alterada`,
      identifier: 'A palavra-passe foi alterada para a conta cujo identificador é:',
      notYou: 'Se não fez esta alteração, peça desde já ajuda à escola.',
    },
    emailChanging: {
      ...common,
      subject: `${services} - mudança de endereço de email`,
      identifier:
        'Outro endereço de email vai substituir este, assim que for confirmado, para a conta cujo identificador é:',
      notYou: 'Se não fez esta alteração, peça desde já ajuda à escola.',
    },
    mobileChanged: {
      ...common,
      subject: `${services} - número de telemóvel alterado`,
      identifier: 'O número de telemóvel foi alterado para a conta cujo identificador é:',
      notYou: 'Se não fez esta alteração, peça desde já ajuda à escola.',
    },
    passkeyAdded: {
      ...common,
      subject: `${services} - chave de acesso adicionada`,
      identifier:
        'Uma chave de acesso, que permite iniciar sessão sem palavra-passe a partir de um aparelho, foi adicionada à conta cujo identificador é:',
      notYou: 'Se não fez esta alteração, peça desde já ajuda à escola.',
    },
    lostIdentifier: {
      ...common,
      subject: `${services} - identificador pedido`,
      one: 'Pediu para recuperar um identificador. Há uma conta associada a este endereço.',
      several:
        'Pediu para recuperar um identificador. Há várias contas associadas a este endereço: a sua e talvez a de outro membro da família.',
      identifier: 'Identificador:',
      franceConnect:
        'Uma conta aberta com o FranceConnect não tem palavra-passe EduConnect: escolha FranceConnect na página de início de sessão.',
      password:
        'Se também perdeu a palavra-passe, escolha «Palavra-passe perdida» na página de início de sessão e indique o identificador exato.',
      signIn: 'Página de início de sessão:',
      notYou,
    },
    useFranceConnect: {
      ...common,
      subject: `${services} - início de sessão com o FranceConnect`,
      identifier: 'Foi pedida uma nova palavra-passe para a conta cujo identificador é:',
      text: 'Esta conta não tem palavra-passe EduConnect: abre-se com o FranceConnect. Se perdeu o acesso ao FranceConnect, recupere-o junto do serviço que nele utiliza (impostos, Assurance maladie, La Poste…).',
      signIn: 'Página de início de sessão:',
      notYou,
    },
    accountEnded: {
      ...common,
      subject: `${services} - conta suspensa ou encerrada`,
      identifier: 'Foi pedida uma nova palavra-passe para a conta cujo identificador é:',
      text: 'Esta conta está suspensa, encerrada ou reunida com outra: já não serve para iniciar sessão. A escola do aluno pode dizer-lhe porquê e ajudá-lo.',
      signIn: 'Página de início de sessão:',
      notYou,
    },
    accountEnding: {
      ...common,
      subject: `${services} - a sua conta vai ser encerrada`,
      identifier: 'Esta mensagem diz respeito à conta cujo identificador é:',
      why: {
        inactive: 'Não é utilizada há muito tempo. Para a manter, basta iniciar sessão.',
        'left-school': 'Segundo as escolas, já não é aluno. Se for um erro, avise a sua escola.',
        'no-child':
          'Segundo as escolas, já não tem nenhum filho na escola. Se for um erro, avise a escola do seu filho ou da sua filha.',
      },
      until: (day: string) => `Se nada mudar, deixará de poder ser utilizada a partir de ${day}.`,
      link: 'Para iniciar sessão:',
      data: 'Até lá, pode pedir uma cópia dos seus dados em «A minha conta».',
    },
    childOfAge: {
      ...common,
      subject: `${services} - o seu filho ou a sua filha é maior de idade`,
      text: (givenName: string) =>
        `${givenName} atingiu a maioridade. O seu nome deixou de aparecer na sua conta: cabe agora ao seu filho ou à sua filha utilizar os serviços da educação nacional francesa, com a sua própria conta.`,
      afterwards: 'Os seus outros filhos continuam associados à sua conta.',
    },
    ofAge: {
      ...common,
      subject: `${services} - é maior de idade`,
      text: 'Atingiu a maioridade. Deixou de aparecer nas contas dos seus encarregados de educação.',
      afterwards: 'A sua conta não muda: mantém o seu identificador e a sua palavra-passe.',
    },
    accountsMerged: {
      ...common,
      subject: `${services} - contas reunidas`,
      identifier:
        'Duas contas acabam de ser reunidas a pedido do seu titular. A conta que deixa de servir é a do identificador:',
      kept: 'Os filhos estão agora na conta do identificador:',
      notYou: 'Se não fez este pedido, avise desde já a escola: pode ser anulado durante 30 dias.',
    },
    childFound: {
      ...common,
      subject: `${services} - uma criança a confirmar`,
      identifier:
        'Uma escola indica-o como representante legal de uma criança que ainda não está associada à sua conta, cujo identificador é:',
      link: 'Inicie sessão e abra «Os meus filhos» para a confirmar com a data de nascimento:',
      notYours: 'Se não é o representante legal desta criança, também o pode indicar: não será associada.',
    },
  },
};
