/** What is read on the pages of numbered errors. */
export const errors = {
  'page-not-found': {
    title: 'Página não encontrada',
    explanation: 'O endereço pedido não existe ou deixou de existir.',
    next: [
      'Verifique o endereço, se o copiou.',
      'Caso contrário, recomece na página inicial e escolha o que pretende fazer.',
    ],
  },
  'form-expired': {
    title: 'Formulário expirado',
    explanation: 'Por segurança, este formulário já não é válido. Nada foi guardado.',
    next: [
      'Volte à página anterior, recarregue-a e recomece.',
      'Verifique se o seu navegador aceita os cookies deste site.',
    ],
  },
  'request-malformed': {
    title: 'Pedido ilegível',
    explanation: 'O pedido recebido está incompleto ou é demasiado longo. Nada foi guardado.',
    next: ['Volte à página anterior e recomece.'],
  },
  'too-many-tries': {
    title: 'Demasiadas tentativas',
    explanation: 'Houve demasiadas tentativas em pouco tempo. A sua conta não está bloqueada.',
    next: [
      'Aguarde alguns minutos antes de recomeçar.',
      'Se se esqueceu do identificador ou da palavra-passe, utilize as ligações da página de início de sessão.',
    ],
  },
  overloaded: {
    title: 'Serviço muito procurado',
    explanation: 'Há muitas pessoas a iniciar sessão neste momento. O seu pedido não foi tratado.',
    next: ['Volte à página anterior, aguarde um minuto e recomece.'],
  },
  'journey-lost': {
    title: 'Procedimento interrompido',
    explanation: 'Este procedimento terminou ou ficou demasiado tempo sem atividade.',
    next: [
      'Se a sua conta já está ativada, inicie sessão na página inicial.',
      'Caso contrário, recomece o procedimento na página inicial.',
    ],
  },
  'link-dead': {
    title: 'Ligação não válida',
    explanation: 'Esta ligação já foi utilizada ou o seu prazo de validade terminou.',
    next: [
      'Utilize a ligação da mensagem mais recente.',
      'Caso contrário, inicie sessão para pedir uma nova mensagem.',
    ],
  },
  'service-unknown': {
    title: 'Serviço desconhecido',
    explanation: 'O serviço que o enviou para aqui não está ligado ao EduConnect.',
    next: ['Volte ao serviço e comunique-lhe este número de erro.'],
  },
  'service-request-refused': {
    title: 'Pedido do serviço recusado',
    explanation: 'O pedido enviado pelo serviço não está conforme. O erro não é seu.',
    next: [
      'Volte ao serviço e tente novamente.',
      'Se voltar a acontecer, comunique-lhe este número de erro.',
    ],
  },
  'service-request-expired': {
    title: 'Ligação ao serviço expirada',
    explanation: 'O pedido do serviço já foi tratado ou é demasiado antigo.',
    next: ['Volte ao serviço e inicie sessão novamente.'],
  },
  'service-not-for-you': {
    title: 'Serviço não disponível para o seu perfil',
    explanation: 'Este serviço não é proposto às contas do seu perfil.',
    next: ['Verifique se iniciou sessão com a conta certa: encarregado de educação ou aluno.'],
  },
  'service-not-open': {
    title: 'Serviço não disponível',
    explanation: 'Este serviço não está disponível para a sua escola.',
    next: [
      'Veja na página dos seus serviços os que estão disponíveis para si.',
      'Se esperava este serviço, pergunte à escola a partir de quando estará disponível.',
    ],
  },
  'legacy-sign-in-refused': {
    title: 'Início de sessão com a conta antiga recusado',
    explanation: 'A resposta da sua conta antiga não pode ser aceite. O erro não é seu.',
    next: [
      'Recomece na página «A minha conta antiga», no mesmo navegador.',
      'Se voltar a acontecer, ative a sua conta EduConnect por SMS ou peça o seu identificador à escola.',
    ],
  },
  'legacy-sign-in-unfinished': {
    title: 'Início de sessão com a conta antiga não concluído',
    explanation: 'O início de sessão com a sua conta antiga foi abandonado ou demorou demasiado tempo.',
    next: ['Recomece na página «A minha conta antiga».'],
  },
  'legacy-sign-in-closed': {
    title: 'Conta antiga não aceite',
    explanation: 'O início de sessão com esta conta antiga está encerrado.',
    next: [
      'Se já tem uma conta EduConnect, inicie sessão com ela.',
      'Caso contrário, ative-a por SMS ou peça o seu identificador à escola.',
    ],
  },
  'franceconnect-cancelled': {
    title: 'Início de sessão com o FranceConnect anulado',
    explanation: 'Interrompeu o início de sessão com o FranceConnect. Nada foi guardado.',
    next: ['Recomece com o FranceConnect quando quiser.'],
  },
  'franceconnect-expired': {
    title: 'Início de sessão com o FranceConnect expirado',
    explanation:
      'O início de sessão com o FranceConnect demorou demasiado tempo ou começou noutro navegador.',
    next: ['Recomece com o FranceConnect, sem fechar a janela.'],
  },
  'franceconnect-refused': {
    title: 'Identidade não confirmada pelo FranceConnect',
    explanation:
      'O FranceConnect não conseguiu confirmar a sua identidade. O EduConnect não conhece a razão.',
    next: [
      'Recomece escolhendo outra conta (impostos, Assurance maladie…) na página do FranceConnect.',
      'Se voltar a acontecer, contacte a ajuda do FranceConnect: só ela pode corrigir a sua identidade.',
    ],
  },
  'franceconnect-technical': {
    title: 'O FranceConnect não respondeu corretamente',
    explanation:
      'Um problema entre o FranceConnect e o EduConnect impediu o início de sessão. O erro não é seu.',
    next: ['Aguarde alguns minutos e recomece com o FranceConnect.'],
  },
  'franceconnect-away': {
    title: 'O FranceConnect está momentaneamente indisponível',
    explanation: 'O FranceConnect não responde neste momento. A sua conta EduConnect não é afetada.',
    next: ['Aguarde alguns minutos antes de tentar novamente com o FranceConnect.'],
  },
  'franceconnect-linked-elsewhere': {
    title: 'O FranceConnect já está ligado a outra conta',
    explanation: 'Esta identidade FranceConnect já abre outra das suas contas EduConnect. Nada foi alterado.',
    next: [
      'Para encontrar a outra conta, termine a sessão e inicie sessão com o FranceConnect.',
      'Para utilizar só esta, desligue primeiro o FranceConnect na outra conta, página «A minha conta».',
    ],
  },
  'franceconnect-account-ended': {
    title: 'Esta conta já não pode ser utilizada',
    explanation: 'A conta ligada a esta identidade FranceConnect foi suspensa ou encerrada.',
    next: ['Contacte a escola do aluno.'],
  },
  unexpected: {
    title: 'Problema técnico',
    explanation: 'Um problema do nosso lado impede-o de continuar.',
    next: [
      'Aguarde alguns minutos e recomece.',
      'Se voltar a acontecer, contacte a assistência indicando o número e a referência abaixo.',
    ],
  },
  'database-away': {
    title: 'Serviço momentaneamente indisponível',
    explanation: 'O EduConnect não consegue responder neste momento.',
    next: ['Aguarde alguns minutos e recomece.'],
  },
};

/** The frame of that page. */
export const errorPage = {
  title: (title: string) => `Erro - ${title}`,
  number: 'Número do erro',
  trace: 'Referência a indicar à assistência',
  next: 'O que fazer?',
  home: 'Voltar à página inicial',
};
