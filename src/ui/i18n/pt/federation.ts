/** Between a service and us; the reasons given to services stay in French. */
export const federation = {
  answerTitle: 'Ligação ao serviço',
  answer: (service: string) => `Vai continuar para o serviço «${service}».`,
  answerByHand: 'Se nada acontecer, prima o botão.',
  continue: 'Continuar',
  backToService: (service: string) => `Voltar ao serviço «${service}»`,
  obstacle: {
    forPupils: (service: string) =>
      `O serviço «${service}» é reservado aos alunos e iniciou sessão com uma conta de encarregado de educação.`,
    forGuardians: (service: string) =>
      `O serviço «${service}» é reservado aos encarregados de educação e iniciou sessão com uma conta de aluno.`,
    changeForPupil:
      'Se o aluno está consigo, pode iniciar sessão com a sua própria conta: a sua sessão será terminada.',
    changeForGuardian:
      'Se o seu encarregado de educação está consigo, pode iniciar sessão com a sua própria conta: a sua sessão será terminada.',
    change: 'Mudar de conta',
    notOpen: (service: string) => `O serviço «${service}» não está disponível em nenhuma das suas escolas.`,
    opensOn: (service: string, day: string) => `O serviço «${service}» ficará disponível para si em ${day}.`,
    myServices: 'Ver os meus serviços',
  },
};
