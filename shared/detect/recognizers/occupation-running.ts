import { patternRecognizer } from '../recognizer.ts'

const calling =
  '(?:(?:retired|trainee|apprentice|self-employed|part-time|full-time|agency|student|senior|assistant|former|primary school|secondary school|taxi|bus|lorry|delivery|staff|district|dental|security|care|support|social|youth|factory|warehouse|shop|bar|hotel|school|estate|car) ){0,3}(?:nurse|midwife|doctor|dentist|pharmacist|teacher|lecturer|headteacher|carer|cleaner|caretaker|driver|courier|builder|roofer|plumber|electrician|joiner|carpenter|bricklayer|plasterer|painter|decorator|scaffolder|labourer|mechanic|welder|engineer|farmer|gardener|butcher|baker|chef|cook|waiter|waitress|barman|barmaid|barista|hairdresser|barber|beautician|accountant|solicitor|barrister|architect|surveyor|clerk|secretary|receptionist|administrator|manager|supervisor|worker|assistant|officer|guard|doorman|postman|firefighter|paramedic|soldier|plumber|musician|journalist|photographer|priest|vicar|childminder|librarian|shopkeeper|cashier|operative|technician|consultant)'

/** What a person does for a living, as a sentence says it: "she works as a bus driver". */
export const occupationRunning = patternRecognizer({
  id: 'occupation-running',
  entity: 'OCCUPATION',
  patterns: [
    {
      hint: [' as a ', ' as an '],
      regex: new RegExp(
        `(?<=\\b(?:work(?:s|ed|ing)?(?: [a-z-]{2,10}){0,2} as|employed as|trained as|job as|living as) an? )${calling}(?![\\w-])`,
        'g',
      ),
      score: 0.55,
      because: 'what a person is said to work as',
    },
    {
      regex: new RegExp(
        `(?<=\\b(?:I am|I'm|[Hh]e is|[Hh]e's|[Ss]he is|[Ss]he's|who is|who's|is|was) an? )${calling}(?![\\w-])`,
        'g',
      ),
      score: 0.5,
      because: 'what a person is said to be by trade',
    },
  ],
})
