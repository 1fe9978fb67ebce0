/** The copy of one's data. */
export const data = {
  label: 'Cópia dos meus dados',
  none: 'Não pedida',
  ask: 'Pedir uma cópia',
  see: 'Ver a minha cópia',
  title: 'Os meus dados',
  intro:
    'Pode pedir uma cópia de tudo o que é guardado sobre si: a sua conta, as suas fichas, os seus inícios de sessão, os serviços abertos e o que lhes foi dito. Os dados de outras pessoas não constam dela.',
  formats:
    'É preparada em dois formatos: um documento para ler (PDF) e um ficheiro para outro programa (JSON).',
  submit: 'Preparar a minha cópia',
  again: 'Preparar uma nova cópia',
  asked: 'A sua cópia está a ser preparada. Volte daqui a um minuto.',
  refresh: 'Atualizar',
  ready: (until: string) => `A sua cópia está pronta. Pode descarregá-la até ${until}.`,
  pdf: 'Descarregar o documento (PDF)',
  json: 'Descarregar o ficheiro (JSON)',
  failed: 'Não foi possível preparar a cópia. Tente novamente.',
  tooMany: 'Pediu demasiadas cópias hoje. Tente novamente amanhã.',
  shared: 'Num computador partilhado, apague o ficheiro depois de o ler.',
};
