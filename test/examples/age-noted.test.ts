import { ageNoted } from '../../shared/detect/recognizers/age-noted.ts'
import { examples } from './examples.ts'

examples(ageNoted, {
  finds: [
    ['Danny was 23. He had just passed', '23'],
    ['a widow, 61, brought up in Hexham', '61'],
    ['Her twins are 5 and her eldest is 14.', '5', '14'],
    ['A girl aged between 10 and 12.', '10 and 12'],
    ['Leon Watts (M, 34) and', '34'],
    ['Both victims are pensioners, 78 and 81.', '78', '81'],
    ["My lad's nine.", 'nine'],
    ['Callum TULLY, twenty two, b Huyton', 'twenty two'],
    ['Wil Pugh (grandfather), 71, angina', '71'],
    ['Punched "Scouse Terry", 63, rough sleeper', '63'],
    ['AGE 22-25', '25'],
    ['HPC 22 yom, walking home', '22'],
    ["a big man, I'd say fifty, with", 'fifty'],
    ['Said uncle is 22 & stays over', '22'],
    ['my sister is in Year 9 now', 'Year 9'],
  ],
  leaves: [
    'Flat B was 23. It had',
    'Platform was 23. Nobody came',
    'boys and girls 4 and under',
    'the kids are 2 minutes away',
    'between 10 and 12 Mill Road',
    '(M, 340)',
    'Op Larch, two, three and four',
    'the work began in year 9 of the lease',
    'the house, twenty yards off',
    'the group "GARDEN CLUB", 4 members',
  ],
})
