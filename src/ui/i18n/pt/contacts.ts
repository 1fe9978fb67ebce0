/** Whom to ask. */
export const contacts = {
  title: 'Contactos',
  intro:
    'O seu primeiro contacto é a escola do aluno: só ela pode corrigir as informações que lhe dizem respeito, dar-lhe um identificador ou uma palavra-passe provisória.',
  choose: 'Selecione a sua académie (direção regional) para conhecer as formas de assistência',
  departments: ({ list, several }: { list: string; several: boolean }) =>
    several ? `departamentos ${list}` : `departamento ${list}`,
  show: 'Mostrar os contactos',
  list: 'Todas as académies',
  academyTitle: (name: string) => `Assistência da académie: ${name}`,
  firstTitle: 'Primeiro a escola',
  first:
    'Telefone ou escreva à secretaria da école, do collège ou do lycée. Os contactos estão nas cartas que recebe da escola.',
  secondTitle: 'Depois a académie',
  second: 'Se a escola não o pôde ajudar, a assistência da académie assume o caso.',
  none: 'Os contactos da assistência desta académie ainda não estão indicados aqui. A escola sabe como contactá-la.',
  nationalTitle: 'Assistência nacional',
  phone: 'Telefone',
  mail: 'Endereço de email',
  form: 'Formulário',
  formLink: 'Escrever à assistência',
  hours: 'Horário',
  noHours: 'Não indicado',
  dayRange: ({ from, to }: { from: string; to: string }) => `de ${from} a ${to}`,
  line: ({ days, opens, closes }: { days: string; opens: string; closes: string }) =>
    `${days}: das ${opens} às ${closes}`,
  localTime: (place: string) => `Este horário é o da hora local (${place}).`,
  open: 'Aberto neste momento',
  closed: 'Fechado neste momento',
  prepareTitle: 'Antes de telefonar',
  prepare: [
    'O identificador da conta, nunca a palavra-passe.',
    'O nome da escola e a turma do aluno.',
    'O número de erro apresentado no ecrã, se existir.',
  ],
  back: 'Escolher outra académie',
};
