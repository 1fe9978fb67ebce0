/** The way from the accounts before ours. */
export const legacy = {
  link: 'Ainda tenho uma conta antiga (ATEN ou ENT)',
  entry: {
    title: 'A minha conta antiga',
    intro:
      'As contas antigas dos portais das académies (ATEN) e dos espaços digitais de trabalho (ENT) dão lugar à conta EduConnect, a mesma da école ao lycée.',
    chooseAcademy: 'Escolho a minha académie',
    otherAcademy: 'Mudar de académie',
    none: {
      title: 'Nenhuma conta antiga é aceite aqui',
      text: 'Para esta académie, não é proposto o início de sessão com uma conta antiga.',
    },
    how: 'Inicie sessão mais uma vez com a sua conta antiga: escolherá depois a palavra-passe da sua conta EduConnect.',
    until: (date: string) => `Esta conta antiga é aceite até ${date}, inclusive.`,
    schoolsMayDiffer: 'Uma escola pode ter outra data: ser-lhe-á indicada depois de iniciar sessão.',
    signIn: (source: string) => `Iniciar sessão com «${source}»`,
    closed: (date: string) => `Esta conta antiga já não é aceite: o último dia foi ${date}.`,
    signInHere: 'Iniciar sessão com a minha conta EduConnect',
  },
  ways: {
    title: 'Onde ir agora?',
    guardian:
      'Encarregado de educação: ative a sua conta EduConnect com o seu telemóvel ou peça o seu identificador à escola.',
    guardianLink: 'Ativar a minha conta por SMS',
    pupil: 'Aluno: peça à sua escola a folha com o seu identificador EduConnect.',
    again: 'Tentar com outra conta antiga',
  },
  confirm: {
    title: 'Confirmação do pedido de criação',
    iAm: (name: string) => `Sou ${name}`,
    text: (source: string) =>
      `Iniciou sessão com «${source}». Pede a criação da sua conta EduConnect, que substituirá esta conta antiga.`,
    deadlines: 'Até quando a conta antiga é aceite',
    until: (date: string) => `até ${date}, inclusive`,
    noDate: 'data não fixada',
    once: 'Assim que a sua conta EduConnect estiver ativada, utilize-a em vez da antiga. Uma escola só conhece uma conta por pessoa.',
    next: 'a minha palavra-passe',
    submit: 'Confirmar o pedido de criação',
    notMe: 'Não sou eu',
  },
  password: {
    nextChildren: 'os meus filhos',
    nextBirthDate: 'a minha data de nascimento',
    submit: 'Continuar',
  },
  children: { submit: 'Ativar a minha conta' },
  birthDate: {
    title: 'A minha data de nascimento',
    intro: 'Para verificar que esta conta é mesmo sua, indique a sua data de nascimento.',
  },
  known: {
    title: 'Já tem uma conta',
    text: 'A sua conta EduConnect já está ativada: inicie sessão com ela. A sua conta antiga já não é útil, porque uma escola só conhece uma conta por pessoa.',
    identifier: 'O seu identificador EduConnect',
    signIn: 'Iniciar sessão',
    lostPassword: 'Palavra-passe perdida',
  },
  obstacles: {
    closed: {
      title: 'Conta antiga encerrada',
      text: 'A sua escola utiliza agora as contas EduConnect: a conta antiga já não é aceite.',
      lastDay: (school: string, date: string) => `${school}: último dia em ${date}.`,
    },
    unknown: {
      title: 'Conta não encontrada',
      text: 'As informações da sua conta antiga não correspondem a ninguém nos ficheiros das escolas. Isto acontece depois de uma mudança de escola ou quando o seu nome está escrito de outra forma.',
    },
    ambiguous: {
      title: 'Várias contas possíveis',
      text: 'As informações da sua conta antiga correspondem a várias contas. Para não trocar uma pessoa por outra, a criação não pode ser feita desta forma.',
    },
    'primary-pupil': {
      title: 'Não há conta na escola primária',
      text: 'Os alunos têm uma conta EduConnect a partir do collège. Na escola primária, só os encarregados de educação têm uma.',
    },
    ended: {
      title: 'Esta conta já não pode ser utilizada',
      text: 'A sua conta EduConnect foi suspensa, encerrada ou reunida com outra. Contacte a escola do aluno.',
    },
  },
};
