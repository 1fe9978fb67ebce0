/** Help for families; the part for schools stays in French. */
export const help = {
  title: 'Assistência',
  intro: 'Escolha o seu perfil: as respostas não são as mesmas.',
  profiles: { guardians: 'Encarregados de educação', pupils: 'Alunos', schools: 'Escolas (em francês)' },
  profileDetails: {
    guardians: 'Criar a conta, recuperar o acesso, ver todos os filhos.',
    pupils: 'Utilizar a folha recebida da escola, mudar a palavra-passe.',
    schools: 'Ajudar uma família, corrigir uma ficha, distribuir cartazes.',
  },
  moreTitle: 'Não encontrou a resposta?',
  contacts: 'Contactos por académie',
  security: 'Segurança e phishing',
  backToHelp: 'Toda a assistência',
  guardians: {
    activate: {
      question: 'Não consigo ativar a minha conta',
      answers: [
        'Escolha «Encarregado de educação» e depois «Não tenho identificador». O apelido, o nome e o número de telemóvel têm de ser os que a escola conhece.',
        'Se algum mudou, peça à escola que o corrija. Uma correção feita antes das 15h30 é tida em conta na tarde do dia seguinte.',
        'Sem telemóvel, a escola pode entregar-lhe uma folha com um identificador e uma palavra-passe provisória.',
      ],
      link: 'Criar a minha conta com o meu telemóvel',
    },
    code: {
      question: 'Não recebo o código por SMS',
      answers: [
        'Aguarde alguns minutos e peça novamente um código. Só o último código recebido é válido.',
        'Se acabou de mudar de operador, o seu número pode não receber os nossos SMS durante alguns dias: peça o identificador à escola.',
      ],
    },
    identifier: {
      question: 'Já não tenho o meu identificador EduConnect ou não é reconhecido',
      answers: [
        'Peça que lho recordem, por email ou por SMS, no endereço ou no telemóvel da sua conta.',
        'Se mudou de endereço e de telemóvel, a escola pode dar-lhe novamente o identificador.',
        'Uma conta que não é utilizada há muito tempo pode ter sido encerrada. Pode então ativá-la de novo como da primeira vez.',
      ],
      link: 'Recuperar o meu identificador',
    },
    password: {
      question: 'Já não tenho a minha palavra-passe EduConnect',
      answers: [
        'Peça para escolher outra, por email ou por SMS.',
        'Se nada chegar, a escola pode entregar-lhe uma palavra-passe provisória.',
      ],
      link: 'Escolher outra palavra-passe',
    },
    children: {
      question: 'Não vejo todos os meus filhos',
      answers: [
        'Uma criança aparece quando a escola o registou como representante legal, com o mesmo apelido, o mesmo nome e o mesmo telemóvel ou o mesmo endereço de email que para os seus outros filhos.',
        'Peça à escola da criança em falta que verifique a sua ficha. A correção fica visível na tarde do dia seguinte, se for feita antes das 15h30.',
        'Aos 18 anos, um aluno torna-se maior de idade: deixa de aparecer na conta dos encarregados de educação.',
      ],
    },
    email: {
      question: 'Alterar o meu endereço de email',
      answers: [
        'Inicie sessão e abra «A minha conta». É enviada uma mensagem para o novo endereço: a alteração é feita quando abrir a ligação.',
        'Os contactos que a escola conhece não mudam: avise-a também.',
      ],
      link: 'A minha conta',
    },
    asleep: {
      question: 'A minha conta está adormecida',
      answers: [
        'Uma conta que não é utilizada há muito tempo é adormecida, depois de duas mensagens. Inicie sessão com o seu identificador e a sua palavra-passe: a data de nascimento de um dos seus filhos basta para a reativar.',
        'Se não tivermos notícias suas, a conta é depois encerrada.',
      ],
    },
    data: {
      question: 'Saber o que é guardado sobre mim',
      answers: ['Em «A minha conta», peça uma cópia dos seus dados. Pode descarregá-la durante 24 horas.'],
      link: 'Dados pessoais',
    },
  },
  pupils: {
    activate: {
      question: 'Não consigo ativar a minha conta',
      answers: [
        'O identificador e a palavra-passe provisória estão na folha entregue pela tua escola. Escolhe «Aluno» e copia-os: as maiúsculas e os algarismos contam.',
        'A palavra-passe provisória é válida três meses. Se for demasiado antiga, pede outra à tua escola.',
        'A data de nascimento pedida é a tua.',
      ],
      link: 'Iniciar sessão como aluno',
    },
    identifier: {
      question: 'Já não tenho o meu identificador EduConnect ou não é reconhecido',
      answers: [
        'Se deste um endereço de email, podes recuperá-lo com ele. Caso contrário, pede-o ao diretor de turma ou à secretaria.',
      ],
      link: 'Recuperar o meu identificador',
    },
    password: {
      question: 'Já não tenho a minha palavra-passe EduConnect',
      answers: [
        'Se deste um endereço de email, podes escolher outra com ele. Caso contrário, a tua escola pode dar-te uma provisória.',
      ],
      link: 'Escolher outra palavra-passe',
    },
    email: {
      question: 'Alterar o meu endereço de email',
      answers: ['Inicia sessão e abre «A minha conta». Podes dar o endereço dos teus pais.'],
      link: 'A minha conta',
    },
    leaving: {
      question: 'O que acontece à minha conta quando saio da escola?',
      answers: [
        'Se mudas de escola, nada muda: é a mesma conta.',
        'Se já não és aluno em lado nenhum, a conta fica aberta um ano e depois é encerrada.',
        'Aos 18 anos, a tua conta deixa de estar ligada à dos teus encarregados de educação.',
      ],
    },
  },
  safety: {
    title: 'Segurança e phishing',
    lead: 'Por vezes, burlões imitam as mensagens da escola para obter uma palavra-passe.',
    neverTitle: 'O que nunca fazemos',
    never: [
      'Nunca pedimos a sua palavra-passe nem um código recebido por SMS, por telefone, por email ou por mensagem instantânea.',
      'Os nossos SMS nunca contêm ligações.',
      'Os nossos emails contêm uma única ligação, para este site.',
    ],
    checkTitle: 'Antes de introduzir a sua palavra-passe',
    check: (address: string) =>
      `Verifique se o endereço apresentado pelo seu navegador começa mesmo por ${address}. Em caso de dúvida, feche a página e escreva o endereço.`,
    doneTitle: 'Deu a sua palavra-passe a alguém?',
    done: [
      'Mude-a imediatamente, aqui e em todos os sítios onde a utilizava.',
      'Avise a escola: pode encerrar as sessões abertas.',
      'Se já não consegue iniciar sessão, a escola pode devolver-lhe o acesso.',
    ],
    change: 'Mudar a minha palavra-passe',
    keepTitle: 'Bons hábitos',
    keep: [
      'Uma palavra-passe longa, que só serve aqui. Uma frase de quatro palavras sem relação entre si serve bem.',
      'Uma conta por pessoa: um pai ou uma mãe não utiliza a conta do filho, nem o contrário.',
      'Termine a sessão num computador partilhado.',
    ],
    reportTitle: 'Comunicar uma falha',
    report: (address: string) =>
      `Se descobriu uma falha de segurança, a forma de nos escrever está no endereço ${address}.`,
  },
};
