/** The second page of a letter. */
export const letters = {
  title: 'A sua conta EduConnect da educação nacional francesa',
  otherPage:
    'Esta página traduz a carta em francês. O seu identificador e a sua palavra-passe provisória estão nessa carta, no quadro «Compte EduConnect».',
  greeting: 'Bom dia,',
  offer: (school: string) => `A escola ${school} põe à sua disposição uma conta «EduConnect».`,
  account: {
    pupils:
      'Esta conta única simplifica o acesso aos serviços digitais da escola. Mantém-na mesmo que mude de escola ou de académie.',
    guardians:
      'Esta conta única simplifica o acesso aos serviços digitais das escolas de todos os seus filhos. Mantém-na mesmo que mudem de escola ou de académie.',
  },
  goTo: (addresses: number) =>
    addresses > 1
      ? 'Para ativar a sua conta, vá a um destes endereços na internet:'
      : 'Para ativar a sua conta, vá ao endereço na internet:',
  fillIn:
    'Na página de início de sessão do EduConnect, escolha o seu perfil e introduza o identificador e a palavra-passe da carta.',
  profile: { pupils: 'Aluno', guardians: 'Encarregado de educação' },
  identifier: 'Identificador',
  provisionalPassword: 'Palavra-passe provisória',
  validUntil: 'A utilizar até',
  change: 'A palavra-passe tem de ser mudada no primeiro início de sessão.',
  birthDate: {
    pupils: 'Ser-lhe-á pedida a sua data de nascimento.',
    guardians: (child: string | undefined) =>
      child === undefined
        ? 'Ser-lhe-ão pedidos um endereço de email válido e a data de nascimento do seu filho ou da sua filha.'
        : `Ser-lhe-ão pedidos um endereço de email válido e a data de nascimento do seu filho ou da sua filha (${child}).`,
  },
  confirmMail: {
    pupils:
      'Se indicou um endereço de email, veja a sua caixa de correio e siga a ligação recebida para o confirmar. Este endereço permite-lhe, em caso de esquecimento, repor a palavra-passe ou recordar o identificador.',
    guardians:
      'Veja a sua caixa de correio e siga a ligação recebida para confirmar o seu endereço de email: a conta fica então ativada. Este endereço permite-lhe, em caso de esquecimento, repor a palavra-passe ou recordar o identificador.',
  },
  afterwards: 'Depois, inicie sessão com o seu identificador EduConnect e a sua nova palavra-passe.',
  help: 'Em caso de dificuldade, contacte a escola.',
  private: 'Carta pessoal: não dê estes códigos a ninguém.',
};
