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
    title: 'Esta conta já não pode ser utilizada',
    text: 'Foi suspensa, encerrada ou reunida com outra. Contacte a escola do aluno.',
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
