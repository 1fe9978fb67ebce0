import { count } from './count.ts';

/** « Os meus filhos » em « A minha conta ». */
export const family = {
  backToChildren: 'Voltar aos meus filhos',
  merge: {
    title: 'Adicionar filhos de outra conta',
    link: 'Adicionar filhos de outra conta',
    intro:
      'Recebeu outro identificador para alguns dos seus filhos? Indique-o aqui com a sua palavra-passe, mesmo provisória: os filhos dessa conta passarão para esta.',
    what: 'O que vai acontecer',
    whatItems: [
      'Os filhos da outra conta ficarão nesta. Para os que ainda não confirmou, ser-lhe-á pedida a data de nascimento.',
      'O outro identificador deixará de servir: mantém aquele com que iniciou sessão.',
      'As duas contas têm de estar no mesmo nome. Em caso de erro, a assistência pode anular tudo durante 30 dias.',
    ],
    identifier: 'Identificador da outra conta',
    password: 'Palavra-passe da outra conta',
    passwordHint: 'A que escolheu ou a palavra-passe provisória dada pela escola.',
    submit: 'Adicionar os filhos desta conta',
    done: {
      title: 'As suas duas contas estão reunidas',
      text: 'Os filhos da outra conta estão nesta. O outro identificador deixou de servir.',
    },
    problems: {
      wrong: {
        title: 'Identificador ou palavra-passe incorretos',
        text: 'Verifique as maiúsculas e os algarismos da outra conta e tente novamente. Uma palavra-passe provisória é válida 3 meses: depois desse prazo, peça outra à escola.',
      },
      'same-account': {
        title: 'É a conta que está a utilizar',
        text: 'Indique o identificador da sua outra conta.',
      },
      pupil: {
        title: 'Esta conta é de um aluno',
        text: 'As contas dos alunos não se reúnem com a do seu encarregado de educação.',
      },
      'other-name': {
        title: 'Estas duas contas não estão no mesmo nome',
        text: 'O apelido de nascimento ou o apelido usado, e o nome próprio, têm de ser os mesmos nas duas contas. Se se trata mesmo de si, peça à escola que deu o segundo identificador que corrija o seu nome; a correção fica visível aqui na tarde do dia seguinte.',
      },
      already: {
        title: 'Estas duas contas já estão reunidas',
        text: 'Os filhos da outra conta estão nesta.',
      },
      ended: {
        title: 'Essa outra conta já não pode ser utilizada',
        text: 'Foi suspensa, encerrada ou reunida com outra. Contacte a escola da criança.',
      },
      'renew-first': {
        title: 'Primeiro é preciso mudar a palavra-passe da outra conta',
        text: 'Inicie sessão uma vez com o outro identificador para escolher uma nova palavra-passe e volte aqui.',
      },
      busy: {
        title: 'Está em curso uma atualização',
        text: 'Os dados das escolas estão a ser atualizados. Tente novamente daqui a alguns minutos.',
      },
      overloaded: {
        title: 'Há muitas pessoas a iniciar sessão neste momento',
        text: 'Aguarde alguns segundos e tente novamente.',
      },
    },
    throttled: {
      title: 'Demasiadas tentativas',
      text: (minutes: number) =>
        `Por segurança, aguarde ${count.minutes(minutes)} antes de tentar novamente.`,
    },
  },
  newChildren: {
    title: 'Uma criança a confirmar',
    intro:
      'Uma escola indica-o como representante legal. Introduza a data de nascimento de cada criança para a associar à sua conta.',
    submit: 'Confirmar',
    later: 'Mais tarde',
    laterHint: 'Encontra-as em «Os meus filhos».',
  },
  refusedChild: {
    title: 'Foi um erro',
    link: (name: string) => `Foi um erro para ${name}`,
    intro:
      'Indicou que não é o representante legal desta criança. Se foi um erro, introduza a data de nascimento: será associada à sua conta.',
    submit: 'Associar esta criança',
  },
  missing: {
    link: 'Porque não vejo o meu filho ou a minha filha?',
    title: 'Porque não vejo o meu filho ou a minha filha?',
    search: {
      intro: 'Procure primeiro a escola onde a criança está inscrita este ano.',
      label: 'Nome da escola e localidade, ou o seu código (UAI)',
      hint: 'Exemplo: collège du Lac Annecy',
      submit: 'Procurar',
      results: 'Escolha a escola',
      none: 'Nenhuma escola corresponde. Verifique a ortografia ou procure só a localidade. Se a escola não aparece, pergunte-lhe se utiliza o EduConnect.',
      more: 'Há outras: acrescente uma palavra, por exemplo a localidade.',
    },
    form: {
      school: 'Escola',
      changeSchool: 'Escolher outra escola',
      givenName: 'Nome próprio da criança',
      born: 'Data de nascimento da criança',
      submit: 'Enviar o meu pedido',
      what: 'Receberá um número de processo, que a escola também verá.',
      problems: {
        givenName: 'Indique o nome próprio da criança.',
        'givenName-long': 'Este nome é demasiado longo.',
        born: 'Indique a data de nascimento: dia, mês e ano.',
      },
      throttled: {
        title: 'Demasiados pedidos',
        text: 'Poderá fazer um novo pedido amanhã. Entretanto, dirija-se à escola.',
      },
      listed: {
        title: 'Esta criança já está em «Os meus filhos»',
        text: 'Está aí associada, por confirmar ou recusada.',
      },
    },
    cases: 'Os meus pedidos',
    caseLine: (givenName: string, date: string) => `${givenName}, pedido de ${date}`,
    states: { searching: 'Pesquisa em curso', answered: 'Resposta disponível', closed: 'Processo encerrado' },
    case: {
      title: (number: string) => `Processo ${number}`,
      number: 'Número do processo',
      asked: 'Pedido de',
      child: 'Criança',
      childValue: (givenName: string, bornOn: string) => `${givenName}, data de nascimento ${bornOn}`,
      school: 'Escola',
      state: 'Estado',
      searching:
        'Estamos a procurar nos ficheiros das escolas. A resposta estará pronta daqui a cerca de dez segundos.',
      refresh: 'Ver a resposta',
      answer: 'Resposta',
      who: 'Quem pode corrigir',
      whoText: (school: string, base: 'SIECLE' | 'ONDE') =>
        `«${school}», na sua base de alunos ${base}. Dê-lhe o número do processo. A correção fica visível aqui na tarde do dia seguinte, se for feita antes das 15h30.`,
      again: 'Fazer outro pedido',
    },
    causes: {
      'other-spelling': {
        title: 'O seu nome está escrito de outra forma',
        text: 'A escola conhece um encarregado de educação cujo apelido, nome ou título se parecem com os seus sem serem iguais. Peça-lhe que escreva o seu apelido e nome como no seu documento de identidade.',
      },
      'other-contact': {
        title: 'O seu telemóvel e o seu endereço de email são diferentes',
        text: 'A escola conhece um encarregado de educação com o seu nome, mas com outro telemóvel e outro endereço de email: pode ser outra pessoa com o mesmo nome. Dê-lhe o telemóvel ou o endereço de email da sua conta.',
      },
      'not-legal': {
        title: 'Não está inscrito como representante legal',
        text: 'A escola conhece-o só como contacto ou como pessoa a cargo. Se é representante legal desta criança, peça-lhe que corrija a sua ligação com ela.',
      },
      'other-account': {
        title: 'Esta criança está noutra conta em seu nome',
        text: 'Se recebeu outro identificador, adicione os filhos dele a esta conta. Se não o tem, peça-o à escola.',
      },
      'file-not-received': {
        title: 'Ainda não recebemos os alunos desta escola',
        text: 'Os ficheiros chegam em geral nos dias a seguir ao início do ano letivo. Tente novamente daqui a alguns dias ou pergunte à escola.',
      },
      'pupil-without-ine': {
        title: 'O aluno ainda não tem um INE certo',
        text: 'Sem identificador nacional (INE), ou se estiver repetido, um aluno não pode ser associado a nenhuma conta. Peça à escola que o verifique.',
      },
      'school-out-of-scope': {
        title: 'Esta escola não utiliza o EduConnect',
        text: 'As escolas privadas escolhem participar ou não. Pergunte à escola como aceder aos seus serviços.',
      },
      'nothing-found': {
        title: 'Não encontrámos nada',
        text: 'Com as informações introduzidas, nada liga a sua conta a esta criança. Verifique a escola, o nome e a data de nascimento. Se tudo está certo, peça à escola que verifique se está inscrito como representante legal, com o nome, o telemóvel e o endereço de email da sua conta.',
      },
    },
  },
};
