import { organisation } from '../../shared/detect/recognizers/organisation.ts'
import { examples } from './examples.ts'

examples(organisation, {
  finds: [
    ['He played in goal for Oare Wanderers.', 'Oare Wanderers'],
    ["under Mapperley Young People's Service now", "Mapperley Young People's Service"],
    ['seen at Somerfield House SARC by', 'Somerfield House SARC'],
    ["an IDVA at Juno Women's Project, and", "Juno Women's Project"],
    ['a car wash (Shine 4 U, Small Heath)', 'Shine 4 U'],
    ['HUMBER & WOLDS AMBULANCE      PRF', 'HUMBER & WOLDS AMBULANCE'],
    ['KEMPTOWN GENERAL HOSPITAL\nEmergency', 'KEMPTOWN GENERAL HOSPITAL'],
    ['FROM THE LIMES CHILDRENS HOME IN WARE', 'THE LIMES CHILDRENS HOME'],
    ["left St Ann's Advice Hub at", "St Ann's Advice Hub"],
    ['twice to Whitegate Drive clinic', 'Whitegate Drive clinic'],
    ['admitted Evelina Ward 4', 'Evelina Ward 4', 'Evelina Ward'],
    ['taken to the Vic', 'the Vic'],
    ['I go to Elim church on Sundays', 'Elim church'],
    ["the vicar of St Wilfrid's will", "St Wilfrid's"],
    ['She works at Severnside Maternity Hospital.', 'Severnside Maternity Hospital'],
    ['Goss Bellamy & Co', 'Goss Bellamy & Co'],
    ['Ysgol Gwenfro', 'Ysgol Gwenfro'],
  ],
  leaves: [
    'IS AN INPATIENT AT THE HOSPITAL',
    'in the Front Lounge',
    'the Crown Prosecution Service',
    'Public Protection Unit',
    'the hospital',
  ],
})
