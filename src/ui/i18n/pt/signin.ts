import { count } from './count.ts';

/** Sign-in. */
export const signin = {
  profileTitle: 'Iniciar sessão',
  intro: 'Aceder aos serviços em linha das escolas',
  chooseProfile: 'Escolha o seu perfil',
  guardian: 'Encarregado de educação',
  guardianDetail: 'Pai, mãe ou representante legal',
  pupil: 'Aluno',
  pupilDetail: 'No collège ou no lycée',
  formTitle: { guardian: 'Início de sessão - Encarregado de educação', pupil: 'Início de sessão - Aluno' },
  withIdentifiers: 'Utilizo o meu identificador EduConnect',
  identifier: 'Identificador',
  identifierPlaceholder: 'Introduza um identificador',
  password: 'Palavra-passe',
  passwordPlaceholder: 'Introduza uma palavra-passe',
  submit: 'Iniciar sessão',
  passkey: 'Iniciar sessão com uma chave de acesso',
  passkeyUnknown: {
    title: 'Chave de acesso não reconhecida',
    text: 'Talvez tenha sido eliminada da sua conta. Utilize o seu identificador e a sua palavra-passe.',
  },
  lostIdentifier: 'Identificador perdido',
  lostPassword: 'Palavra-passe perdida',
  or: 'OU',
  noIdentifier: 'Não tenho identificador',
  changeProfile: 'Mudar de perfil',
  serviceWaits: (service: string) => `Inicie sessão para continuar para o serviço «${service}».`,
  wrong: {
    title: 'Identificador ou palavra-passe incorretos',
    text: 'Verifique as maiúsculas e os algarismos e tente novamente. Se não os encontrar, utilize as ligações por baixo do formulário.',
  },
  throttled: {
    title: 'Demasiadas tentativas com este identificador',
    text: (minutes: number) => `Por segurança, aguarde ${count.minutes(minutes)} antes de tentar novamente.`,
  },
  overloaded: {
    title: 'Há muitas pessoas a iniciar sessão neste momento',
    text: 'Aguarde alguns segundos e tente novamente.',
  },
  ended: {
    suspended: {
      title: 'Esta conta está suspensa',
      text: 'Foi suspensa para sua segurança. Contacte a escola do aluno.',
    },
    closed: {
      title: 'Esta conta está encerrada',
      text: 'Se é aluno, ou se tem um filho na escola, peça à escola que o inscreva novamente.',
    },
  },
  merged: {
    title: 'Esta conta foi reunida com outra',
    text: (identifier: string) =>
      `Os seus filhos estão agora na sua outra conta. Inicie sessão com o identificador ${identifier} e a respetiva palavra-passe.`,
  },
  wake: {
    title: 'A sua conta está adormecida',
    intro:
      'Não é utilizada há muito tempo. A sua palavra-passe está certa: uma última verificação e volta a encontrá-la tal como estava.',
    legend: { guardian: 'Data de nascimento de um dos seus filhos', pupil: 'A sua data de nascimento' },
    submit: 'Reativar a minha conta',
    missing: 'Introduza uma data: dia, mês e ano',
    wrong: 'Esta data não corresponde ao que a escola conhece',
    blocked: 'Demasiadas datas não correspondiam. Tente novamente amanhã ou contacte a escola do aluno.',
    school: 'Contacte a escola do aluno: pode devolver-lhe o acesso.',
    otherwise: 'Em caso de dificuldade, contacte a escola do aluno.',
  },
  signedOutTitle: 'Terminou a sessão',
  signedOut:
    'Terminou a sessão no EduConnect. Se utiliza um computador partilhado, feche também o navegador.',
  signInAgain: 'Iniciar sessão',
  pupilWithoutIdentifier: {
    title: 'Não tenho identificador',
    text: 'Os identificadores dos alunos são entregues pela escola, numa folha em seu nome. Nela encontra um identificador e uma palavra-passe provisória, a utilizar na página de início de sessão.',
    ask: 'Não a recebeu ou perdeu-a? Peça-a ao diretor de turma ou à secretaria.',
    back: 'Voltar ao início de sessão',
  },
};
