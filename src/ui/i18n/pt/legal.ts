/** Pages that the law asks for. */
export const legal = {
  notice: {
    title: 'Informações legais',
    publisherTitle: 'Editor',
    publisher:
      'Este serviço é explorado pelo organismo que o instalou. Os seus contactos devem ser completados pelo operador.',
    director: (name: string) => `Direção da publicação: ${name}`,
    hostTitle: 'Alojamento',
    host: 'Os contactos da entidade de alojamento devem ser completados pelo operador.',
    softwareTitle: 'Programa',
    software: 'O programa EduConnect é distribuído sob licença MIT.',
    linksTitle: 'Ligações e responsabilidade',
    links:
      'Os serviços a que uma conta dá acesso têm as suas próprias informações legais e respondem pelos seus conteúdos.',
  },
  privacy: {
    title: 'Dados pessoais',
    exportLink: 'Pedir uma cópia dos meus dados',
    forPupils: 'A mesma página, explicada aos alunos',
    sections: [
      {
        title: 'Porquê',
        text: [
          'O EduConnect permite aos alunos e aos seus encarregados de educação aceder aos serviços digitais escolares. Este tratamento faz parte de uma missão de interesse público.',
        ],
      },
      {
        title: 'Que dados',
        text: [
          'Vêm das bases das escolas: apelido, nome, data de nascimento, turma, número de telemóvel, endereço de email e ligações entre encarregados e filhos.',
          'A estes acrescenta o endereço de email e o telemóvel que nos confia, a sua palavra-passe (da qual só guardamos uma impressão cifrada) e a língua escolhida.',
          'Registamos os seus inícios de sessão: o dia, a hora, o endereço de internet e o serviço pedido.',
        ],
      },
      {
        title: 'Quem os vê',
        text: [
          'A escola vê as contas dos seus alunos e dos seus encarregados de educação. Um dos pais nunca vê os contactos do outro.',
          'Cada serviço só recebe aquilo de que precisa. Nada é vendido nem utilizado para publicidade.',
        ],
      },
      {
        title: 'Durante quanto tempo',
        text: [
          'O registo dos inícios de sessão é guardado 12 meses.',
          'Uma palavra-passe provisória é apagada na ativação ou ao fim de três meses.',
          'Uma conta que não é utilizada há 24 meses é adormecida depois de duas mensagens e encerrada três meses mais tarde.',
          'Um aluno que deixou todas as escolas, um encarregado que já não tem filhos na escola: a conta é encerrada ao fim de 12 meses.',
          'De uma conta encerrada só guardamos o que prova os atos passados, durante 12 meses. Depois tudo é apagado.',
        ],
      },
      {
        title: 'Os seus direitos',
        text: [
          'Pode pedir o acesso aos seus dados, a sua retificação, a sua limitação, ou opor-se ao seu tratamento, junto da direção da escola.',
          'Em «A minha conta», pode descarregar uma cópia de tudo o que é guardado sobre si.',
          'Se a resposta não lhe convier, pode recorrer à CNIL (www.cnil.fr).',
        ],
      },
    ],
    officerTitle: 'Encarregado da proteção de dados',
    officer: 'Os seus contactos devem ser completados pelo operador.',
  },
  pupilsPrivacy: {
    title: 'Os teus dados, explicados de forma simples',
    sections: [
      {
        title: 'Para que serve a tua conta?',
        text: ['Serve para saber que és mesmo tu quando abres um serviço do teu collège ou do teu lycée.'],
      },
      {
        title: 'Que sabemos de ti?',
        text: [
          'O teu apelido, o teu nome, a tua data de nascimento, a tua escola e a tua turma. Foi a tua escola que no-los deu.',
          'Se o deste, o teu endereço de email. E os dias em que iniciaste sessão, para te proteger.',
        ],
      },
      {
        title: 'A quem o dizemos?',
        text: [
          'Aos serviços que abres, e só o que lhes é útil. Não vendemos nada e não mostramos publicidade.',
        ],
      },
      {
        title: 'E a tua palavra-passe?',
        text: [
          'Ninguém a pode ler, nem sequer nós. Não a dês a ninguém, nem a um amigo ou a alguém que diga ser da escola.',
        ],
      },
      {
        title: 'Se algo está errado ou te incomoda',
        text: [
          'Fala com os teus pais ou com a tua escola: têm o direito de pedir para ver os teus dados, de os corrigir e de fazer perguntas.',
        ],
      },
    ],
    forAdults: 'A página para os adultos',
  },
  cookies: {
    title: 'Cookies deste site',
    intro:
      'Este site só utiliza os cookies necessários ao seu funcionamento. Não há nenhum para publicidade ou medição de audiência: por isso não lhe é pedido consentimento.',
    caption: 'Cookies utilizados',
    columns: { name: 'Nome', purpose: 'Para que serve', life: 'Duração' },
    life: { session: 'Até o navegador ser fechado' },
    purposes: {
      session: 'Saber que a sua sessão está iniciada.',
      parcours: 'Continuar a ativação começada.',
      appareil: 'Reconhecer um aparelho em que já iniciou sessão, para melhor o proteger.',
      langue: 'Guardar a língua escolhida no menu das páginas.',
      browser: 'Verificar que um formulário enviado vem mesmo das nossas páginas.',
    },
    none: 'Pode apagá-los em qualquer momento no seu navegador: apenas terminará a sua sessão.',
  },
  accessibility: {
    title: 'Acessibilidade',
    state: 'O EduConnect não está conforme com o RGAA: ainda não foi feita nenhuma auditoria.',
    sections: [
      {
        title: 'O que está feito',
        text: [
          'As páginas são concebidas para serem utilizadas com o teclado, com um leitor de ecrã, sem JavaScript e num ecrã pequeno.',
          'São verificadas automaticamente a cada alteração: contrastes, títulos, etiquetas dos campos, ordem de leitura.',
          'Os documentos a imprimir são PDF acessíveis (PDF/UA).',
        ],
      },
      {
        title: 'Vias de recurso',
        text: [
          'Se uma falha de acessibilidade o impede de utilizar uma página e não obtém resposta, pode escrever ao Défenseur des droits (www.defenseurdesdroits.fr) ou ao seu delegado no seu departamento.',
        ],
      },
    ],
    contactTitle: 'Comunicar uma falha',
    contact: 'Se uma página o bloqueia, comunique-o à escola ou à assistência da sua académie.',
    write: (mail: string) => `Também pode escrever para ${mail}.`,
  },
};
